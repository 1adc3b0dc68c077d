package org.huiyin.app.replay;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads lines of bytes, none longer than a limit, so that no file can fill the memory. */
public final class LineReader {
    private final InputStream in;
    private final String name;
    private final int longest;
    private long number;

    public LineReader(InputStream in, String name, int longest) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.name = name;
        this.longest = longest;
    }

    /** The number of the line that was read last, counted from 1. */
    public long number() {
        return number;
    }

    /** Whether reading on would wait for bytes that are not there yet, or has come to the end. */
    public boolean isWaiting() throws IOException {
        return in.available() == 0;
    }

    /** The next line without its end; empty at the end of the input. */
    public Optional<byte[]> next() throws IOException {
        var line = new ByteArrayOutputStream(256);
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        number++;
        while (next >= 0 && next != '\n') {
            if (line.size() >= longest) {
                throw new BadInput(name, number, "line: over " + longest + " bytes (expected: one message a line)");
            }
            line.write(next);
            next = in.read();
        }
        return Optional.of(line.toByteArray());
    }
}
