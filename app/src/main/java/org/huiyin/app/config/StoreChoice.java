package org.huiyin.app.config;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.huiyin.adapters.store.SqlStores;
import org.huiyin.ledger.Store;

/** Opens the store a configuration names. */
public final class StoreChoice {
    private final Map<String, String> environment;

    /** @param environment where secrets may be */
    public StoreChoice(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** @param embedded the file of the embedded database, if it is that */
    public Store open(Config.Database database, Path embedded) {
        if (database instanceof Config.Postgres postgres) {
            return SqlStores.postgres(url(postgres), postgres.schema());
        }
        return SqlStores.sqlite(embedded);
    }

    private String url(Config.Postgres postgres) {
        var url = new StringBuilder(postgres.url());
        postgres.user().ifPresent(user -> add(url, "user", user));
        postgres.password().ifPresent(secret -> add(url, "password", value(secret)));
        return url.toString();
    }

    private String value(Secret secret) {
        return secret.value(environment)
                .orElseThrow(() -> new IllegalStateException(
                        "store.postgresql.password: " + secret.where() + " is empty (expected: the password)"));
    }

    private static void add(StringBuilder url, String name, String value) {
        url.append(url.indexOf("?") < 0 ? '?' : '&').append(name).append('=');
        url.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
