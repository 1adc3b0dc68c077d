package org.huiyin.account;

/** Port to how passwords are kept: as hashes that are slow to make, each with a salt of its own. */
public interface Passwords {

    String hash(String password);

    /** Whether the hash is of this password. Takes as long for a wrong one. */
    boolean isRight(String password, String hash);

    /** The hash of a password nobody knows: as dear to try as any other, where there is no account. */
    String nobodys();
}
