package org.huiyin.desk.reports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Limits;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.desk.items.Clocks;
import org.huiyin.desk.items.Opening;
import org.huiyin.desk.items.Reopening;
import org.huiyin.desk.items.Telling;
import org.huiyin.grid.Person;
import org.huiyin.housecall.HouseCall;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.ItemLife;
import org.huiyin.item.ItemState;
import org.huiyin.ledger.Due;
import org.huiyin.ledger.Verdict;
import org.huiyin.reading.Act;
import org.huiyin.reading.Clause;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.report.Kind;
import org.huiyin.report.Urgency;

/** Somebody reports something: each clause joins what is known already, or opens an item. */
public final class ReportStep implements Step {
    private static final double PLAIN = 0.6;

    /** "The water is back" is said in no more. */
    private static final int SHORT = 6;

    /** Danger to life is acted upon with less certainty than anything else. */
    private static final double ENOUGH_FOR_DANGER = 0.5;

    /** Where somebody is asked to call on people at their doors, whatever else it sounds like. */
    public static Step ofHouseCalls() {
        var report = new ReportStep();
        return (scene, reading, now) -> reading.clauses().stream()
                        .anyMatch(c -> HouseCall.in(c, Optional.empty()).isPresent())
                ? report.consider(scene, reading, now)
                : Optional.empty();
    }

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        var limits = scene.town().limits();
        double sure = reading.confidence(Act.REPORT);
        var clauses = reading.clauses().stream()
                .map(c -> c.surer(backing(c, scene, reading, limits)))
                .filter(c -> c.confidence() >= limits.doubtful())
                .map(c -> isConfided(scene, reading, c) ? c.as(Kind.TIP) : c)
                // A tip is for the police and the command room; what they say of it themselves is none.
                .filter(c -> c.kind() != Kind.TIP || !scene.speaker().isAuthority())
                .toList();
        if (clauses.isEmpty() || isOver(reading, limits) || Math.max(sure, best(clauses)) < limits.doubtful()) {
            return Optional.empty();
        }
        return Optional.of(new Placing(scene, now).all(clauses));
    }

    /** Nothing but that it is over: no trouble, whatever it names. */
    private static boolean isOver(Reading reading, Limits limits) {
        return reading.likeliest().act() == Act.DONE
                && reading.confidence(Act.DONE) >= limits.sure()
                && reading.text().length() <= SHORT;
    }

    /** What the act as a whole says for a clause whose matter is plain. */
    private static double backing(Clause clause, Scene scene, Reading reading, Limits limits) {
        if (clause.urgency() == Urgency.EMERGENCY) {
            // How sure a cry for help is, the reading has weighed with all there is.
            return 0;
        }
        if (HouseCall.in(clause, Optional.empty()).isPresent()) {
            return limits.sure();
        }
        boolean plain = clause.matters().stream()
                .anyMatch(g -> g.confidence() >= PLAIN && !g.why().isByModel());
        // A resident who asks when the gas comes back, and nobody knew that it was off, tells of it.
        boolean asks =
                plain && clause.kind() == Kind.CONSULT || !scene.speaker().isStaff();
        double told = Math.max(asks ? reading.confidence(Act.ASK) : 0, reading.confidence(Act.REPORT));
        if (plain) {
            return told;
        }
        // Surely said to those in charge, though of nothing the rules know: a person looks at it.
        return told >= limits.sure() ? limits.doubtful() : 0;
    }

    /** What somebody tells in private and wants no name put to is a tip, whatever it is about. */
    private static boolean isConfided(Scene scene, Reading reading, Clause clause) {
        return scene.isPrivate()
                && reading.has(Cue.ANONYMOUS)
                && clause.urgency() != Urgency.EMERGENCY
                && !clause.kind().isSensitive();
    }

    private static double best(List<Clause> clauses) {
        return clauses.stream().mapToDouble(Clause::confidence).max().orElse(0);
    }

    /** Finds the place of each clause among the items. */
    static final class Placing {
        private final Scene scene;
        private final Draft draft;
        private final Opening opening;
        private final Telling telling;
        private final SameIncident same;
        private final List<Item> opened = new ArrayList<>();
        private final List<Item> joined = new ArrayList<>();

        /** What lay in the tray until its sender said plainly what it is. */
        private final List<Item> plain = new ArrayList<>();

        Placing(Scene scene, Instant now) {
            this.scene = scene;
            this.draft = new Draft(scene.numbers(), now);
            this.opening = new Opening(scene, draft);
            this.telling = new Telling(scene, draft);
            this.same = new SameIncident(scene, now);
        }

        Decision all(List<Clause> clauses) {
            clauses.forEach(this::place);
            var live = opened.stream().map(draft::latest).toList();
            var sure = live.stream().filter(Item::isOpen).toList();
            telling.opened(Stream.concat(plain.stream(), sure.stream()).toList());
            live.stream().filter(i -> !i.isOpen()).forEach(this::doubt);
            if (!opened.isEmpty()) {
                return draft.finish(Verdict.Outcome.OPENED, sure.isEmpty() ? "not sure: in the tray" : "report");
            }
            return draft.finish(
                    Verdict.Outcome.JOINED, "belongs to " + joined.get(0).code());
        }

        private void place(Clause clause) {
            var again = same.finishedShortlyBefore(clause);
            if (again.isPresent()) {
                reopen(again.get());
                return;
            }
            // What is confided stands alone: in another's item it would stand under a name.
            var known = same.piece(clause)
                    .or(() ->
                            clause.kind() == Kind.TIP && scene.isPrivate() ? Optional.empty() : same.incident(clause));
            if (known.isPresent()) {
                join(known.get(), clause);
            } else {
                open(clause);
            }
        }

        private void open(Clause clause) {
            var twin = opened.stream()
                    .map(draft::latest)
                    .filter(i -> same.isSameThing(clause, i))
                    .findFirst();
            if (twin.isPresent()) {
                return;
            }
            var item = opening.open(clause, certainty(clause));
            var perhaps = same.perhaps(clause);
            perhaps.ifPresent(known ->
                    draft.save(item.with(item.links().perhaps(known.item().code(), known.why()))));
            opened.add(draft.latest(item));
        }

        private Opening.Certainty certainty(Clause clause) {
            boolean sure = clause.confidence() >= scene.town().limits().sure()
                    || (clause.urgency() == Urgency.EMERGENCY && clause.confidence() >= ENOUGH_FOR_DANGER);
            boolean unplacedStranger = scene.isPrivate()
                    && scene.speaker().standing() == Person.Standing.UNKNOWN
                    && !mayComeFromAnybody(clause)
                    && opening.placeOf(clause).isEmpty();
            return sure && !unplacedStranger ? Opening.Certainty.SURE : Opening.Certainty.DOUBTFUL;
        }

        private static boolean mayComeFromAnybody(Clause clause) {
            return clause.urgency() == Urgency.EMERGENCY
                    || clause.kind() == Kind.SIGHTING
                    || clause.kind() == Kind.TIP
                    || clause.kind() == Kind.MISSING_PERSON;
        }

        /** In private one question is asked; in a group a doubtful one waits in the tray without a word there. */
        private void doubt(Item item) {
            if (item.subject().urgency() == Urgency.EMERGENCY) {
                telling.toCommand(item, telling.wording().full("item.perhaps_danger", item));
            }
            if (!scene.isPrivate()) {
                return;
            }
            if (item.subject().kind() == Kind.TIP && item.subject().place().isPresent()) {
                telling.here(org.huiyin.text.Phrase.of("informant.received").with("code", item.code()), item);
                return;
            }
            draft.save(item.with(item.asking().waitingFor(org.huiyin.report.SlotName.PLACE)));
            draft.say(scene.here(), org.huiyin.text.Phrase.of("ask.stranger"))
                    .about(item.code())
                    .answering(scene.message())
                    .after(telling.hold());
        }

        private void join(SameIncident.Known known, Clause clause) {
            var item = draft.latest(known.item());
            var joiner = scene.speaker().id();
            boolean isPiece = item.asking().reporter().equals(joiner);
            if (isPiece && item.state() == ItemState.NEEDS_REVIEW && isPlain(clause)) {
                joined.add(item);
                plain.add(opening.confirmed(item, clause));
                return;
            }
            var grown = item.with(item.links().with(scene.message()))
                    .with(item.asking().joinedBy(joiner, scene.here()));
            grown = new Clocks(scene.town(), draft).hastened(grown, clause.urgency());
            if (isPiece) {
                grown = grown.with(grown.subject().toldBy(clause.certainty()));
            }
            if (grown.subject().place().isEmpty() && isPiece) {
                var place = opening.placeOf(clause);
                grown = place.isPresent() ? opening.relocated(grown, place.get()) : grown;
            }
            if (grown.subject().matter().isEmpty() && clause.matter().isPresent()) {
                grown = grown.with(grown.subject().about(clause.matter().get()));
            }
            draft.save(grown, joining(isPiece, known));
            draft.link(scene.message().id(), item.code());
            joined.add(grown);
            if (isPiece || grown.subject().urgency() == Urgency.EMERGENCY) {
                tellOfPiece(item, grown);
            } else {
                telling.joined(grown);
            }
        }

        private ItemEvent joining(boolean isPiece, SameIncident.Known known) {
            var by = scene.speaker().id();
            var message = scene.message().id();
            return isPiece
                    ? ItemEvent.said(draft.now(), ItemEvent.Type.ADDED, by, message)
                    : ItemEvent.said(draft.now(), ItemEvent.Type.MERGED, by, message)
                            .noting(known.why().note());
        }

        private void tellOfPiece(Item before, Item after) {
            if (after.subject().kind().isSensitive() || after.subject().urgency() == Urgency.EMERGENCY) {
                telling.toCommand(
                        after,
                        telling.wording()
                                .alarming("item.more", "sighting.more", after)
                                .with(
                                        "words",
                                        scene.town()
                                                .policy()
                                                .redactor()
                                                .numbers(scene.message().text())));
            }
            if (before.asking().question().isPresent()
                    && after.asking().question().isEmpty()) {
                telling.here(telling.wording().brief("item.placed", after), after);
            }
        }

        private boolean isPlain(Clause clause) {
            return clause.matter().isPresent() && certainty(clause) == Opening.Certainty.SURE;
        }

        private void reopen(Item item) {
            var cause = draft.cause(scene.speaker().id(), scene.message());
            var reopened = draft.save(ItemLife.reopen(item, cause)).orElse(item);
            reopened = reopened.with(reopened.links().with(scene.message()))
                    .with(reopened.asking().joinedBy(scene.speaker().id(), scene.here()));
            draft.save(reopened);
            draft.link(scene.message().id(), item.code());
            draft.cancel(Due.What.CALL_BACK, item.code());
            joined.add(reopened);
            new Reopening(scene, draft).tell(reopened);
        }
    }
}
