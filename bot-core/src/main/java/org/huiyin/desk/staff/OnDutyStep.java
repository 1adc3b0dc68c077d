package org.huiyin.desk.staff;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.circumstance.Circumstance;
import org.huiyin.circumstance.Held;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Limits;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.desk.items.Named;
import org.huiyin.grid.Group;
import org.huiyin.grid.Person;
import org.huiyin.ledger.Verdict;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;
import org.huiyin.text.Phrase;

/** "On duty tonight: Li": until the next morning what is reported goes to them first. */
public final class OnDutyStep implements Step {

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        boolean atWork = scene.isIn(Group.Purpose.STAFF) || scene.isIn(Group.Purpose.COMMAND) || scene.isPrivate();
        if (!reading.has(Cue.ON_DUTY)
                || reading.has(Cue.QUESTION)
                || !atWork
                || !scene.speaker().isStaff()) {
            return Optional.empty();
        }
        var all = meant(scene, reading);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var from = from(reading, now);
        var until = nextMorning(from, scene);
        var draft = new Draft(scene.numbers(), now);
        var grid = grid(scene);
        all.forEach(person -> draft.hold(new Held(
                new Circumstance.OnDuty(person.id(), grid), scene.speaker().id(), from, Optional.of(until))));
        draft.say(
                        scene.here(),
                        Phrase.of("duty.noted")
                                .with(
                                        "names",
                                        all.stream()
                                                .map(p -> Phrase.of("name.part").with("name", p.name()))
                                                .toList())
                                .with("until", until))
                .on(scene.message().id().value())
                .answering(scene.message())
                .after(scene.town().limits().hold());
        return Optional.of(draft.finish(Verdict.Outcome.RECORDED, "on duty"));
    }

    private static List<Person> meant(Scene scene, Reading reading) {
        var people = Named.in(scene).stream().filter(Person::isHelper).toList();
        boolean alone = people.isEmpty() && reading.has(Cue.OF_MYSELF);
        return alone || isNamed(scene.speaker(), scene)
                ? Stream.concat(Stream.of(scene.speaker()), people.stream()).toList()
                : people;
    }

    /** Whoever writes the roster may stand in it. */
    private static boolean isNamed(Person person, Scene scene) {
        return !person.name().isBlank() && scene.message().text().contains(person.name());
    }

    private static Instant from(Reading reading, Instant now) {
        return reading.slot(SlotName.TIME)
                .map(Slot::moment)
                .filter(at -> at.isAfter(now))
                .orElse(now);
    }

    /** A duty ends when the night of its day is over. */
    private static Instant nextMorning(Instant from, Scene scene) {
        Limits limits = scene.town().limits();
        ZonedDateTime begins = from.atZone(scene.roster().zone());
        var end = begins.with(limits.nightTo());
        return (end.isAfter(begins) ? end : end.plusDays(1)).toInstant();
    }

    private static String grid(Scene scene) {
        return scene.roster()
                .grids()
                .names()
                .in(scene.message().text())
                .map(grid -> grid.id())
                .or(() -> scene.group().map(Group::grid))
                .orElse(scene.speaker().grid());
    }
}
