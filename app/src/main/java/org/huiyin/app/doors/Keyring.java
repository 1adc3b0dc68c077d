package org.huiyin.app.doors;

import java.util.Map;
import org.huiyin.door.Hidden;
import org.huiyin.door.House;

/** Takes secrets from where the configuration says they are. */
public final class Keyring implements House.Keys {
    private final Map<String, String> environment;

    /** @param environment where some of them may be */
    public Keyring(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public String value(String key, Hidden secret) {
        return secret.value(environment)
                .orElseThrow(() ->
                        new IllegalStateException(key + ": " + secret.where() + " is empty (expected: the secret)"));
    }
}
