package org.huiyin.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huiyin.desk.askers.AnswerStep;
import org.huiyin.desk.askers.AskStep;
import org.huiyin.desk.askers.AskerStep;
import org.huiyin.desk.askers.RecallStep;
import org.huiyin.desk.askers.SplitStep;
import org.huiyin.desk.duties.DutyStep;
import org.huiyin.desk.handlers.ConsultStep;
import org.huiyin.desk.handlers.FollowStep;
import org.huiyin.desk.handlers.HandlingStep;
import org.huiyin.desk.handlers.QuotedWordStep;
import org.huiyin.desk.handlers.RoomWordStep;
import org.huiyin.desk.handlers.TaskStep;
import org.huiyin.desk.dues.ItemDue;
import org.huiyin.desk.notices.CalledStep;
import org.huiyin.desk.notices.HeardStep;
import org.huiyin.desk.notices.NoticeDue;
import org.huiyin.desk.notices.PhotoStep;
import org.huiyin.desk.notices.PublishStep;
import org.huiyin.desk.notices.RollCallStep;
import org.huiyin.desk.notices.RoomStep;
import org.huiyin.desk.reports.MeTooStep;
import org.huiyin.desk.reports.OfferStep;
import org.huiyin.desk.reports.OwnWordsStep;
import org.huiyin.desk.reports.PictureStep;
import org.huiyin.desk.reports.ReportStep;
import org.huiyin.desk.reports.SightingStep;
import org.huiyin.duty.DutyRecord;
import org.huiyin.grid.Group;
import org.huiyin.item.Item;
import org.huiyin.ledger.Verdict;
import org.huiyin.reading.Act;
import org.huiyin.reading.Candidate;
import org.huiyin.reading.Clause;
import org.huiyin.reading.Cue;
import org.huiyin.reading.MatterGuess;
import org.huiyin.reading.Reading;
import org.huiyin.reading.Why;
import org.huiyin.report.Kind;
import org.huiyin.report.SlotName;
import org.huiyin.report.Urgency;

/**
 * Settles what was meant over a scene, and decides what follows. Pure: the same scene, reading and moment always give
 * the same decision.
 */
public final class Desk {
    /** Below this a candidate act is tried only when the message points at something. */
    private static final double PLAUSIBLE = 0.3;

    /** From which confidence a handler's act goes before a report. */
    private static final double HANDLING = 0.4;

    private static final double NAMED = 0.3;

    /** From which confidence words name a matter beyond doubt. */
    private static final double PLAINLY = 0.8;

    /** From which confidence an asker who corrects what they said is not asking for something new. */
    private static final double CORRECTING = 0.6;

    private static final Set<Act> LOGS = EnumSet.of(Act.VISIT, Act.PATROL, Act.TENANCY);

    private static final Set<Act> WORK =
            EnumSet.of(Act.CLAIM, Act.PROGRESS, Act.DONE, Act.EXTEND, Act.TRANSFER, Act.GIVE_BACK);

    private final Step sighting = new SightingStep();
    private final List<Step> first = List.of(new RecallStep(), new PhotoStep(), new PictureStep());
    private final List<Step> beforeActs = List.of(
            new SplitStep(),
            new RoomStep(),
            new CalledStep(),
            sighting,
            FollowStep.ofSightings(),
            AnswerStep.toQuestion(),
            new TaskStep(),
            new ConsultStep(),
            MeTooStep.beforeReports());
    private final List<Step> afterActs = List.of(
            new RoomWordStep(),
            new QuotedWordStep(),
            MeTooStep.afterReports(),
            FollowStep.ofOthers(),
            new OwnWordsStep());
    private final Step report = new ReportStep();
    private final Map<Act, List<Step>> byAct = Map.ofEntries(
            Map.entry(Act.REPORT, List.of(report)),
            Map.entry(Act.ASK, List.of(new AskStep(), report)),
            Map.entry(Act.ACKNOWLEDGE, List.of(new HeardStep())),
            Map.entry(Act.CLAIM, List.of(new HandlingStep(Act.CLAIM))),
            Map.entry(Act.GIVE_BACK, List.of(new HandlingStep(Act.GIVE_BACK))),
            Map.entry(Act.TRANSFER, List.of(new HandlingStep(Act.TRANSFER))),
            Map.entry(Act.PROGRESS, List.of(new HandlingStep(Act.PROGRESS))),
            Map.entry(Act.EXTEND, List.of(new HandlingStep(Act.EXTEND))),
            Map.entry(Act.DONE, List.of(new HandlingStep(Act.DONE))),
            Map.entry(Act.RATE, List.of(new AskerStep(Act.RATE))),
            Map.entry(Act.URGE, List.of(new AskerStep(Act.URGE), new AskStep(), report)),
            Map.entry(Act.ANSWER, List.of(AnswerStep.inAnyCase())),
            Map.entry(Act.CORRECT, List.of(new RollCallStep(), new AskerStep(Act.CORRECT))),
            Map.entry(Act.WITHDRAW, List.of(new AskerStep(Act.WITHDRAW))),
            Map.entry(Act.NOTICE, List.of(new PublishStep())),
            Map.entry(Act.OFFER, List.of(new OfferStep())),
            Map.entry(Act.ROLL_CALL, List.of(new RollCallStep())),
            Map.entry(Act.VISIT, List.of(new DutyStep(DutyRecord.Kind.VISIT))),
            Map.entry(Act.PATROL, List.of(new DutyStep(DutyRecord.Kind.PATROL))),
            Map.entry(Act.TENANCY, List.of(new DutyStep(DutyRecord.Kind.TENANCY))),
            Map.entry(Act.THANKS, List.of(new AskerStep(Act.THANKS))));

    public Decision decide(Scene scene, Reading reading, Instant now) {
        return tryAll(first, scene, reading, now)
                .or(() -> danger(scene, reading, now))
                .or(() -> tryAll(beforeActs, scene, reading, now))
                .or(() -> byActs(scene, reading, now))
                .or(() -> tryAll(afterActs, scene, reading, now))
                .orElseGet(() -> Decision.nothing(
                        Verdict.Outcome.CHATTER, reading.likeliest().why().source()));
    }

    /** A cry for help comes before whatever else the words may be, but who tells of the one we seek has seen them. */
    private Optional<Decision> danger(Scene scene, Reading reading, Instant now) {
        var cries = scene.speaker().isStaff()
                ? List.<Clause>of()
                : reading.clauses().stream()
                        .filter(c -> isCry(c, scene.town().limits()))
                        .toList();
        if (cries.isEmpty()) {
            return Optional.empty();
        }
        return cries.stream().allMatch(c -> c.kind() == Kind.MISSING_PERSON)
                ? tryAll(List.of(sighting, report), scene, reading, now)
                : report.consider(scene, reading, now);
    }

    private static boolean isCry(Clause clause, Limits limits) {
        return clause.urgency() == Urgency.EMERGENCY && clause.confidence() >= limits.sure();
    }

    private Optional<Decision> byActs(Scene scene, Reading reading, Instant now) {
        boolean pointed = !scene.quoted().subjects().isEmpty() || comesBack(scene, reading);
        for (Candidate candidate : ordered(reading, scene)) {
            if (candidate.act() == Act.CHATTER && !pointed && !tellsSomething(reading, scene)) {
                return Optional.empty();
            }
            if (candidate.confidence() < PLAUSIBLE && !pointed) {
                continue;
            }
            var decision = tryAll(byAct.getOrDefault(candidate.act(), List.of()), scene, reading, now);
            if (decision.isPresent()) {
                return decision;
            }
        }
        return Optional.empty();
    }

    /**
     * What is tried first: "got it, on my way" said on an item is a claim, said on a notice that it was heard; and who
     * answers for what is open here brings news of it sooner than a report of something new.
     */
    private static List<Candidate> ordered(Reading reading, Scene scene) {
        var acts = new ArrayList<>(reading.acts());
        if (scene.speaker().isStaff() && scene.quotedItems().stream().anyMatch(Item::isOpen)) {
            // Staff who quote an open item speak of it, and open nothing new.
            acts.removeIf(c -> c.act() == Act.REPORT || c.act() == Act.ASK || c.act() == Act.NOTICE);
        }
        if (!scene.quotedItems().isEmpty()) {
            acts.sort(Comparator.comparing(c -> c.act() == Act.ACKNOWLEDGE));
        }
        if (comesBack(scene, reading) && reading.confidence(Act.RATE) < HANDLING) {
            acts.add(
                    tellsOfAnother(scene, reading) ? acts.size() : 0,
                    new Candidate(Act.RATE, HANDLING, new Why("cue", "not_fixed")));
        }
        acts.sort(Comparator.comparing(c -> !goesBeforeReports(c, scene)));
        if (!scene.speaker().isStaff() || scene.items().stream().noneMatch(i -> isOpenHere(i, scene))) {
            return acts;
        }
        boolean promises = reading.slots(SlotName.RECOVERY_TIME).stream()
                .anyMatch(slot ->
                        Instant.parse(slot.value()).isAfter(scene.message().at()));
        if (promises) {
            // What will be over is not over.
            acts.removeIf(c -> c.act() == Act.DONE);
        }
        if (promises && reading.confidence(Act.PROGRESS) < HANDLING) {
            acts.add(new Candidate(Act.PROGRESS, HANDLING, new Why("slot", "recovery_time")));
        }
        acts.sort(Comparator.comparingDouble(
                c -> WORK.contains(c.act()) && c.confidence() >= HANDLING ? -plainly(c) : 0));
        return acts;
    }

    /**
     * A helper's log is a log, whatever it found; who waits for an answer asks, urges or corrects rather than reports; and
     * the police who tell all of a theft are publishing, not reporting it.
     */
    private static boolean goesBeforeReports(Candidate candidate, Scene scene) {
        if (candidate.confidence() < HANDLING) {
            return false;
        }
        boolean logs = LOGS.contains(candidate.act()) && scene.speaker().isHelper();
        boolean waits = (candidate.act() == Act.URGE
                        || candidate.act() == Act.ASK
                        || candidate.act() == Act.CORRECT && candidate.confidence() >= CORRECTING)
                && scene.items().stream()
                        .anyMatch(i ->
                                i.isOpen() && i.asking().isFrom(scene.speaker().id()));
        boolean publishes = candidate.act() == Act.NOTICE
                && scene.speaker().isAuthority()
                && candidate.confidence() >= scene.town().limits().sure();
        return logs || waits || publishes;
    }

    /** "No good, blocked again", from somebody who was told it is done. */
    private static boolean comesBack(Scene scene, Reading reading) {
        return reading.has(Cue.NOT_FIXED)
                && scene.items().stream()
                        .anyMatch(i -> i.state().isDone()
                                && i.asking().isFrom(scene.speaker().id()));
    }

    /** A sure sign of a matter that none of the speaker's finished items is about. */
    private static boolean tellsOfAnother(Scene scene, Reading reading) {
        var finished = scene.items().stream()
                .filter(i ->
                        i.state().isDone() && i.asking().isFrom(scene.speaker().id()))
                .flatMap(i -> i.subject().matter().stream())
                .toList();
        var plain = reading.clauses().stream()
                .flatMap(clause -> clause.matters().stream().limit(1))
                .filter(guess -> guess.confidence() >= PLAINLY)
                .map(MatterGuess::matter)
                .toList();
        return !plain.isEmpty() && Collections.disjoint(plain, finished);
    }

    /** Words that tell of a trouble surely enough are no chatter, even when they sound like it. */
    private static boolean tellsSomething(Reading reading, Scene scene) {
        return reading.confidence(Act.REPORT) >= scene.town().limits().sure();
    }

    /** Among a handler's words what a rule names goes before what only the model hears. */
    private static double plainly(Candidate candidate) {
        return candidate.confidence() + (candidate.why().source().startsWith("acts/") ? NAMED : 0);
    }

    private static boolean isOpenHere(Item item, Scene scene) {
        return item.isOpen()
                && item.asking().group().equals(scene.group().map(Group::id))
                && item.subject().kind() != Kind.TASK;
    }

    private static Optional<Decision> tryAll(List<Step> steps, Scene scene, Reading reading, Instant now) {
        return steps.stream()
                .flatMap(step -> step.consider(scene, reading, now).stream())
                .findFirst();
    }

    /** Decides on something that is due. What is gone or over asks for nothing. */
    public Decision decide(DueScene scene, Instant now) {
        var draft = new Draft(scene.numbers(), now);
        scene.item().ifPresent(item -> new ItemDue(scene, draft).look(item));
        scene.notice().ifPresent(notice -> new NoticeDue(scene, draft).look(notice));
        return draft.finish(Verdict.Outcome.MOVED, "due: " + scene.due().what());
    }
}
