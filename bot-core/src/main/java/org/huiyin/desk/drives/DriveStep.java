package org.huiyin.desk.drives;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Change;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.drive.Drive;
import org.huiyin.drive.DriveStanding;
import org.huiyin.grid.Group;
import org.huiyin.grid.Role;
import org.huiyin.ledger.Due;
import org.huiyin.ledger.Verdict;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.text.Phrase;

/** The command room opens a drive by a sentence, asks how it stands and ends it; who works on it says which group is its own. */
public final class DriveStep implements Step {

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        if (!scene.speaker().isStaff() || scene.isIn(Group.Purpose.RESIDENTS)) {
            return Optional.empty();
        }
        var draft = new Draft(scene.numbers(), now);
        boolean leads = scene.speaker().is(Role.COMMAND);
        if (leads && reading.has(Cue.DRIVE_START)) {
            return Optional.of(open(scene, reading, draft));
        }
        if (leads && reading.has(Cue.DRIVE_OVER)) {
            return meant(scene).map(running -> end(running, scene, draft));
        }
        if (reading.has(Cue.DRIVE_GROUP) && scene.group().isPresent()) {
            return meant(scene).map(running -> madeFor(running, scene, draft));
        }
        return reading.has(Cue.DRIVE) && reading.has(Cue.STATUS)
                ? meant(scene).map(running -> standing(running, scene, draft))
                : Optional.empty();
    }

    /** The drive that is named; else the newest where the speaker works. */
    static Optional<DriveStanding> meant(Scene scene) {
        var tree = scene.roster().grids();
        var near = scene.lookups().underway().drives().stream()
                .filter(running -> tree.within(
                                scene.speaker().grid(), running.drive().grid())
                        || tree.within(running.drive().grid(), scene.speaker().grid()))
                .toList();
        return near.stream()
                .filter(running -> !running.drive().title().isEmpty())
                .filter(running ->
                        scene.message().text().contains(running.drive().title()))
                .findFirst()
                .or(() -> near.stream().findFirst());
    }

    private static Decision open(Scene scene, Reading reading, Draft draft) {
        var code = Drive.code(scene.lookups().underway().lastDrive() + 1);
        var drive = new DriveOrder(scene, reading, draft.now()).drive(code);
        if (drive.isEmpty()) {
            reply(scene, draft, Phrase.of("drive.needs"));
            return draft.finish(Verdict.Outcome.ANSWERED, "a drive without a goal or an end");
        }
        var opened = drive.get();
        draft.also(new Change.SaveDrive(opened));
        draft.schedule(Due.of(opened.period().to(), Due.What.DRIVE_ENDS, code));
        DriveDue.expectCard(opened, scene.town(), draft);
        draft.link(scene.message().id(), code);
        var card = new DriveCard(scene.town(), draft);
        reply(scene, draft, told(opened, card, "drive.opened").with("at", at(scene)));
        card.everybody(opened).stream()
                .filter(target -> !target.equals(scene.here()))
                .filter(target -> !isCommandRoom(target, scene))
                .forEach(target -> draft.say(target, told(opened, card, "drive.called"))
                        .about(code)
                        .after(scene.town().policy().limits().undo()));
        return draft.finish(Verdict.Outcome.NOTICED, "opened " + code);
    }

    private static String at(Scene scene) {
        return scene.town().limits().driveCardAt().toString();
    }

    private static boolean isCommandRoom(Target target, Scene scene) {
        return scene.roster().groups().stream()
                .anyMatch(group -> group.is(Group.Purpose.COMMAND) && group.id().equals(target.id()));
    }

    private static Phrase told(Drive drive, DriveCard card, String key) {
        return Phrase.of(key)
                .with("title", drive.title())
                .with("from", List.of(DriveCard.day(card.firstDay(drive))))
                .with("to", List.of(DriveCard.day(card.lastDay(drive))))
                .with("grids", drive.quotas().size())
                .with("goal", drive.goal())
                .with("verb", drive.job().verb())
                .with("unit", drive.job().unit());
    }

    private static Decision end(DriveStanding running, Scene scene, Draft draft) {
        DriveDue.end(running, scene.town(), draft);
        draft.link(scene.message().id(), running.drive().code());
        return draft.finish(Verdict.Outcome.NOTICED, "ended " + running.drive().code());
    }

    private static Decision madeFor(DriveStanding running, Scene scene, Draft draft) {
        var drive = running.drive();
        draft.also(new Change.SaveDrive(drive.madeFor(scene.here().id())));
        reply(scene, draft, Phrase.of("drive.group_noted").with("title", drive.title()));
        return draft.finish(Verdict.Outcome.NOTICED, "a group was made for " + drive.code());
    }

    private static Decision standing(DriveStanding running, Scene scene, Draft draft) {
        reply(scene, draft, new DriveCard(scene.town(), draft).of(running));
        return draft.finish(
                Verdict.Outcome.ANSWERED, "asked how " + running.drive().code() + " stands");
    }

    static void reply(Scene scene, Draft draft, Phrase phrase) {
        draft.say(scene.here(), phrase)
                .on(scene.message().id().value())
                .answering(scene.message())
                .after(scene.town().limits().hold());
    }
}
