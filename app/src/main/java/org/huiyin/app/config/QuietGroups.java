package org.huiyin.app.config;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.huiyin.circumstance.Circumstance;
import org.huiyin.circumstance.Held;
import org.huiyin.grid.Roster;
import org.huiyin.ledger.Store;
import org.huiyin.rules.yaml.RuleFileException;

/** Where the configuration keeps us quiet: set at the start, and lifted once the configuration says so no more. */
public final class QuietGroups {
    private QuietGroups() {}

    /** Refuses a group that the roster does not have. */
    public static void check(Set<String> groups, Roster roster) {
        groups.stream()
                .filter(id ->
                        !id.equals(Circumstance.EVERYWHERE) && roster.group(id).isEmpty())
                .findFirst()
                .ifPresent(id -> {
                    throw new RuleFileException(
                            "configuration", 0, "quiet", id + " (expected: everywhere, or groups of the roster)");
                });
    }

    public static void set(Set<String> groups, Store store, Instant now) {
        store.inTransaction(ledger -> {
            for (Held held : ledger.circumstances(now).all()) {
                if (held.what() instanceof Circumstance.Quiet quiet
                        && held.by().equals(Held.CONFIGURATION)
                        && !groups.contains(quiet.group())) {
                    ledger.release(quiet, now);
                }
            }
            for (String group : groups) {
                ledger.hold(new Held(new Circumstance.Quiet(group), Held.CONFIGURATION, now, Optional.empty()));
            }
            return true;
        });
    }
}
