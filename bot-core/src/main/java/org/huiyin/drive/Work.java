package org.huiyin.drive;

import java.time.Instant;

/**
 * What somebody reported as done for a drive.
 *
 * @param entry its number within the drive, counted from 1; 0 while it is not written
 */
public record Work(String drive, int entry, String person, String grid, int count, Instant at) {

    /** The same with another count: it was misstated. */
    public Work corrected(int newCount) {
        return new Work(drive, entry, person, grid, newCount, at);
    }
}
