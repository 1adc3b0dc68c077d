package org.huiyin.adapters.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.huiyin.net.EventStream;

/**
 * The open windows, and the last things they were told, so that one that was away for a moment misses nothing. One that
 * was away for longer, or from before this start, is told to look at everything again.
 */
final class Windows {
    private static final int KEPT = 500;
    private static final long BEAT_MILLIS = 120;

    private final String start;
    private final ArrayDeque<Told> told = new ArrayDeque<>();
    private final Set<EventStream> open = new LinkedHashSet<>();
    private final AtomicBoolean beating = new AtomicBoolean();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "sandbox-windows");
        thread.setDaemon(true);
        return thread;
    });
    private long last;

    private record Told(long number, EventStream.Event event) {}

    /** @param start makes the ids of this start differ from those of any other */
    Windows(Instant start) {
        this.start = Long.toString(start.toEpochMilli(), 36);
    }

    /** Something was said. */
    void bubble(Bubble bubble) {
        var json = chat(bubble.id().chat());
        json.set("bubble", bubble.json());
        tell("bubble", json);
    }

    /** It was not said after all. */
    void gone(Message.Id id) {
        tell("gone", chat(id.chat()).put("id", id.value()));
    }

    /** How the page knows a chat: by its group, or by the person who is alone with the bot. */
    static ObjectNode chat(Chat chat) {
        var json = JsonNodeFactory.instance.objectNode();
        return json.put(chat.isDirect() ? "person" : "group", chat.id());
    }

    private synchronized void tell(String name, ObjectNode data) {
        last++;
        var event = new EventStream.Event(id(last), name, data.toString());
        told.addLast(new Told(last, event));
        if (told.size() > KEPT) {
            told.removeFirst();
        }
        open.forEach(window -> window.send(event));
    }

    /** Tells every window to look again, soon; many beats in a moment are one. */
    void beat() {
        if (!heart.isShutdown() && beating.compareAndSet(false, true)) {
            heart.schedule(
                    () -> {
                        beating.set(false);
                        tell("look", JsonNodeFactory.instance.objectNode());
                    },
                    BEAT_MILLIS,
                    TimeUnit.MILLISECONDS);
        }
    }

    /** The id of the latest event: a window that opens with it is told all that comes later. */
    synchronized String cursor() {
        return id(last);
    }

    /** @param since the last event the window knows of */
    synchronized void open(EventStream window, Optional<String> since) {
        var missed = since.flatMap(this::after);
        if (missed.isPresent()) {
            missed.get().forEach(window::send);
        } else {
            window.send(new EventStream.Event(id(last), "reset", "{}"));
        }
        open.add(window);
        window.onClose(() -> leave(window));
    }

    void close() {
        heart.shutdownNow();
        List<EventStream> left;
        synchronized (this) {
            left = List.copyOf(open);
        }
        left.forEach(EventStream::close);
    }

    private synchronized void leave(EventStream window) {
        open.remove(window);
    }

    private String id(long number) {
        return start + "-" + number;
    }

    /** All that was told after an event; empty when it is not of this start or too long ago. */
    private Optional<List<EventStream.Event>> after(String id) {
        if (!id.startsWith(start + "-") || !id.substring(start.length() + 1).matches("[0-9]{1,15}")) {
            return Optional.empty();
        }
        long number = Long.parseLong(id.substring(start.length() + 1));
        if (number > last || number < last - told.size()) {
            return Optional.empty();
        }
        return Optional.of(told.stream()
                .filter(each -> each.number() > number)
                .map(Told::event)
                .toList());
    }
}
