package org.huiyin.desk.checklists;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.checklist.Checklist;
import org.huiyin.checklist.ChecklistKind;
import org.huiyin.checklist.Entry;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Town;
import org.huiyin.grid.Group;
import org.huiyin.grid.Person;
import org.huiyin.text.Phrase;

/** Counts a search or an evacuation and says how far it is: at 50, 80 and 100 percent, and when asked. Never a door. */
public final class Standings {
    private static final List<Integer> MARKS = List.of(50, 80, 100);

    private final Town town;
    private final Draft draft;

    public Standings(Town town, Draft draft) {
        this.town = town;
        this.draft = draft;
    }

    /** Says the mark that was passed, if one was, and once that of every home something is known; where it was said. */
    public List<Target> progress(Checklist before, Checklist after) {
        if (after.kind() != ChecklistKind.SEARCH && after.kind() != ChecklistKind.EVACUATION) {
            return List.of();
        }
        var passed = MARKS.stream()
                .filter(mark -> before.percent() < mark && after.percent() >= mark)
                .reduce((a, b) -> b)
                .map(mark -> "mark/" + mark);
        boolean allKnown = !before.open().isEmpty() && after.open().isEmpty();
        var occasion = passed.or(() -> allKnown ? Optional.of("known") : Optional.empty());
        return occasion.map(what -> say(after, what)).orElse(List.of());
    }

    private List<Target> say(Checklist list, String occasion) {
        var rooms = rooms(list);
        rooms.forEach(room -> draft.say(room, of(list))
                .about(list.code())
                .on(occasion + "/" + draft.now())
                .in(Outgoing.Lane.EMERGENCY)
                .now());
        return rooms;
    }

    /** The command room, and where it was asked for if staff talk there. */
    public List<Target> rooms(Checklist list) {
        var origin = list.origin().flatMap(town.roster()::group).stream()
                .filter(g -> g.is(Group.Purpose.COMMAND) || g.is(Group.Purpose.STAFF));
        var room = town.roster().commandRooms(list.grid()).stream().limit(1);
        return Stream.concat(origin, room)
                .map(Group::id)
                .distinct()
                .<Target>map(Target.ToGroup::new)
                .toList();
    }

    /** How it stands. */
    public Phrase of(Checklist list) {
        return switch (list.kind()) {
            case SEARCH -> search(list);
            case SHIFTS -> new Shifts(list).standing();
            case EVACUATION, DOOR, CONTACT -> homes(list);
        };
    }

    private Phrase search(Checklist list) {
        var open = list.unfinished().stream().map(this::team).toList();
        return Phrase.of("list.search")
                .with("code", list.code())
                .with("done", list.finished())
                .with("all", list.entries().size())
                .with("percent", list.percent())
                .with(
                        "rest",
                        open.isEmpty()
                                ? List.of()
                                : List.of(Phrase.of("list.search.rest").with("sectors", open)));
    }

    /** An entry and whose it is. */
    public Phrase team(Entry entry) {
        var name = entry.assignee().flatMap(town.roster()::member).map(Person::name);
        return name.map(n -> Phrase.of("list.team").with("label", entry.label()).with("name", n))
                .orElseGet(() -> Phrase.of("list.label").with("label", entry.label()));
    }

    private static Phrase homes(Checklist list) {
        var counts = new ArrayList<Phrase>();
        list.tally().forEach((state, count) -> {
            if (count > 0) {
                counts.add(Phrase.of("list.count").with("state", state, "entry").with("count", count));
            }
        });
        return Phrase.of("list.homes")
                .with("code", list.code())
                .with("title", list.title())
                .with("all", list.entries().size())
                .with("counts", counts);
    }
}
