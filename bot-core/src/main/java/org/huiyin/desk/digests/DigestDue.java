package org.huiyin.desk.digests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Draft;
import org.huiyin.desk.DueScene;
import org.huiyin.digest.Week;
import org.huiyin.item.Cause;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.ItemLife;
import org.huiyin.ledger.Due;
import org.huiyin.text.Phrase;

/** A week's suggestions are gathered: the command room reads of them, and whoever made one hears that it was used. */
public final class DigestDue {
    /** Answered in one go, so that many never hold up the line. */
    private static final int AT_ONCE = 200;

    private static final String THE_REST = "the rest";

    private final DueScene scene;
    private final Draft draft;

    public DigestDue(DueScene scene, Draft draft) {
        this.scene = scene;
        this.draft = draft;
    }

    public void look() {
        if (scene.due().what() == Due.What.DIGEST) {
            var week = Week.named(scene.due().subject());
            gather(new Digest(week, scene.opinions().apply(week)));
        }
    }

    private void gather(Digest digest) {
        answer(digest);
        if (!digest.isEmpty() && scene.due().step().isEmpty()) {
            tellRoom(digest);
        }
    }

    /** What somebody has taken in hand is answered by them. */
    private void answer(Digest digest) {
        var byPlace = new LinkedHashMap<Target, List<Item>>();
        var waiting = digest.items().stream()
                .filter(item -> item.isOpen() && item.handling().holders().isEmpty())
                .toList();
        waiting.stream()
                .limit(AT_ONCE)
                .flatMap(item -> draft.save(ItemLife.digest(item, digest.week().name(), cause())).stream())
                .forEach(used -> used.whereAsked()
                        .forEach(place -> byPlace.computeIfAbsent(place, p -> new ArrayList<>())
                                .add(used)));
        if (waiting.size() > AT_ONCE) {
            draft.schedule(new Due(draft.now(), Due.What.DIGEST, digest.week().name(), THE_REST));
        }
        byPlace.forEach((place, items) -> tell(digest.week(), place, items));
    }

    private Cause cause() {
        return new Cause(ItemEvent.BOT, draft.now(), Optional.empty());
    }

    /** One line for all that were made in one place. */
    private void tell(Week week, Target place, List<Item> items) {
        var codes = items.stream()
                .map(item -> Phrase.of("list.label").with("label", item.code()))
                .toList();
        draft.say(place, Phrase.of("digest.used").with("week", week.number()).with("codes", codes))
                .about(items.stream().map(Item::code).toList())
                .in(Outgoing.Lane.ROUTINE)
                .now();
    }

    private void tellRoom(Digest digest) {
        var roster = scene.town().roster();
        roster.commandRooms(roster.grids().root().id())
                .forEach(room -> draft.say(new Target.ToGroup(room.id()), digest.summary("digest.made"))
                        .about(digest.week().name())
                        .in(Outgoing.Lane.ROUTINE)
                        .now());
    }
}
