package org.huiyin.account;

/** Port to how passwords are kept: as hashes that are slow to make, each with a salt of its own. */
public interface Passwords {

    String hash(String password);

    /** Whether the hash is of this password. Takes as long for a wrong one. */
    boolean isRight(String password, String hash);
}
