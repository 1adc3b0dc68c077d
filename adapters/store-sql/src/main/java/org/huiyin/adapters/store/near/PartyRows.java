package org.huiyin.adapters.store.near;

import java.util.LinkedHashSet;
import java.util.Set;
import org.huiyin.item.Item;
import org.jdbi.v3.core.Handle;

/** The table of the people who asked for or hold an item, by which it is near to them. */
public final class PartyRows {
    private final Handle handle;

    public PartyRows(Handle handle) {
        this.handle = handle;
    }

    /** Whose item it is. */
    public static Set<String> of(Item item) {
        var people = new LinkedHashSet<>(item.asking().others());
        people.add(item.asking().reporter());
        people.addAll(item.handling().holders());
        return people;
    }

    /** @param finished since when it is finished, in milliseconds; {@link Long#MAX_VALUE} while it is not */
    public void write(Item item, long finished) {
        handle.createUpdate("delete from item_party where code = :code")
                .bind("code", item.code())
                .execute();
        var batch = handle.prepareBatch("insert into item_party (code, person, finished_at) values (?, ?, ?)");
        of(item).forEach(person -> batch.add(item.code(), person, finished));
        batch.execute();
    }
}
