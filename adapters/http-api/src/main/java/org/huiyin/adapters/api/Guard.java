package org.huiyin.adapters.api;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.huiyin.adapters.api.route.Caller;
import org.huiyin.adapters.api.route.Problem;
import org.huiyin.desk.Town;
import org.huiyin.key.KeyScope;
import org.huiyin.key.KeyText;
import org.huiyin.key.Keyhole;
import org.huiyin.key.Meter;
import org.huiyin.net.Request;

/** Lets callers in by their keys, and no more often than they may come. */
final class Guard {
    private static final String SCHEME = "Bearer ";

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final Keyhole keyhole;
    private final Supplier<Town> town;
    private final ApiSettings settings;
    private final Meter calls = new Meter(A_MINUTE);
    private final Meter wrong = new Meter(A_MINUTE);

    Guard(Keyhole keyhole, Supplier<Town> town, ApiSettings settings) {
        this.keyhole = keyhole;
        this.town = town;
        this.settings = settings;
    }

    /** Whoever shows a key that opens this. */
    Caller caller(Request request, KeyScope scope, Instant now) {
        var said = request.header("authorization").orElse("");
        var shown = new KeyText(
                said.startsWith(SCHEME) ? said.substring(SCHEME.length()).strip() : "");
        return caller(shown, request, scope, now);
    }

    /** The same, shown elsewhere than in the header. Whoever guesses is held back by where they come from. */
    Caller caller(KeyText shown, Request request, KeyScope scope, Instant now) {
        var from = request.client().getHostAddress();
        wrong.full(from, settings.wrongKeys(), now).ifPresent(wait -> {
            throw Problem.later(wait);
        });
        var key = keyhole.open(shown, now);
        if (key.isEmpty()) {
            wrong.count(from, now);
            throw Problem.of(401, "No key, or none that opens anything").and("www-authenticate", "Bearer");
        }
        var name = key.get().name();
        calls.full(name, settings.calls(), now).ifPresent(wait -> {
            throw Problem.later(wait);
        });
        calls.count(name, now);
        if (!key.get().opens(scope)) {
            throw Problem.of(403, "The key does not open this");
        }
        return Caller.of(key.get(), town.get().roster());
    }
}
