package org.huiyin.account;

/** What a store keeps for the console's door: who may come in, who is in, and what they did. */
public record Register(Accounts accounts, SignIns signIns, Trail trail) {}
