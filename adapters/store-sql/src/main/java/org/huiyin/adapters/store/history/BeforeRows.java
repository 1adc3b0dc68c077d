package org.huiyin.adapters.store.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.ledger.Items;
import org.jdbi.v3.core.Handle;

/** The table of items as they were before a person's last move; what is too old to be undone is dropped on the way. */
public final class BeforeRows {
    /** Longer than anybody may undo, so that the limit decides and not this table. */
    private static final Duration KEPT = Duration.ofMinutes(15);

    private final Handle handle;
    private final Nouns nouns;

    public BeforeRows(Handle handle, Nouns nouns) {
        this.handle = handle;
        this.nouns = nouns;
    }

    /** Keeps the item as the store has it, before it is written over because a person moved it. */
    public void keep(Item item, List<ItemEvent> steps) {
        var move = steps.stream()
                .filter(step -> step.type().isMove() && !step.by().equals(ItemEvent.BOT))
                .reduce((earlier, later) -> later);
        if (item.version() == 0 || move.isEmpty()) {
            return;
        }
        long at = move.get().at().toEpochMilli();
        handle.createUpdate("delete from item_before where code = :code or at < :old")
                .bind("code", item.code())
                .bind("old", at - KEPT.toMillis())
                .execute();
        handle.createUpdate("""
                insert into item_before (code, version, person, at, body, move)
                select code, version, :person, :at, body, :move from item where code = :code""")
                .bind("code", item.code())
                .bind("person", move.get().by())
                .bind("at", at)
                .bind("move", nouns.write(move.get()))
                .execute();
    }

    /** The item can be put back to nothing. */
    public void forget(String code) {
        handle.execute("delete from item_before where code = ?", code);
    }

    /** Whoever was first to write over the kept version must still be the last, else somebody has acted since. */
    public List<Items.Undoable> undoable(String person, Instant since) {
        return handle.createQuery("""
                        select b.body, b.move, i.version from item_before b join item i on i.code = b.code
                        where b.person = :person and b.at >= :since and i.version = b.version + 1
                        order by b.at desc""")
                .bind("person", person)
                .bind("since", since.toEpochMilli())
                .map((row, context) -> new Items.Undoable(
                        nouns.read(row.getString("body"), Item.class).written(row.getLong("version")),
                        nouns.read(row.getString("move"), ItemEvent.class)))
                .list();
    }
}
