package org.huiyin.desk.handlers;

import java.time.Duration;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.items.Telling;
import org.huiyin.grid.Group;
import org.huiyin.item.Item;
import org.huiyin.report.Kind;
import org.huiyin.text.Phrase;

/** What whoever takes an item on is told for themselves: the door that the group does not read, how a quarrel is noted. */
final class Briefing {
    private final Scene scene;
    private final Draft draft;
    private final Telling telling;

    Briefing(Scene scene, Draft draft, Telling telling) {
        this.scene = scene;
        this.draft = draft;
        this.telling = telling;
    }

    void of(Item item) {
        if (item.subject().kind().isSensitive() && !scene.isPrivate() && !scene.isIn(Group.Purpose.COMMAND)) {
            say(telling.wording().assigned(item), item).on("claimed").after(Duration.ZERO);
        }
        if (item.subject().kind() == Kind.DISPUTE) {
            say(Phrase.of("dispute.hint").with("code", item.code()), item).after(telling.hold());
        }
    }

    private Draft.Speaking say(Phrase phrase, Item item) {
        return draft.say(new Target.ToPerson(scene.speaker().id()), phrase).about(item.code());
    }
}
