package org.huiyin.desk.undoing;

import java.util.Optional;
import org.huiyin.delivery.DeliveryState;
import org.huiyin.delivery.Saying;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Change;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Town;
import org.huiyin.desk.items.Clocks;
import org.huiyin.desk.items.Wording;
import org.huiyin.grid.Person;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.message.Message;
import org.huiyin.report.Kind;
import org.huiyin.text.Phrase;

/** Takes a person's last move back: the item is as it was, what is still held is not said, and who was told hears it. */
public final class Undoing {
    private final Town town;
    private final Draft draft;

    public Undoing(Town town, Draft draft) {
        this.town = town;
        this.draft = draft;
    }

    /** The item as it was before the move. */
    public Item undo(Scene.Undo undo, Person by, Optional<Message.Id> message) {
        var move = undo.move();
        var links = message.map(id -> move.before().links().and(id))
                .orElse(move.before().links());
        var restored = move.before().with(links);
        var event = new ItemEvent(
                draft.now(),
                ItemEvent.Type.UNDONE,
                by.id(),
                message,
                Optional.of(move.move().type().name()));
        draft.save(restored, event);
        message.ifPresent(id -> draft.link(id, restored.code()));
        new Clocks(town, draft).resumed(restored);
        if (restored.subject().kind() == Kind.DISPUTE) {
            draft.also(new Change.Unsettle(restored.code(), move.move().at()));
        }
        undo.said().forEach(said -> correct(said, restored, by));
        return restored;
    }

    /** What the person taught with the move is forgotten with it. */
    public static Change forgotten(Scene.Undo undo) {
        return new Change.Unlearn(undo.move().move().by(), undo.move().move().at());
    }

    private void correct(Saying said, Item item, Person by) {
        if (said.state() == DeliveryState.QUEUED) {
            draft.unsay(said.outgoing().key());
            return;
        }
        Target to = said.outgoing().to();
        boolean knows = to.equals(new Target.ToPerson(by.id()));
        if (!knows) {
            var wording = new Wording(town);
            draft.say(to, undone(item, by, wording))
                    .about(item.code())
                    .on(said.outgoing().key())
                    .now();
        }
    }

    private static Phrase undone(Item item, Person by, Wording wording) {
        return wording.brief("item.undone", item).with("name", by.name()).with("state", item.state(), "state");
    }
}
