package org.huiyin.account;

import java.util.Optional;

/**
 * What an account is opened with.
 *
 * @param password its hash, as {@link Passwords} made it
 * @param authenticator empty until one was set up
 */
public record Credentials(String password, Chosen chosen, Optional<Authenticator> authenticator) {

    /** Who knows the password. */
    public enum Chosen {
        /** Whoever made or reset it; its owner must choose another first. */
        BY_ANOTHER,
        BY_OWNER
    }

    /** A password somebody else chose, and no authenticator. */
    public static Credentials given(String hash) {
        return new Credentials(hash, Chosen.BY_ANOTHER, Optional.empty());
    }

    /** Another password its owner chose. */
    public Credentials choosing(String hash) {
        return new Credentials(hash, Chosen.BY_OWNER, authenticator);
    }

    public Credentials with(Authenticator newAuthenticator) {
        return new Credentials(password, chosen, Optional.of(newAuthenticator));
    }
}
