package org.huiyin.key;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A key of another program; of its text a digest alone is kept.
 *
 * @param name what people call it: 2 to 32 small letters, digits and hyphens
 * @param grid it opens this grid and all inside it
 * @param person the member of the roster in whose name it acts, or whose duties it shows
 * @param used when it was shown last, to a few minutes; empty if it never was
 */
public record ApiKey(
        String name,
        String digest,
        Set<KeyScope> scopes,
        String grid,
        Optional<String> person,
        Instant made,
        State state,
        Optional<Instant> used) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{1,31}");

    /** Whether it opens anything. */
    public enum State {
        ACTIVE,
        CLOSED
    }

    public ApiKey {
        scopes = Set.copyOf(scopes);
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "key: " + name + " (expected: 2 to 32 of a-z, 0-9 and hyphen, not beginning with it)");
        }
        if (!KeyScope.canBeHeldTogether(scopes)) {
            throw new IllegalArgumentException("key " + name + ": scopes: " + scopes
                    + " (expected: one or more; calendar, system and audit each alone)");
        }
        if (person.isEmpty() && scopes.stream().anyMatch(KeyScope::needsPerson)) {
            throw new IllegalArgumentException(
                    "key " + name + ": person: none (expected: a member of the roster who answers for what is done)");
        }
    }

    /** One that nobody has shown yet. */
    public static ApiKey made(
            String name, KeyText text, Set<KeyScope> scopes, String grid, Optional<String> person, Instant at) {
        return new ApiKey(name, text.digest(), scopes, grid, person, at, State.ACTIVE, Optional.empty());
    }

    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    public boolean opens(KeyScope scope) {
        return scopes.contains(scope);
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }

    /** For good. */
    public ApiKey closed() {
        return new ApiKey(name, digest, scopes, grid, person, made, State.CLOSED, used);
    }

    /** The same, shown at a moment. */
    public ApiKey used(Instant at) {
        return new ApiKey(name, digest, scopes, grid, person, made, state, Optional.of(at));
    }
}
