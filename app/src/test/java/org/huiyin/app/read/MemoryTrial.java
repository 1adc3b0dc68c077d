package org.huiyin.app.read;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.huiyin.app.Trained;
import org.huiyin.rules.RuleFolder;

/**
 * Prints how much of the heap is in use after each million of messages has been read: it must not grow with them. The
 * messages are made as they are read and no two are the same.
 */
final class MemoryTrial extends InputStream {
    private static final int MILLION = 1_000_000;
    private static final String[] TEXTS = {
        "3组%d号家里停电了，什么时候来电", "楼道灯坏了%d天了没人管", "谢谢网格员%d次", "哈哈哈%d", "云锦苑%d幢水管爆了，一直在漏",
    };

    private final long lines;
    private final PrintStream out;
    private long made;
    private byte[] line = {};
    private int at;

    private MemoryTrial(long lines, PrintStream out) {
        this.lines = lines;
        this.out = out;
    }

    /** How many millions of lines, and how many threads read them. */
    public static void main(String[] args) throws IOException, InterruptedException {
        var reader = new MessageReader(RuleFolder.shipped().book(), Trained.models(), Instant.EPOCH);
        var lines = new MemoryTrial(Long.parseLong(args[0]) * MILLION, System.out);
        var sink = new BufferedWriter(new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8));
        new ReadingRun(reader, Integer.parseInt(args[1])).run(lines, "made up", sink);
    }

    @Override
    public int read() {
        if (at == line.length && !next()) {
            return -1;
        }
        return line[at++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (at == line.length && !next()) {
            return -1;
        }
        int count = Math.min(length, line.length - at);
        System.arraycopy(line, at, into, from, count);
        at += count;
        return count;
    }

    @Override
    public int available() {
        return made < lines ? 1 : 0;
    }

    private boolean next() {
        if (made == lines) {
            return false;
        }
        var text = String.format(TEXTS[(int) (made % TEXTS.length)], made);
        line = ("{\"id\": " + made++ + ", \"text\": \"" + text + "\"}\n").getBytes(StandardCharsets.UTF_8);
        at = 0;
        if (made % MILLION == 0) {
            out.printf("%,d messages, %.1f MB in use%n", made, used() / 1048576.0);
        }
        return true;
    }

    private static long used() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}
