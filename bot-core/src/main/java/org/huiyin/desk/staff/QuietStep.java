package org.huiyin.desk.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.circumstance.Circumstance;
import org.huiyin.circumstance.Held;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.grid.Group;
import org.huiyin.grid.Role;
import org.huiyin.ledger.Verdict;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.text.Phrase;

/**
 * In the command room: "say nothing in that group", "keep quiet everywhere", "you may speak again". What is reported where
 * we keep quiet goes to the tray.
 */
public final class QuietStep implements Step {

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        boolean mayDecide =
                scene.speaker().is(Role.COMMAND) && (scene.isIn(Group.Purpose.COMMAND) || scene.isPrivate());
        boolean quiet = reading.has(Cue.QUIET);
        if (!mayDecide || quiet == reading.has(Cue.SPEAK_AGAIN)) {
            return Optional.empty();
        }
        var groups = named(scene);
        boolean ofUs = scene.message().mentionsBot() || reading.has(Cue.ALL_GROUPS);
        if (quiet && groups.isEmpty() && !ofUs) {
            // People are asked to be quiet too, at every meeting.
            return Optional.empty();
        }
        var draft = new Draft(scene.numbers(), now);
        if (groups.isEmpty()) {
            set(Circumstance.EVERYWHERE, quiet, scene, draft);
        }
        groups.forEach(group -> set(group.id(), quiet, scene, draft));
        draft.say(scene.here(), told(quiet, groups))
                .on(scene.message().id().value())
                .answering(scene.message())
                .after(scene.town().limits().hold());
        return Optional.of(draft.finish(Verdict.Outcome.MOVED, quiet ? "keeps quiet" : "speaks again"));
    }

    private static List<Group> named(Scene scene) {
        return scene.roster().groups().stream()
                .filter(g -> !g.is(Group.Purpose.COMMAND))
                .filter(g -> scene.message().text().contains(g.name()))
                .toList();
    }

    private static void set(String group, boolean quiet, Scene scene, Draft draft) {
        var what = new Circumstance.Quiet(group);
        if (quiet) {
            draft.hold(new Held(what, scene.speaker().id(), draft.now(), Optional.empty()));
        } else {
            draft.release(what);
        }
    }

    private static Phrase told(boolean quiet, List<Group> groups) {
        if (groups.isEmpty()) {
            return Phrase.of(quiet ? "quiet.everywhere" : "quiet.over_everywhere");
        }
        return Phrase.of(quiet ? "quiet.groups" : "quiet.over_groups")
                .with(
                        "groups",
                        groups.stream()
                                .map(g -> Phrase.of("name.part").with("name", g.name()))
                                .toList());
    }
}
