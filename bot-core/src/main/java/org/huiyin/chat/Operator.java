package org.huiyin.chat;

/** Who runs the bot, and where they are reached; told in every group. */
public record Operator(String name, String contact) {}
