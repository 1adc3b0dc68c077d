package org.huiyin.dispatch;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.huiyin.chat.Pace;

/** What was said lately, counted against one pace: never more than its number in any stretch of its length. */
final class Window {
    private final Pace pace;
    private final Deque<Instant> said = new ArrayDeque<>();

    Window(Pace pace) {
        this.pace = pace;
    }

    /** How many more may be said now. */
    int free(Instant now) {
        forget(now);
        return pace.messages() - said.size();
    }

    void count(Instant now) {
        said.addLast(now);
    }

    /** When one more may be said; empty if one may now. */
    Optional<Instant> opens(Instant now) {
        return free(now) > 0 ? Optional.empty() : Optional.of(said.getFirst().plus(pace.per()));
    }

    boolean isEmpty(Instant now) {
        forget(now);
        return said.isEmpty();
    }

    private void forget(Instant now) {
        while (!said.isEmpty() && !said.getFirst().plus(pace.per()).isAfter(now)) {
            said.removeFirst();
        }
    }
}
