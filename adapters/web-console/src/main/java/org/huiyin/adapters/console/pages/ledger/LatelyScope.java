package org.huiyin.adapters.console.pages.ledger;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.huiyin.desk.Town;
import org.huiyin.figures.Scope;

/** The last thirty days of the whole town: short enough to be added up whenever somebody looks. */
public record LatelyScope(Supplier<Town> town, InstantSource clock) implements Supplier<Scope> {
    private static final Duration LATELY = Duration.ofDays(30);

    @Override
    public Scope get() {
        var now = clock.instant();
        var standing = town.get();
        var grids = standing.roster().grids();
        return new Scope(
                now.minus(LATELY),
                now.plusMillis(1),
                grids.path(grids.root().id()),
                standing.policy().yardstick(now));
    }
}
