package org.huiyin.net;

import java.util.Optional;

/**
 * Server-sent events to one client. Any thread may send; events arrive in the order sent. The transport keeps the line
 * alive with comments, and closes it when the client reads so slowly that the bounded buffer is full.
 */
public interface EventStream {

    /** The last event the client saw before it came back. */
    Optional<String> lastEventId();

    /** Queues an event and returns at once; after the end it is dropped. */
    void send(Event event);

    /** Ends the stream after what was sent. */
    void close();

    /** Runs {@code task} on a worker when the stream has ended, for whatever reason; at once if it has ended already. */
    void onClose(Runnable task);

    /**
     * An event.
     *
     * @param id what {@link #lastEventId()} will be if this is the last to arrive; empty for none
     * @param name the type browsers listen for; empty for "message"
     * @param data may have several lines
     */
    record Event(String id, String name, String data) {
        public Event {
            requireOneLine("id", id);
            requireOneLine("name", name);
        }

        private static void requireOneLine(String field, String text) {
            if (text.chars().anyMatch(c -> c == '\n' || c == '\r' || c == 0)) {
                throw new IllegalArgumentException(field + ": holds a line break or NUL (expected: one line)");
            }
        }
    }
}
