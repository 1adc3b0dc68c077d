package org.huiyin.app.programs;

import java.security.SecureRandom;
import java.util.Optional;
import org.huiyin.adapters.api.ApiRoutes;
import org.huiyin.adapters.api.ApiSettings;
import org.huiyin.app.serve.PageWords;
import org.huiyin.app.serve.Parts;
import org.huiyin.app.serve.Shelves;

/** Puts what other programs call on a server. */
public final class ProgramDoors {
    private ProgramDoors() {}

    /**
     * Gives commands of this machine the making of keys, and the transport the API.
     *
     * @param settings empty where nothing is to be called
     */
    public static void open(Parts parts, Shelves shelves, Optional<ApiSettings> settings) {
        admitKeys(parts);
        settings.ifPresent(api -> open(parts, shelves, api));
    }

    private static void open(Parts parts, Shelves shelves, ApiSettings settings) {
        var house = new ApiRoutes.House(
                parts.store(), parts.line(), parts.rules()::town, new PageWords(parts.rules(), "api_"), parts.clock());
        var administered = new ApiRoutes.Shelves(shelves.rules(), shelves.roster(), parts.accounts());
        new ApiRoutes(house, administered, settings).open(parts.transport());
    }

    private static void admitKeys(Parts parts) {
        var keys =
                new KeyRoute(parts.store().keyCabinet().keys(), parts.rules()::town, parts.clock(), new SecureRandom());
        parts.transport()
                .exchange("GET", KeyRoute.PATH, parts.admin().guarded(keys))
                .exchange("POST", KeyRoute.PATH, parts.admin().guarded(keys));
    }
}
