package org.huiyin.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.huiyin.grid.Group;
import org.huiyin.item.Item;
import org.huiyin.reading.Act;
import org.huiyin.reading.Candidate;
import org.huiyin.reading.Cue;
import org.huiyin.reading.MatterGuess;
import org.huiyin.reading.Reading;
import org.huiyin.reading.Why;
import org.huiyin.report.Kind;
import org.huiyin.report.SlotName;

/** Which of the acts a message may be are tried, and in which order, given who speaks and what is open around them. */
final class ActOrder {
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

    private final Scene scene;
    private final Reading reading;

    ActOrder(Scene scene, Reading reading) {
        this.scene = scene;
        this.reading = reading;
    }

    /**
     * What is tried first: "got it, on my way" said on an item is a claim, said on a notice that it was heard; and who
     * answers for what is open here brings news of it sooner than a report of something new.
     */
    List<Candidate> candidates() {
        var acts = new ArrayList<>(reading.acts());
        // A faint hint of a log is none, whatever it points at.
        acts.removeIf(c -> LOGS.contains(c.act()) && c.confidence() < Desk.PLAUSIBLE);
        if (scene.speaker().isStaff() && scene.quotedItems().stream().anyMatch(Item::isOpen)) {
            // Staff who quote an open item speak of it, and open nothing new.
            acts.removeIf(c -> c.act() == Act.REPORT || c.act() == Act.ASK || c.act() == Act.NOTICE);
        }
        if (!scene.quotedItems().isEmpty()) {
            acts.sort(Comparator.comparing(c -> c.act() == Act.ACKNOWLEDGE));
        }
        if (comesBack() && reading.confidence(Act.RATE) < HANDLING) {
            acts.add(
                    tellsOfAnother() ? acts.size() : 0, new Candidate(Act.RATE, HANDLING, new Why("cue", "not_fixed")));
        }
        acts.sort(Comparator.comparing(c -> !goesBeforeReports(c)));
        if (!scene.speaker().isStaff() || scene.items().stream().noneMatch(i -> isOpenHere(i))) {
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
    private boolean goesBeforeReports(Candidate candidate) {
        if (candidate.confidence() < HANDLING) {
            return false;
        }
        boolean logs = LOGS.contains(candidate.act())
                && scene.speaker().isHelper()
                && reading.acts().stream()
                        .noneMatch(c -> WORK.contains(c.act()) && c.confidence() > candidate.confidence());
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
    boolean comesBack() {
        return reading.has(Cue.NOT_FIXED)
                && scene.items().stream()
                        .anyMatch(i -> i.state().isDone()
                                && i.asking().isFrom(scene.speaker().id()));
    }

    /** A sure sign of a matter that none of the speaker's finished items is about. */
    private boolean tellsOfAnother() {
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
    boolean tellsSomething() {
        return reading.confidence(Act.REPORT) >= scene.town().limits().sure();
    }

    /** Among a handler's words what a rule names goes before what only the model hears. */
    private static double plainly(Candidate candidate) {
        return candidate.confidence() + (candidate.why().source().startsWith("acts/") ? NAMED : 0);
    }

    private boolean isOpenHere(Item item) {
        return item.isOpen()
                && item.asking().group().equals(scene.group().map(Group::id))
                && item.subject().kind() != Kind.TASK;
    }
}
