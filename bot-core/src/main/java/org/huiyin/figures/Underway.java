package org.huiyin.figures;

import java.util.List;
import org.huiyin.drive.DriveStanding;
import org.huiyin.notice.Notice;
import org.huiyin.notice.Reach;

/** What is under way at the moment; each answer is looked up when it is asked for. */
public interface Underway {

    /** The times of a search for somebody. */
    Pursuit pursuit(Notice notice);

    /** Who is not asked about a notice yet, because they were asked enough. */
    List<Reach.Asked> held(Notice notice);

    /** The drives that run, newest first. */
    List<DriveStanding> drives();

    /** How many drives there ever were. */
    long lastDrive();

    /** Nothing is. */
    static Underway nothing() {
        return new Underway() {
            @Override
            public Pursuit pursuit(Notice notice) {
                return Pursuit.of(notice, List.of(), person -> false, group -> false);
            }

            @Override
            public List<Reach.Asked> held(Notice notice) {
                return List.of();
            }

            @Override
            public List<DriveStanding> drives() {
                return List.of();
            }

            @Override
            public long lastDrive() {
                return 0;
            }
        };
    }
}
