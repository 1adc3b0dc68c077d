package org.huiyin.line.doors;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huiyin.chat.Directory;
import org.huiyin.chat.Happening;
import org.huiyin.chat.Operator;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Change;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Numbers;
import org.huiyin.desk.Town;
import org.huiyin.grid.Group;
import org.huiyin.grid.Person;
import org.huiyin.ledger.Looks;
import org.huiyin.ledger.Verdict;
import org.huiyin.text.Phrase;

/**
 * Decides on what happens to a room. A group is told once who runs the bot, what it keeps and how to opt out; the
 * command room is told when we were put out, a room has another name, or staff have left.
 */
public final class HappeningDesk {
    private static final String HELLO = "door.hello";

    private final Directory directory;
    private final Town town;
    private final Optional<Operator> operator;

    /** @param operator empty where nobody is told who runs the bot */
    public HappeningDesk(Directory directory, Town town, Optional<Operator> operator) {
        this.directory = directory;
        this.town = town;
        this.operator = operator;
    }

    public Decision decide(Happening happening, Looks looks, Instant now) {
        var draft = new Draft(new Numbers.Given(0, 0, 0), now);
        var group = directory.group(happening.chat());
        if (happening instanceof Happening.Entered) {
            group.ifPresentOrElse(g -> greet(g, looks, draft), () -> unbound(happening, draft));
        } else if (happening instanceof Happening.Removed) {
            group.ifPresent(g -> tell(g, Phrase.of("door.removed").with("group", g.name()), happening, draft));
        } else if (happening instanceof Happening.Renamed renamed) {
            group.ifPresent(g -> tell(
                    g,
                    Phrase.of("door.renamed").with("group", g.name()).with("name", renamed.name()),
                    happening,
                    draft));
        } else if (happening instanceof Happening.Left left) {
            group.ifPresent(g -> left(g, left, draft));
        }
        return unsaid(
                draft.finish(
                        Verdict.Outcome.ANSWERED,
                        "a room: " + happening.getClass().getSimpleName()),
                looks);
    }

    /** What was said once is not said again, not even after it was forgotten that it was queued. */
    static Decision unsaid(Decision decision, Looks looks) {
        var fresh = decision.changes().stream()
                .filter(change -> !(change instanceof Change.Say say)
                        || !looks.sayings().isKnown(say.outgoing().key()))
                .toList();
        return new Decision(decision.verdict(), fresh);
    }

    /** Where we keep quiet nobody is greeted; they are once we speak. */
    private void greet(Group group, Looks looks, Draft draft) {
        if (!looks.circumstances(draft.now()).isWatched(group)) {
            operator.ifPresent(o -> draft.say(
                            new Target.ToGroup(group.id()),
                            Phrase.of(HELLO).with("operator", o.name()).with("contact", o.contact()))
                    .now());
        }
    }

    private void unbound(Happening happening, Draft draft) {
        rooms(town.roster().grids().root().id())
                .forEach(room -> draft.say(
                                new Target.ToGroup(room.id()),
                                Phrase.of("door.unbound")
                                        .with("platform", happening.chat().platform())
                                        .with("account", happening.chat().account()))
                        .on(happening.chat().id())
                        .now());
    }

    private void left(Group group, Happening.Left left, Draft draft) {
        var staff = left.who().stream()
                .map(sender -> directory.person(sender, group.grid()))
                .filter(Person::isStaff)
                .map(Person::name)
                .collect(Collectors.joining(" "));
        if (!staff.isEmpty()) {
            tell(group, Phrase.of("door.left").with("group", group.name()).with("names", staff), left, draft);
        }
    }

    private void tell(Group group, Phrase phrase, Happening happening, Draft draft) {
        rooms(group.grid()).stream()
                .filter(room -> !room.id().equals(group.id()))
                .forEach(room -> draft.say(new Target.ToGroup(room.id()), phrase)
                        .on(group.id() + "@" + happening.at().getEpochSecond())
                        .now());
    }

    private List<Group> rooms(String grid) {
        return town.roster().commandRooms(grid);
    }
}
