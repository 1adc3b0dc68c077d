package org.huiyin.adapters.api;

import java.net.URI;
import java.util.Optional;

/**
 * The API as it is configured.
 *
 * @param calls how many calls a key may make in a minute
 * @param wrongKeys how many wrong keys one address may show in a minute
 * @param url where others reach us; empty where only paths are told
 */
public record ApiSettings(int calls, int wrongKeys, Optional<URI> url) {

    /** What holds where the configuration says nothing else. */
    public static ApiSettings usual() {
        return new ApiSettings(300, 20, Optional.empty());
    }
}
