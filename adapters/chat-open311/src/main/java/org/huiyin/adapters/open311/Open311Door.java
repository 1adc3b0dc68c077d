package org.huiyin.adapters.open311;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.huiyin.chat.ChatPlatform;
import org.huiyin.door.Door;
import org.huiyin.door.House;

/**
 * Open311 as it is configured.
 *
 * @param url where others reach us; empty where they are told what they called
 * @param contact whom to ask for a key
 * @param lookups how often one address may look in an hour
 */
record Open311Door(Optional<URI> url, String contact, int lookups) implements Door {
    static final String ACCOUNT = "api";

    @Override
    public List<String> accounts() {
        return List.of(ACCOUNT);
    }

    @Override
    public List<ChatPlatform> open(House house) {
        return List.of(new Open311Platform(this, house));
    }
}
