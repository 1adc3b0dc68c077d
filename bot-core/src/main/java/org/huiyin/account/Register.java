package org.huiyin.account;

import org.huiyin.amendment.Amendments;

/**
 * What a store keeps for the console's door: who may come in, who is in, what they did and changed, and what they look at.
 */
public record Register(Accounts accounts, SignIns signIns, Trail trail, Amendments amendments, Views views) {}
