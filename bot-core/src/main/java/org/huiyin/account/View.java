package org.huiyin.account;

/**
 * A look at the ledger that an account has put aside under a name.
 *
 * @param query as it stands in the address
 */
public record View(String name, String query) {
    /** The longest name, in characters. */
    public static final int LONGEST = 30;
}
