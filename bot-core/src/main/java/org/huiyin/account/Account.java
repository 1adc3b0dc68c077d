package org.huiyin.account;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Somebody who may sign in at the console.
 *
 * @param name what they sign in with: 2 to 32 small letters, digits, dots and hyphens
 * @param person who they are in the roster; clicks are made in that name
 * @param grid they see this grid and all inside it
 */
public record Account(
        String name,
        Optional<String> person,
        Set<Right> rights,
        String grid,
        Credentials credentials,
        Tries tries,
        State state) {
    public static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 128;
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,31}");

    /** Whether it can be signed in with. */
    public enum State {
        ACTIVE,
        CLOSED
    }

    public Account {
        rights = Set.copyOf(rights);
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "account: " + name + " (expected: 2 to 32 of a-z, 0-9, dot and hyphen, not beginning with these)");
        }
        if (!Right.canBeHeldTogether(rights)) {
            throw new IllegalArgumentException("account " + name + ": rights: " + rights
                    + " (expected: an administrator's right alone, or none of them)");
        }
    }

    /** One nobody has signed in with yet, under a password that somebody else chose. */
    public static Account made(String name, Set<Right> rights, String grid, Optional<String> person, String hash) {
        return new Account(name, person, rights, grid, Credentials.given(hash), Tries.none(), State.ACTIVE);
    }

    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Whether a password will do: long, of several signs, not the name; no mixing is asked for (NIST SP 800-63B). */
    public boolean takes(String password) {
        return password.length() >= SHORTEST_PASSWORD
                && password.length() <= LONGEST_PASSWORD
                && password.chars().distinct().count() >= SHORTEST_PASSWORD / 2
                && !password.toLowerCase(Locale.ROOT).contains(name);
    }

    public boolean has(Right right) {
        return rights.contains(right);
    }

    /** Whether it can be signed in with now, should the password be right. */
    public boolean isOpen(Instant now) {
        return state == State.ACTIVE && !tries.isLocked(now);
    }

    public Account with(Credentials newCredentials) {
        return new Account(name, person, rights, grid, newCredentials, tries, state);
    }

    public Account with(Tries newTries) {
        return new Account(name, person, rights, grid, credentials, newTries, state);
    }

    public Account with(State newState) {
        return new Account(name, person, rights, grid, credentials, tries, newState);
    }

    /** The same under other rights, for another part of the town. */
    public Account granted(Set<Right> newRights, String newGrid) {
        return new Account(name, person, newRights, newGrid, credentials, tries, state);
    }
}
