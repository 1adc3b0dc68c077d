package org.huiyin.adapters.api.route;

import java.util.Optional;
import org.huiyin.grid.Person;
import org.huiyin.grid.Roster;
import org.huiyin.item.Item;
import org.huiyin.key.ApiKey;
import org.huiyin.key.KeyScope;

/**
 * Who makes a call.
 *
 * @param gridPath they see what lies under this path
 * @param actor in whose name they act
 */
public record Caller(ApiKey key, String gridPath, Optional<Person> actor) {

    /** A key whose grid is no more sees nothing. */
    public static Caller of(ApiKey key, Roster roster) {
        var path = roster.grids().find(key.grid()).map(grid -> roster.grids().path(grid.id()));
        return new Caller(key, path.orElse("-/"), key.person().flatMap(roster::member));
    }

    /** What they are called in the trail. */
    public String name() {
        return "key:" + key.name();
    }

    /** Whether what is spoken of in private is for them. */
    public boolean seesPrivate() {
        return key.opens(KeyScope.ACT);
    }

    /** Whether an item is for them to see. */
    public boolean covers(Item item) {
        return item.subject().gridPath().startsWith(gridPath)
                && (seesPrivate() || !item.subject().kind().isSensitive());
    }
}
