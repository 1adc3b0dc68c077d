package org.huiyin.app.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.huiyin.app.replay.BadInput;
import org.huiyin.app.replay.TranscriptFile;

/** For Jazzer: a transcript is read, or refused by file and line. */
public final class TranscriptFuzz {
    private TranscriptFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        try {
            TranscriptFile.read("a transcript", new ByteArrayInputStream(data));
        } catch (BadInput e) {
            if (!e.getMessage().startsWith("a transcript")) {
                throw new AssertionError("refused without its place", e);
            }
        }
    }
}
