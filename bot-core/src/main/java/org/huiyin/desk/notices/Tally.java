package org.huiyin.desk.notices;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Town;
import org.huiyin.desk.audience.Circle;
import org.huiyin.grid.Person;
import org.huiyin.notice.Notice;
import org.huiyin.notice.Reach;
import org.huiyin.text.Phrase;
import org.huiyin.text.Value;

/** Counts a roll call and says how far it is: at 50, 80 and 100 percent, when the time is up, and when asked. */
final class Tally {
    private static final List<Integer> MARKS = List.of(50, 80, 100);

    private final Town town;
    private final Draft draft;

    Tally(Town town, Draft draft) {
        this.town = town;
        this.draft = draft;
    }

    /** Says the mark that was passed, if one was; a full one again only when its sums have changed. */
    void progress(Notice before, Notice after) {
        int was = percent(before);
        int is = percent(after);
        if (is == 100) {
            say(
                    after,
                    "roll_call.full",
                    "full/" + after.replies().households() + "/"
                            + after.replies().people());
            return;
        }
        MARKS.stream()
                .filter(m -> was < m && is >= m)
                .reduce((a, b) -> b)
                .ifPresent(mark -> say(after, "roll_call.progress", "mark/" + mark));
    }

    void timeIsUp(Notice notice) {
        if (!notice.pending().isEmpty()) {
            say(notice, "roll_call.silent", "deadline");
        }
    }

    /** Who has not said that they heard: for the command room alone. */
    void unheard(Notice notice) {
        rooms(notice)
                .forEach(room -> draft.say(room, phrase(notice, "notice.unheard"))
                        .about(notice.code())
                        .now());
    }

    /** For somebody who asks. */
    Phrase standing(Notice notice) {
        return phrase(notice, notice.pending().isEmpty() ? "roll_call.full" : "roll_call.silent");
    }

    private static int percent(Notice notice) {
        int asked = notice.reach().asked().size();
        return asked == 0 ? 0 : (asked - notice.pending().size()) * 100 / asked;
    }

    private void say(Notice notice, String key, String occasion) {
        var phrase = phrase(notice, key);
        targets(notice)
                .forEach(target -> draft.say(target, phrase)
                        .about(notice.code())
                        .on(occasion)
                        .in(Outgoing.Lane.EMERGENCY)
                        .now());
    }

    /** Where it was called, and the command room. */
    private List<Target> targets(Notice notice) {
        return Stream.concat(notice.origin().stream().<Target>map(Target.ToGroup::new), rooms(notice))
                .distinct()
                .toList();
    }

    /** The command room that watches over the notice's area. */
    Stream<Target> rooms(Notice notice) {
        return new Circle(town.roster(), notice.reach().grid()).rooms().stream();
    }

    private Phrase phrase(Notice notice, String key) {
        var silent = new ArrayList<Phrase>();
        notice.silent().forEach(asked -> silent.add(name(asked)));
        return Phrase.of(key)
                .with("code", notice.code())
                .with("done", notice.reach().asked().size() - silent.size())
                .with("asked", notice.reach().asked().size())
                .with("households", notice.replies().households())
                .with("people", notice.replies().people())
                .with("span", new Value.Span(Duration.between(notice.life().published(), draft.now())))
                .with("silent", silent);
    }

    private Phrase name(Reach.Asked asked) {
        var grid = town.roster().grids().find(asked.grid()).map(g -> g.name()).orElse(asked.grid());
        Optional<String> person = town.roster().member(asked.person()).map(Person::name);
        return Phrase.of("roll_call.team").with("grid", grid).with("name", person.orElse(""));
    }
}
