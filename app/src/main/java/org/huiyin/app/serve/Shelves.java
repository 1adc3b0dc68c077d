package org.huiyin.app.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.huiyin.adapters.quartz.CronTimes;
import org.huiyin.editing.RosterShelf;
import org.huiyin.editing.RuleShelf;
import org.huiyin.rules.editing.OwnRules;
import org.huiyin.rules.roster.OwnRoster;

/** Where a server's rules and roster are looked at and changed, by people and by other programs. */
public record Shelves(RuleShelf rules, RosterShelf roster) {

    /** Those of a server whose roster came with the program, and stays as it is. */
    public static Shelves ofFixedRoster(Parts parts) {
        return of(parts, new OwnRoster(Optional.empty(), parts.store()));
    }

    /** Those of a server whose officials wrote its roster. */
    public static Shelves of(Parts parts, RosterShelf roster) {
        try {
            var place = Optional.of(parts.rules().place());
            return new Shelves(new OwnRules(place, parts.rules(), parts.store(), CronTimes::of), roster);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
