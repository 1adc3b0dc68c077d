package org.huiyin.desk.duties;

import java.util.List;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.duty.DutyRecord;
import org.huiyin.grid.Person;
import org.huiyin.item.Item;

/** Puts somebody's thanks into the file of whoever is thanked; nobody is praised aloud. */
public final class Thankful {
    private final Scene scene;
    private final Draft draft;

    public Thankful(Scene scene, Draft draft) {
        this.scene = scene;
        this.draft = draft;
    }

    /** Thanks for something done are thanks to those who had it in hand. */
    public void forItem(Item item) {
        item.handling().holders().stream()
                .flatMap(id -> scene.roster().member(id).stream())
                .forEach(worker -> to(worker, List.of(item.code())));
    }

    /** Nobody puts thanks into their own file. */
    void to(Person worker, List<String> items) {
        if (!worker.id().equals(scene.speaker().id())) {
            draft.note(new DutyRecord(
                    DutyRecord.Kind.THANKS,
                    worker.id(),
                    worker.grid(),
                    0,
                    scene.message().id(),
                    items,
                    draft.now()));
        }
    }
}
