package org.huiyin.app.read;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huiyin.app.replay.BadInput;
import org.huiyin.app.replay.LineReader;

/**
 * Reads lines by several threads and answers them in their order. However long the input, only a few batches of it are
 * held at a time. A bad line ends the run; the lines before it are answered.
 */
public final class ReadingRun {
    /** In bytes: a message of a million characters, even if each is written as an escape. */
    private static final int LONGEST_LINE = 1 << 23;

    private static final int BATCH_LINES = 200;
    private static final int BATCH_BYTES = 1 << 18;
    private static final int BATCHES_AHEAD = 3;

    private final MessageReader reader;
    private final AnswerLine answers;
    private final int threads;
    private long done;

    public ReadingRun(MessageReader reader, int threads) {
        this.reader = reader;
        this.answers =
                new AnswerLine(reader.policy().catalogue(), reader.policy().limits(), new Reasons(reader.models()));
        this.threads = threads;
    }

    /** The answers to a batch, and what was wrong with the line after them. */
    private record Answered(List<String> lines, Optional<BadInput> fault) {}

    /** A batch of lines, and what was wrong with the bytes after them. */
    private record Batch(List<AskedLine.Raw> lines, Optional<BadInput> fault) {}

    /** How many lines were answered so far. */
    public long done() {
        return done;
    }

    /**
     * Answers every line of the input.
     *
     * @param name what complaints call the input
     * @throws BadInput at the first line that cannot be read, once those before it are written
     */
    public void run(InputStream in, String name, BufferedWriter out) throws IOException, InterruptedException {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            run(new LineReader(in, name, LONGEST_LINE), name, out, pool);
        } finally {
            out.flush();
            pool.shutdownNow();
        }
    }

    private void run(LineReader lines, String name, BufferedWriter out, ExecutorService pool)
            throws IOException, InterruptedException {
        Deque<Future<Answered>> ahead = new ArrayDeque<>();
        boolean more = true;
        while (more) {
            var batch = next(lines, name);
            more = !batch.lines().isEmpty() && batch.fault().isEmpty();
            ahead.add(pool.submit(() -> answer(batch)));
            while (ahead.size() > (more ? threads * BATCHES_AHEAD : 0)) {
                write(ahead.remove(), out);
            }
            if (lines.isWaiting()) {
                while (!ahead.isEmpty()) {
                    write(ahead.remove(), out);
                }
                out.flush();
            }
        }
    }

    private static Batch next(LineReader lines, String name) throws IOException {
        var batch = new ArrayList<AskedLine.Raw>();
        int bytes = 0;
        try {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                bytes += line.get().length;
                batch.add(new AskedLine.Raw(line.get(), name, lines.number()));
                if (batch.size() == BATCH_LINES || bytes > BATCH_BYTES || lines.isWaiting()) {
                    break;
                }
            }
        } catch (BadInput e) {
            return new Batch(batch, Optional.of(e));
        }
        return new Batch(batch, Optional.empty());
    }

    private Answered answer(Batch batch) {
        var written = new ArrayList<String>();
        try {
            for (AskedLine.Raw raw : batch.lines()) {
                if (!isBlank(raw.bytes())) {
                    var asked = AskedLine.parse(raw);
                    written.add(answers.of(asked.id(), reader.read(asked)));
                }
            }
        } catch (BadInput e) {
            return new Answered(written, Optional.of(e));
        }
        return new Answered(written, batch.fault());
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
    }

    private void write(Future<Answered> future, BufferedWriter out) throws IOException, InterruptedException {
        var answered = result(future);
        for (String line : answered.lines()) {
            out.write(line);
            out.write('\n');
            done++;
        }
        if (answered.fault().isPresent()) {
            throw answered.fault().get();
        }
    }

    private static Answered result(Future<Answered> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("read: failed", e.getCause());
        }
    }
}
