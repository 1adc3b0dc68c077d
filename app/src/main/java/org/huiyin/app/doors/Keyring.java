package org.huiyin.app.doors;

import java.util.Map;
import org.huiyin.app.config.Secret;

/** Takes secrets from where the configuration says they are. */
public final class Keyring {
    private final Map<String, String> environment;

    /** @param environment where some of them may be */
    public Keyring(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * The secret itself; fails by naming the place, never what is in it.
     *
     * @param key the key of the configuration, such as {@code platforms.onebot.10001.reverse.token}
     */
    public String value(String key, Secret secret) {
        return secret.value(environment)
                .orElseThrow(() ->
                        new IllegalStateException(key + ": " + secret.where() + " is empty (expected: the secret)"));
    }
}
