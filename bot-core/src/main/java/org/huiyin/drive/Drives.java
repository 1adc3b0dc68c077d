package org.huiyin.drive;

import java.util.List;
import java.util.Optional;

/** Looks at drives. */
public interface Drives {
    Optional<DriveStanding> drive(String code);

    /** Those not over, newest first. */
    List<DriveStanding> running();

    /** All there ever were, newest first. */
    List<DriveStanding> latest(int limit);

    /** How many drives there ever were. */
    long lastDrive();
}
