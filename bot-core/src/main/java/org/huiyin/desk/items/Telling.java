package org.huiyin.desk.items;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.grid.Group;
import org.huiyin.item.Item;
import org.huiyin.report.Kind;
import org.huiyin.report.Matter;
import org.huiyin.report.Urgency;
import org.huiyin.text.Phrase;

/** Tells those concerned about an item: its asker, its owner, the office, the command room; each only what is theirs. */
public final class Telling {
    private final Scene scene;
    private final Draft draft;
    private final Wording wording;

    public Telling(Scene scene, Draft draft) {
        this.scene = scene;
        this.draft = draft;
        this.wording = new Wording(scene.town());
    }

    /** The receipt for what a message opened, and word to those who must act. */
    public void opened(List<Item> items) {
        items.forEach(this::toThoseWhoAct);
        var open = items.stream().filter(i -> !i.subject().kind().isSensitive()).toList();
        items.stream().filter(i -> i.subject().kind().isSensitive()).forEach(this::movedToPrivate);
        if (open.size() == 1) {
            receipt(open.get(0));
        } else if (open.size() > 1) {
            draft.say(scene.here(), wording.opened(open))
                    .about(open.stream().map(Item::code).toList())
                    .answering(scene.message())
                    .after(hold());
        }
    }

    private void receipt(Item item) {
        if (item.subject().urgency() == Urgency.EMERGENCY) {
            danger(item);
            return;
        }
        draft.say(scene.here(), isNoted(item) ? wording.noted(item) : wording.opened(item))
                .about(item.code())
                .answering(scene.message())
                .after(hold());
    }

    /** A receipt that is still held is not said: it is no longer true. */
    public void unsayReceipt(Item item) {
        draft.unsay(receiptKey(item));
    }

    private String receiptKey(Item item) {
        return String.join(
                "/",
                item.code(),
                isNoted(item) ? Wording.NOTED : Wording.OPENED,
                scene.here().id(),
                "");
    }

    private static boolean isNoted(Item item) {
        return item.subject().kind() == Kind.OPINION;
    }

    /** Danger to life: what to do now, without details, at once. */
    private void danger(Item item) {
        draft.say(scene.here(), Phrase.of(advice(item)).with("code", item.code()))
                .about(item.code())
                .answering(scene.message())
                .in(Outgoing.Lane.EMERGENCY)
                .now();
    }

    private String advice(Item item) {
        return item.subject()
                .matter()
                .flatMap(scene.town().policy().catalogue()::find)
                .map(Matter::advice)
                .orElse(Matter.ANY_DANGER);
    }

    /** In the group only that it was received; the rest in private. */
    private void movedToPrivate(Item item) {
        if (!scene.isPrivate() && !scene.isIn(Group.Purpose.COMMAND)) {
            draft.say(scene.here(), Phrase.of("sensitive.moved"))
                    .about(item.code())
                    .answering(scene.message())
                    .after(hold());
        }
        var key = item.subject().kind() == Kind.SIGHTING ? "sighting.received" : "sensitive.received";
        if (scene.isPrivate()
                && item.subject().kind() == Kind.TIP
                && !scene.speaker().isStaff()) {
            key = "informant.received";
        }
        if (item.call().isPresent()) {
            key = "call.mediation.received";
        }
        draft.say(new Target.ToPerson(scene.speaker().id()), Phrase.of(key).with("code", item.code()))
                .about(item.code())
                .answering(scene.message())
                .now();
    }

    /** Word to those who must act on a finding; its finder has had one receipt for all. */
    public void found(Item item) {
        toThoseWhoAct(item);
    }

    private void toThoseWhoAct(Item item) {
        if (isNoted(item)) {
            return;
        }
        boolean now = item.subject().urgency() != Urgency.NORMAL
                || item.subject().kind().isSensitive();
        var lane = item.subject().urgency() == Urgency.NORMAL ? Outgoing.Lane.ANSWER : Outgoing.Lane.EMERGENCY;
        if (now) {
            toCommand(item, wording.alarming("item.command", "sighting.command", item));
        }
        item.handling()
                .owner()
                .filter(o -> !o.equals(scene.speaker().id()))
                .ifPresent(owner -> draft.say(new Target.ToPerson(owner), wording.assigned(item))
                        .about(item.code())
                        .in(lane)
                        .after(now ? Duration.ZERO : hold()));
        toDepartment(item);
    }

    private void toDepartment(Item item) {
        var routing = new Routing(scene.town(), scene.holds(), scene.items());
        var department = item.handling().department().flatMap(scene.roster()::department);
        routing.groupOf(department)
                .filter(g -> !g.id().equals(scene.here().id()))
                .ifPresent(group -> draft.say(group, wording.full("item.department", item))
                        .about(item.code())
                        .after(hold()));
    }

    /** Word to the command room that watches over the item's grid; not echoed to the room that said it. */
    public void toCommand(Item item, Phrase phrase) {
        toCommand(item, phrase, scene.message().id().value());
    }

    public void toCommand(Item item, Phrase phrase, String occasion) {
        room(item)
                .filter(g -> !g.id().equals(scene.here().id()))
                .ifPresent(room -> draft.say(room, phrase)
                        .about(item.code())
                        .on(occasion)
                        .showing(scene.message().images())
                        .in(Outgoing.Lane.EMERGENCY)
                        .now());
    }

    public Optional<Target> room(Item item) {
        return scene.roster().commandRooms(item.subject().grid()).stream()
                .findFirst()
                .map(g -> new Target.ToGroup(g.id()));
    }

    /** Word to those who asked, where they asked; in private what is sensitive. Nothing twice to the room it was said in. */
    public void toAskers(Item item, Phrase phrase, String occasion) {
        item.whereAsked()
                .forEach(place ->
                        draft.say(place, phrase).about(item.code()).on(occasion).after(hold()));
    }

    /** Another asker: the held receipt counts them in; once it is out, one line says so to all who come after. */
    public void joined(Item item) {
        if (receiptIsHeld(item)) {
            receipt(item);
        } else if (!item.subject().kind().isSensitive()) {
            var key = isNoted(item) ? "item.noted.joined" : "item.joined";
            draft.say(
                            scene.here(),
                            wording.brief(key, item)
                                    .with("count", item.asking().others().size() + 1L))
                    .about(item.code())
                    .answering(scene.message())
                    .after(hold().multipliedBy(5));
        }
    }

    private boolean receiptIsHeld(Item item) {
        var key = receiptKey(item);
        return scene.said().stream()
                .anyMatch(s -> s.outgoing().key().equals(key)
                        && s.outgoing().notBefore().isAfter(draft.now()));
    }

    /**
     * The place that was missing: a receipt that is still held tells it, and so does the word to whom it was brought;
     * later it takes a line of its own to both.
     */
    public void placed(Item item) {
        if (receiptIsHeld(item)) {
            toThoseWhoAct(item);
            receipt(item);
            return;
        }
        here(wording.brief("item.placed", item), item);
        item.handling()
                .handler()
                .or(() -> item.handling().owner())
                .filter(p -> !p.equals(scene.speaker().id()))
                .ifPresent(person -> draft.say(new Target.ToPerson(person), wording.full("item.placed.handler", item))
                        .about(item.code())
                        .on(scene.message().id().value())
                        .after(hold()));
    }

    public Duration hold() {
        return scene.town().limits().hold();
    }

    public Wording wording() {
        return wording;
    }

    /** A short word to the speaker, here. */
    public void here(Phrase phrase, Item item) {
        draft.say(scene.here(), phrase)
                .about(item.code())
                .on(scene.message().id().value())
                .answering(scene.message())
                .after(hold());
    }
}
