package org.huiyin.net;

import java.nio.file.Path;

/**
 * Where uploads wait on disk, and how large one may be.
 *
 * @param directory made when it is missing; best on the disk the files will be kept on, so that moving is renaming
 * @param limit of a whole body in bytes; more is answered 413
 */
public record Spool(Path directory, long limit) {
    public Spool {
        if (limit < 1) {
            throw new IllegalArgumentException("limit: " + limit + " (expected: at least one byte)");
        }
    }
}
