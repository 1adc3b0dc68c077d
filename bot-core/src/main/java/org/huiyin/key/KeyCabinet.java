package org.huiyin.key;

/** What a store keeps for other programs: their keys, and what they were answered. */
public record KeyCabinet(Keys keys, KeptAnswers answers) {}
