package org.huiyin.desk.drives;

import java.time.Instant;
import java.util.Optional;
import org.huiyin.desk.Change;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.drive.Drive;
import org.huiyin.drive.DriveStanding;
import org.huiyin.drive.Work;
import org.huiyin.grid.Grid;
import org.huiyin.grid.Group;
import org.huiyin.ledger.Verdict;
import org.huiyin.reading.Act;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;
import org.huiyin.text.Phrase;

/** "Cleared three", said by somebody who works on a drive, counts for their grid; "I was wrong, it was two" corrects it. */
public final class WorkStep implements Step {

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        boolean mayCount = scene.speaker().isHelper() && !scene.isIn(Group.Purpose.RESIDENTS);
        if (!mayCount
                || reading.slot(SlotName.COUNT).isEmpty()
                || reading.has(Cue.DRIVE_UNDONE)
                || !scene.quoted().subjects().isEmpty()
                || isYetToCome(reading, now)) {
            return Optional.empty();
        }
        return DriveStep.meant(scene)
                .filter(running -> !now.isBefore(running.drive().period().from()))
                .flatMap(running -> count(running.drive(), scene, reading)
                        .flatMap(count -> note(running, count, scene, reading, now)));
    }

    private static boolean isYetToCome(Reading reading, Instant now) {
        return reading.slots(SlotName.TIME).stream()
                .anyMatch(time -> time.moment().isAfter(now));
    }

    /** Only what is counted in the drive's own unit. */
    private static Optional<Integer> count(Drive drive, Scene scene, Reading reading) {
        var text = scene.message().text();
        return reading.slots(SlotName.COUNT).stream()
                .filter(slot -> text.substring(slot.from(), slot.to())
                        .endsWith(drive.job().unit()))
                .map(Slot::number)
                .reduce((a, b) -> b);
    }

    private static Optional<Decision> note(
            DriveStanding running, int count, Scene scene, Reading reading, Instant now) {
        var draft = new Draft(scene.numbers(), now);
        boolean corrects = reading.has(Cue.MISSTATED) || reading.confidence(Act.CORRECT) > 0;
        var before = running.latestOf(scene.speaker().id());
        if (corrects && before.isPresent()) {
            return Optional.of(write(running, before.get().corrected(count), "drive.corrected", scene, draft));
        }
        var drive = running.drive();
        boolean named = !drive.job().verb().isEmpty()
                && scene.message().text().contains(drive.job().verb());
        return named && count > 0
                ? grid(drive, scene)
                        .map(grid -> new Work(drive.code(), 0, scene.speaker().id(), grid, count, now))
                        .map(work -> write(running, work, "drive.noted", scene, draft))
                : Optional.empty();
    }

    /** The grid that is named, else the speaker's own. */
    private static Optional<String> grid(Drive drive, Scene scene) {
        return scene.roster()
                .grids()
                .names()
                .in(scene.message().text())
                .map(Grid::id)
                .filter(drive::isFor)
                .or(() -> Optional.of(scene.speaker().grid()).filter(drive::isFor));
    }

    private static Decision write(DriveStanding running, Work work, String key, Scene scene, Draft draft) {
        draft.also(new Change.SaveWork(work));
        draft.link(scene.message().id(), work.drive());
        var after = running.with(work);
        var card = new DriveCard(scene.town(), draft);
        var drive = running.drive();
        DriveStep.reply(
                scene,
                draft,
                Phrase.of(key)
                        .with("grid", card.name(work.grid()))
                        .with("count", work.count())
                        .with("unit", drive.job().unit())
                        .with("done", after.done(work.grid()))
                        .with(
                                "goal",
                                drive.quotas().stream()
                                        .filter(quota -> quota.grid().equals(work.grid()))
                                        .mapToInt(Drive.Quota::goal)
                                        .sum()));
        return draft.finish(Verdict.Outcome.RECORDED, "done for " + work.drive());
    }
}
