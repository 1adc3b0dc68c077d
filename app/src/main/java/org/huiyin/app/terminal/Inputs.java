package org.huiyin.app.terminal;

import java.nio.file.Files;
import java.nio.file.Path;
import org.huiyin.app.replay.BadInput;

/** Files a command line names. */
public final class Inputs {
    private Inputs() {}

    /** The file, if it is there. */
    public static Path file(Path path, String what) {
        if (!Files.isRegularFile(path)) {
            throw new BadInput(path + ": missing (expected: " + what + ")");
        }
        return path;
    }

    /** The folder, if it is there. */
    public static Path folder(Path path, String what) {
        if (!Files.isDirectory(path)) {
            throw new BadInput(path + ": missing (expected: " + what + ")");
        }
        return path;
    }
}
