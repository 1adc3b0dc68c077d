package org.huiyin.desk.items;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.duty.DutyRecord;
import org.huiyin.item.Item;
import org.huiyin.text.Phrase;
import org.huiyin.text.Value;

/** The receipt for a record of duty and for what it found. */
public final class Receipt {
    private final Scene scene;
    private final Draft draft;

    public Receipt(Scene scene, Draft draft) {
        this.scene = scene;
        this.draft = draft;
    }

    /** One line for the record, and one for its items; what is sensitive among them goes its own way. */
    public void record(DutyRecord.Kind kind, Optional<Integer> households, List<Item> found) {
        var telling = new Telling(scene, draft);
        var wording = telling.wording();
        var open = found.stream()
                .filter(i -> i.isOpen() && !i.subject().kind().isSensitive())
                .toList();
        var items = open.stream().map(i -> wording.brief("item.brief", i)).toList();
        var counted = households
                .filter(n -> n > 0)
                .map(n -> List.of(Phrase.of("record.households").with("count", n)))
                .orElse(List.of());
        draft.say(
                        scene.here(),
                        Phrase.of(items.isEmpty() ? "record.noted" : "record.noted.items")
                                .with(
                                        "kind",
                                        new Value.Choice("record", kind.name().toLowerCase(Locale.ROOT)))
                                .with("households", counted)
                                .with("count", items.size())
                                .with("items", items))
                .about(open.stream().map(Item::code).toList())
                .on(scene.message().id().value())
                .answering(scene.message())
                .after(telling.hold());
        found.stream().filter(Item::isOpen).forEach(telling::found);
    }
}
