package org.huiyin.desk.notices;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.NoticeChange;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.ledger.Verdict;
import org.huiyin.notice.Answer;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeState;
import org.huiyin.reading.Act;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;

/** An answer to a roll call: numbers, "arrived", "on the way", "cannot"; a later one corrects an earlier. */
public final class RollCallStep implements Step {

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        if (!scene.speaker().isHelper()) {
            return Optional.empty();
        }
        return called(scene)
                .flatMap(notice -> answer(notice, scene, reading, now).map(a -> keep(notice, a, scene, now)));
    }

    private static Optional<Notice> called(Scene scene) {
        return scene.quotedNotice()
                .filter(n -> n.rollCall() && n.state() == NoticeState.LIVE)
                .or(() -> scene.notices().stream()
                        .filter(n -> n.rollCall() && n.state() == NoticeState.LIVE)
                        .filter(n -> HeardStep.reachesHere(n, scene))
                        .filter(n -> !n.publisher().equals(scene.speaker().id()))
                        .findFirst());
    }

    private static Optional<Answer> answer(Notice notice, Scene scene, Reading reading, Instant now) {
        var before = notice.answers().stream()
                .filter(a -> a.from().equals(scene.speaker().id()))
                .findFirst();
        var people = last(reading, SlotName.PEOPLE);
        var households = households(reading);
        boolean none = reading.has(Cue.NONE);
        if (none && households.isEmpty() && people.isEmpty()) {
            households = OptionalInt.of(0);
            people = OptionalInt.of(0);
        }
        boolean counted = households.isPresent() || people.isPresent();
        var status = status(reading, counted);
        if (status.isEmpty()) {
            return Optional.empty();
        }
        boolean corrects = reading.has(Cue.MISSTATED) || reading.confidence(Act.CORRECT) > 0;
        if (before.isPresent() && reading.has(Cue.ON_TOP)) {
            households = sum(households, before.get().households());
            people = sum(people, before.get().people());
        } else if (before.isPresent() && (corrects || !counted)) {
            // Who says "all done" takes back nothing that was counted.
            households = households.isPresent() ? households : before.get().households();
            people = people.isPresent() ? people : before.get().people();
        }
        var text = scene.town().policy().redactor().numbers(scene.message().text());
        return Optional.of(
                new Answer(scene.speaker().id(), gridOf(scene), status.get(), households, people, text, now));
    }

    private static OptionalInt sum(OptionalInt one, OptionalInt other) {
        return one.isPresent() ? OptionalInt.of(one.getAsInt() + other.orElse(0)) : other;
    }

    private static Optional<Answer.Status> status(Reading reading, boolean counted) {
        if (counted || reading.has(Cue.COMPLETE)) {
            return Optional.of(Answer.Status.REPORTED);
        }
        if (reading.has(Cue.CANNOT)) {
            return Optional.of(Answer.Status.CANNOT);
        }
        if (reading.has(Cue.EN_ROUTE)) {
            return Optional.of(Answer.Status.EN_ROUTE);
        }
        return reading.has(Cue.ARRIVED) ? Optional.of(Answer.Status.ARRIVED) : Optional.empty();
    }

    /** Of several the one said last counts: "we missed one, it is five altogether". */
    private static OptionalInt last(Reading reading, SlotName name) {
        return reading.slots(name).stream().mapToInt(Slot::number).reduce((a, b) -> b);
    }

    /** The households that go with the people: the last named before them. */
    private static OptionalInt households(Reading reading) {
        var people = reading.slots(SlotName.PEOPLE).stream().reduce((a, b) -> b);
        return reading.slots(SlotName.HOUSEHOLDS).stream()
                .filter(h -> people.isEmpty() || h.from() < people.get().from())
                .mapToInt(Slot::number)
                .reduce((a, b) -> b);
    }

    private static String gridOf(Scene scene) {
        return scene.roster()
                .grids()
                .names()
                .in(scene.message().text())
                .filter(g ->
                        scene.roster().grids().within(g.id(), scene.speaker().grid())
                                || scene.speaker().isAuthority())
                .map(g -> g.id())
                .orElse(scene.speaker().grid());
    }

    private static Decision keep(Notice notice, Answer answer, Scene scene, Instant now) {
        var draft = new Draft(scene.numbers(), now);
        draft.inDrill(notice);
        draft.also(new NoticeChange.Replied(notice.code(), answer));
        draft.link(scene.message().id(), notice.code());
        new Tally(scene.town(), draft).progress(notice, notice.with(answer));
        return draft.finish(Verdict.Outcome.NOTICED, "answered " + notice.code());
    }
}
