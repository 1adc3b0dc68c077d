package org.huiyin.desk.disputes;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Change;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.desk.items.Meant;
import org.huiyin.desk.items.Named;
import org.huiyin.dispute.Mediation;
import org.huiyin.dispute.NameList;
import org.huiyin.dispute.Party;
import org.huiyin.grid.Group;
import org.huiyin.grid.Person;
import org.huiyin.item.Item;
import org.huiyin.ledger.Verdict;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.report.Kind;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;
import org.huiyin.text.Phrase;

/**
 * "It is between Li and Wang", "they signed an agreement", "I looked in on them again", said by whoever mediates, in private
 * or among staff. Of words that name somebody nothing is kept but the names, and those apart; where residents read, they
 * are not taken.
 */
public final class MediationStep implements Step {
    private static final Set<Cue> CUES =
            EnumSet.of(Cue.PARTIES, Cue.MEDIATOR, Cue.MEDIATED, Cue.SIGNED, Cue.NOT_MEDIATED, Cue.RETURN_VISITED);

    private static final Set<Cue> PLAIN = EnumSet.of(Cue.PARTIES, Cue.MEDIATED, Cue.NOT_MEDIATED);

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        if (!scene.speaker().isStaff() || CUES.stream().noneMatch(reading::has)) {
            return Optional.empty();
        }
        var found = new Meant(scene, reading).among(item -> isTheirs(scene, item));
        return found instanceof Meant.Found.One one && isTheirs(scene, one.item()) && isPlain(one, scene, reading)
                ? on(one.item(), scene, reading, now)
                : Optional.empty();
    }

    /** Only whoever has it in hand need not point at it, and only where the words can be about nothing else. */
    private static boolean isPlain(Meant.Found.One one, Scene scene, Reading reading) {
        return one.by().isExplicit()
                || one.item().handling().isHeldBy(scene.speaker().id())
                        && PLAIN.stream().anyMatch(reading::has);
    }

    private static boolean isTheirs(Scene scene, Item item) {
        var me = scene.speaker();
        boolean mine = item.handling().isHeldBy(me.id())
                || item.handling().owner().filter(me.id()::equals).isPresent();
        return item.subject().kind() == Kind.DISPUTE
                && (item.isOpen() || item.state().isDone())
                && (mine || me.isAuthority() || scene.covers(item));
    }

    private static Optional<Decision> on(Item item, Scene scene, Reading reading, Instant now) {
        if (scene.isIn(Group.Purpose.RESIDENTS) && reading.has(Cue.PARTIES)) {
            return Optional.of(notHere(item, scene, now));
        }
        var told = told(item, scene, reading);
        return told.isNothing() ? Optional.empty() : Optional.of(take(item, told, scene, now));
    }

    private static Decision notHere(Item item, Scene scene, Instant now) {
        var draft = new Draft(scene.numbers(), now);
        draft.also(new Change.Hush(scene.message().id()));
        say(new Target.ToPerson(scene.speaker().id()), Phrase.of("dispute.in_private"), item, scene, draft);
        return draft.finish(Verdict.Outcome.DECLINED, "names where residents read");
    }

    private static Decision take(Item item, Told told, Scene scene, Instant now) {
        var draft = new Draft(scene.numbers(), now);
        var known = scene.lookups().quarrels().apply(item.code());
        int sides = new Mediating(scene.town(), draft)
                .take(item, known, told, draft.cause(scene.speaker().id(), scene.message()));
        if (told.parties().isEmpty() && told.mediator().isEmpty()) {
            draft.link(scene.message().id(), item.code());
        } else {
            draft.also(new Change.Hush(scene.message().id()));
        }
        var here = scene.isIn(Group.Purpose.RESIDENTS)
                ? new Target.ToPerson(scene.speaker().id())
                : scene.here();
        say(here, answer(told, sides), item, scene, draft);
        return draft.finish(Verdict.Outcome.MOVED, "mediation of " + item.code());
    }

    /** What counts most; a party that is missing is asked for where there is nothing else to say. */
    private static Phrase answer(Told told, int sides) {
        if (told.visit().isPresent()) {
            return Phrase.of(told.visit().get() == Told.Visit.PEACE ? "dispute.visited" : "dispute.again");
        }
        if (told.outcome().isPresent()) {
            return Phrase.of(told.outcome().get().isPeace() ? "dispute.settled" : "dispute.failed");
        }
        return Phrase.of(sides < 2 ? "dispute.who_else" : "dispute.noted").with("count", sides);
    }

    private static void say(Target to, Phrase phrase, Item item, Scene scene, Draft draft) {
        draft.say(to, phrase.with("code", item.code()))
                .about(item.code())
                .on(scene.message().id().value())
                .answering(scene.message())
                .after(scene.town().limits().hold());
    }

    private static Told told(Item item, Scene scene, Reading reading) {
        var place = reading.slot(SlotName.PLACE)
                .map(Slot::value)
                .filter(named -> !item.subject().place().equals(Optional.of(named)));
        return new Told(parties(scene, reading), mediator(scene, reading), place, outcome(reading), visit(reading));
    }

    private static List<Party> parties(Scene scene, Reading reading) {
        return reading.has(Cue.PARTIES)
                ? Told.parties(
                        scene.town()
                                .policy()
                                .disputes()
                                .parties()
                                .in(scene.message().text()),
                        scene.roster())
                : List.of();
    }

    /** Whoever says that they mediate themselves names nobody. */
    private static Optional<String> mediator(Scene scene, Reading reading) {
        if (!reading.has(Cue.MEDIATOR)) {
            return Optional.empty();
        }
        var names =
                scene.town().policy().disputes().mediators().in(scene.message().text());
        var said = names.stream().map(NameList.Named::name).findFirst();
        return Named.in(scene).stream()
                .filter(person -> said.filter(person.name()::equals).isPresent())
                .map(Person::id)
                .findFirst()
                .or(() -> said)
                .or(() -> Optional.of(scene.speaker().id()));
    }

    private static Optional<Mediation.Outcome> outcome(Reading reading) {
        if (reading.has(Cue.NOT_MEDIATED)) {
            return Optional.of(Mediation.Outcome.FAILED);
        }
        if (reading.has(Cue.SIGNED)) {
            return Optional.of(Mediation.Outcome.SIGNED);
        }
        return reading.has(Cue.MEDIATED) ? Optional.of(Mediation.Outcome.AGREED) : Optional.empty();
    }

    private static Optional<Told.Visit> visit(Reading reading) {
        return reading.has(Cue.RETURN_VISITED)
                ? Optional.of(reading.has(Cue.NOT_FIXED) ? Told.Visit.QUARREL : Told.Visit.PEACE)
                : Optional.empty();
    }
}
