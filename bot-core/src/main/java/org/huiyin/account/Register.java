package org.huiyin.account;

/** What a store keeps for the console's door: who may come in, who is in, what they did, and what they look at. */
public record Register(Accounts accounts, SignIns signIns, Trail trail, Views views) {}
