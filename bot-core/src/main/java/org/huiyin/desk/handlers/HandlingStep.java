package org.huiyin.desk.handlers;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.desk.items.Meant;
import org.huiyin.desk.items.Telling;
import org.huiyin.desk.items.Wording;
import org.huiyin.grid.Person;
import org.huiyin.grid.Role;
import org.huiyin.item.Item;
import org.huiyin.item.ItemState;
import org.huiyin.item.Refusal;
import org.huiyin.ledger.Verdict;
import org.huiyin.reading.Act;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.report.Kind;
import org.huiyin.text.Phrase;

/** A handler's plain words about an item: claim, give back, transfer, progress, extend, done. */
public final class HandlingStep implements Step {
    private final Act act;

    public HandlingStep(Act act) {
        this.act = act;
    }

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        if (act == Act.DONE && reading.has(Cue.QUESTION)) {
            // "The pressure is fine now?" ends nothing.
            return Optional.empty();
        }
        var meant = new Meant(scene, reading);
        var found = mayAct(scene.speaker()) ? meant.among(fits(scene)) : meant.among(this::isForAnybody);
        if (found instanceof Meant.Found.One one) {
            return on(one, scene, reading, now);
        }
        if (found instanceof Meant.Found.Several several && mayAct(scene.speaker())) {
            return which(several, scene, reading, now);
        }
        return Optional.empty();
    }

    private Optional<Decision> on(Meant.Found.One one, Scene scene, Reading reading, Instant now) {
        if (!isPermitted(scene.speaker(), one.item(), scene)) {
            return one.by().isExplicit() ? decline(one.item(), scene, now, Refusal.NOT_ALLOWED) : Optional.empty();
        }
        boolean offered = one.item().subject().kind() == Kind.TASK;
        if (!one.by().isExplicit() && !offered && !isLikely(reading)) {
            return Optional.empty();
        }
        return Optional.of(new HandlersWord(scene, reading, now).apply(act, one.item()));
    }

    private boolean isLikely(Reading reading) {
        return reading.confidence(act) >= 0.4;
    }

    /** Two may be meant: ask which, once. A sure act only; a mere maybe is left alone. */
    private Optional<Decision> which(Meant.Found.Several several, Scene scene, Reading reading, Instant now) {
        if (reading.likeliest().act() != act
                || reading.likeliest().confidence() < scene.town().limits().sure()) {
            return Optional.empty();
        }
        var draft = new Draft(scene.numbers(), now);
        var wording = new Wording(scene.town());
        var choices = several.items().stream()
                .limit(3)
                .map(i -> wording.brief("item.choice", i))
                .toList();
        draft.say(scene.here(), Phrase.of("ask.which").with("items", choices))
                .about(several.items().stream().limit(3).map(Item::code).toList())
                .on(scene.message().id().value())
                .answering(scene.message())
                .after(scene.town().limits().hold());
        return Optional.of(draft.finish(Verdict.Outcome.WAITING, "asked which item is meant"));
    }

    public static Optional<Decision> decline(Item item, Scene scene, Instant now, Refusal why) {
        var draft = new Draft(scene.numbers(), now);
        new Telling(scene, draft)
                .here(Phrase.of("refused").with("code", item.code()).with("why", why, "refusal"), item);
        return Optional.of(draft.finish(Verdict.Outcome.DECLINED, "refused: " + why));
    }

    private Predicate<Item> fits(Scene scene) {
        var me = scene.speaker();
        Predicate<Item> alive = i -> i.isOpen() || i.state() == ItemState.NEEDS_REVIEW;
        Predicate<Item> mine = i -> i.handling().isHeldBy(me.id());
        return switch (act) {
            case CLAIM -> alive.and(i -> !i.handling().isFull() || mine.test(i));
            case GIVE_BACK -> alive.and(mine);
            case TRANSFER, EXTEND -> alive.and(i -> mine.test(i) || commands(me, i) || isOwner(me, i));
            default -> alive.and(i -> mine.test(i) || isPermitted(me, i, scene));
        };
    }

    private boolean isForAnybody(Item item) {
        return item.isOpen() && item.subject().kind() == Kind.TASK;
    }

    private static boolean mayAct(Person person) {
        return person.isStaff();
    }

    /** Staff within whose area it lies, whoever holds or was brought it, the office's people; for a task anybody. */
    private boolean isPermitted(Person me, Item item, Scene scene) {
        if (item.subject().kind() == Kind.TASK) {
            return act == Act.CLAIM || act == Act.GIVE_BACK || item.handling().isHeldBy(me.id()) || me.isStaff();
        }
        if (item.handling().isHeldBy(me.id()) || isOwner(me, item)) {
            return true;
        }
        if (!me.isStaff()) {
            return false;
        }
        boolean covers = scene.roster().grids().within(item.subject().grid(), me.grid());
        return act == Act.CLAIM || covers || me.is(Role.DEPARTMENT) || commands(me, item);
    }

    private static boolean isOwner(Person me, Item item) {
        return item.handling().owner().filter(me.id()::equals).isPresent();
    }

    private static boolean commands(Person me, Item item) {
        return me.is(Role.COMMAND)
                || (me.is(Role.POLICE) && item.subject().kind().isSensitive());
    }
}
