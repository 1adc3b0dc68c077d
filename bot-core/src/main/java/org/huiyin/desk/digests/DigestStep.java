package org.huiyin.desk.digests;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.desk.items.Wording;
import org.huiyin.digest.Week;
import org.huiyin.grid.Group;
import org.huiyin.grid.Person;
import org.huiyin.grid.Role;
import org.huiyin.ledger.Verdict;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.text.Phrase;

/**
 * "What do people suggest?", asked by the command room or the leader of an area: how many and about what; in private also
 * what each of them said. Of the week that runs, or of the last one while nothing was said in this one.
 */
public final class DigestStep implements Step {

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        boolean among = scene.isPrivate() || scene.isIn(Group.Purpose.COMMAND) || scene.isIn(Group.Purpose.STAFF);
        return among && leads(scene.speaker()) && reading.has(Cue.DIGEST)
                ? Optional.of(show(scene, now))
                : Optional.empty();
    }

    private static boolean leads(Person person) {
        return person.is(Role.COMMAND) || person.is(Role.GRID_LEADER);
    }

    private static Decision show(Scene scene, Instant now) {
        var draft = new Draft(scene.numbers(), now);
        var week = Week.of(now, scene.roster().zone());
        var found = List.of(week, week.before()).stream()
                .map(each -> digest(each, scene))
                .filter(digest -> !digest.isEmpty())
                .findFirst();
        found.ifPresentOrElse(
                digest -> tell(digest, scene, draft),
                () -> say(scene.here(), Phrase.of("digest.none"), "", scene, draft));
        return draft.finish(Verdict.Outcome.ANSWERED, "what people suggest");
    }

    private static Digest digest(Week week, Scene scene) {
        var path = scene.roster().grids().path(scene.speaker().grid());
        return new Digest(week, scene.lookups().opinions().apply(week)).under(path);
    }

    private static void tell(Digest digest, Scene scene, Draft draft) {
        say(scene.here(), digest.summary("digest.shown"), "", scene, draft);
        if (scene.isPrivate()) {
            var pages = digest.pages(new Wording(scene.town()));
            for (int i = 0; i < pages.size(); i++) {
                say(scene.here(), pages.get(i), "/" + i, scene, draft);
            }
        }
    }

    private static void say(Target here, Phrase phrase, String part, Scene scene, Draft draft) {
        draft.say(here, phrase)
                .on(scene.message().id().value() + part)
                .answering(scene.message())
                .after(scene.town().limits().hold());
    }
}
