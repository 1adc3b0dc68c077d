package org.huiyin.net;

import java.time.Duration;
import java.util.Optional;

/**
 * A cookie as a reply sets it.
 *
 * @param maxAge how long it is kept; empty until the browser closes, zero deletes it
 * @param httpOnly hidden from scripts
 * @param secure sent over TLS only
 */
public record Cookie(
        String name,
        String value,
        String path,
        Optional<Duration> maxAge,
        boolean httpOnly,
        boolean secure,
        SameSite sameSite) {

    /** Which requests that begin on other sites carry the cookie. */
    public enum SameSite {
        STRICT,
        LAX,
        NONE
    }

    /** The careful kind: for the whole site, hidden from scripts, SameSite=Lax. */
    public static Cookie of(String name, String value, boolean secure) {
        return new Cookie(name, value, "/", Optional.empty(), true, secure, SameSite.LAX);
    }

    /** The same, kept for {@code age}. */
    public Cookie lasting(Duration age) {
        return new Cookie(name, value, path, Optional.of(age), httpOnly, secure, sameSite);
    }
}
