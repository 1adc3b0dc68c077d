package org.huiyin.desk.burdens;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.burden.Burden;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.grid.Grid;
import org.huiyin.grid.Group;
import org.huiyin.grid.Person;
import org.huiyin.grid.Role;
import org.huiyin.ledger.Verdict;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.text.Phrase;

/** "How often did you bother everybody today?", from the command room: sums, and the grids most was asked of. Never a name. */
public final class BurdenStep implements Step {
    private static final int MOST_GRIDS = 3;

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        boolean mayAsk = scene.speaker().is(Role.COMMAND) && (scene.isIn(Group.Purpose.COMMAND) || scene.isPrivate());
        if (!mayAsk || !reading.has(Cue.BURDEN)) {
            return Optional.empty();
        }
        var draft = new Draft(scene.numbers(), now);
        draft.say(scene.here(), standing(scene))
                .on(scene.message().id().value())
                .answering(scene.message())
                .after(scene.town().limits().hold());
        return Optional.of(draft.finish(Verdict.Outcome.ANSWERED, "asked how much is asked"));
    }

    private static Phrase standing(Scene scene) {
        var burden = scene.burden();
        var staff = burden.people().stream()
                .flatMap(id -> scene.roster().member(id).stream())
                .filter(Person::isHelper)
                .toList();
        int today = staff.stream().mapToInt(p -> burden.today(p.id())).sum();
        int week = staff.stream().mapToInt(p -> burden.week(p.id())).sum();
        if (week == 0) {
            return Phrase.of("burden.none");
        }
        return Phrase.of("burden.standing")
                .with("people", staff.size())
                .with("today", today)
                .with("week", week)
                .with("kinds", kinds(staff, burden))
                .with("grids", grids(staff, scene))
                .with("full", staff.stream().filter(p -> burden.isFull(p.id())).count())
                .with("day_limit", burden.limits().day())
                .with("week_limit", burden.limits().week());
    }

    private static List<Phrase> kinds(List<Person> staff, Burden burden) {
        var kinds = new ArrayList<Phrase>();
        burden.of(staff.stream().map(Person::id).toList())
                .forEach((kind, count) -> kinds.add(
                        Phrase.of("burden.kind").with("kind", kind, "asked").with("count", count)));
        return kinds;
    }

    private static List<Phrase> grids(List<Person> staff, Scene scene) {
        Map<String, Integer> byGrid = new HashMap<>();
        staff.forEach(p -> byGrid.merge(p.grid(), scene.burden().week(p.id()), Integer::sum));
        return byGrid.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_GRIDS)
                .map(entry -> Phrase.of("burden.grid")
                        .with(
                                "grid",
                                scene.roster()
                                        .grids()
                                        .find(entry.getKey())
                                        .map(Grid::name)
                                        .orElse(entry.getKey()))
                        .with("count", entry.getValue()))
                .toList();
    }
}
