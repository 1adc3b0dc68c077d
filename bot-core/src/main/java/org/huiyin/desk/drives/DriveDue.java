package org.huiyin.desk.drives;

import java.time.Instant;
import org.huiyin.desk.Change;
import org.huiyin.desk.Draft;
import org.huiyin.desk.DueScene;
import org.huiyin.desk.Town;
import org.huiyin.drive.Drive;
import org.huiyin.drive.DriveStanding;
import org.huiyin.ledger.Due;

/** What the passing of time asks of a drive: every day its card, and one day its end. */
public final class DriveDue {
    private final DueScene scene;
    private final Draft draft;

    public DriveDue(DueScene scene, Draft draft) {
        this.scene = scene;
        this.draft = draft;
    }

    public void look() {
        var what = scene.due().what();
        if (what == Due.What.DRIVE_CARD || what == Due.What.DRIVE_ENDS) {
            scene.underway().drives().stream()
                    .filter(running -> running.drive().code().equals(scene.due().subject()))
                    .forEach(running -> look(running, what));
        }
    }

    private void look(DriveStanding running, Due.What what) {
        if (what == Due.What.DRIVE_ENDS) {
            end(running, scene.town(), draft);
        } else {
            new DriveCard(scene.town(), draft).tell(running);
            expectCard(running.drive(), scene.town(), draft);
        }
    }

    static void end(DriveStanding running, Town town, Draft draft) {
        draft.also(new Change.SaveDrive(running.drive().close(draft.now())));
        draft.cancel(Due.What.DRIVE_CARD, running.drive().code());
        draft.cancel(Due.What.DRIVE_ENDS, running.drive().code());
        new DriveCard(town, draft).tellTheEnd(running);
    }

    /** The next card, on a day of the drive. */
    static void expectCard(Drive drive, Town town, Draft draft) {
        var after = drive.period().from().isAfter(draft.now()) ? drive.period().from() : draft.now();
        var day = after.atZone(town.roster().zone());
        var today = day.with(town.limits().driveCardAt());
        Instant next = (today.isAfter(day) ? today : today.plusDays(1)).toInstant();
        if (next.isBefore(drive.period().to())) {
            draft.schedule(Due.of(next, Due.What.DRIVE_CARD, drive.code()));
        }
    }
}
