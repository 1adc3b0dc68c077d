package org.huiyin.app.replay;

import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.huiyin.desk.Change;
import org.huiyin.line.Line;
import org.huiyin.line.Receipt;
import org.huiyin.message.Message;

/**
 * Reads the messages that come next on a second thread, while the line decides on those before them. Nothing comes out
 * otherwise than without it: what was read before somebody corrected a reading is read again.
 */
final class ReadAhead implements AutoCloseable {
    private static final int MOST = 256;

    /** Of the messages that are read in one go: to wake the second thread takes as long as to read one. */
    private static final int AT_ONCE = 64;

    private final Line line;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "huiyin-reads-ahead");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<Message.Id, CompletableFuture<Line.Draught>> drawn = new HashMap<>();
    private Iterator<Message> upcoming = Collections.emptyIterator();

    ReadAhead(Line line) {
        this.line = line;
    }

    /** The messages to come, in order; what each quotes need not be known yet, only whether it quotes. */
    void expect(Iterator<Message> messages) {
        upcoming = messages;
        fill();
    }

    void take(Message message) {
        var receipt = line.take(List.of(draught(message)), Optional.empty()).get(0);
        if (receipt instanceof Receipt.Kept kept
                && kept.decision().changes().stream().anyMatch(Change.Learn.class::isInstance)) {
            drawn.clear();
        }
        fill();
    }

    private Line.Draught draught(Message message) {
        var ahead = drawn.remove(message.id());
        if (ahead == null) {
            return line.draw(message);
        }
        try {
            var draught = ahead.join();
            boolean isSame =
                    draught.message().quote().isPresent() == message.quote().isPresent();
            return isSame ? new Line.Draught(message, draught.speaker(), draught.reading()) : line.draw(message);
        } catch (CompletionException e) {
            // Whatever went wrong goes wrong again here, where somebody hears of it.
            return line.draw(message);
        }
    }

    private void fill() {
        while (drawn.size() <= MOST - AT_ONCE && upcoming.hasNext()) {
            var drawing = new LinkedHashMap<Message, CompletableFuture<Line.Draught>>();
            while (drawing.size() < AT_ONCE && upcoming.hasNext()) {
                drawing.put(upcoming.next(), new CompletableFuture<>());
            }
            drawing.forEach((message, draught) -> drawn.put(message.id(), draught));
            worker.execute(() -> drawing.forEach(this::draw));
        }
    }

    private void draw(Message message, CompletableFuture<Line.Draught> draught) {
        try {
            draught.complete(line.draw(message));
        } catch (RuntimeException e) {
            draught.completeExceptionally(e);
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
