package org.huiyin.adapters.api.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Something in a calendar. */
sealed interface Happening {

    /** What it is, the same whenever the calendar is read. */
    List<String> key();

    /** When it became known. */
    Instant known();

    String summary();

    /** It takes place; how long is not always known. */
    record Event(List<String> key, Instant known, String summary, Instant begins, Optional<Instant> ends)
            implements Happening {
        public Event {
            key = List.copyOf(key);
        }
    }

    /** It is to be done. */
    record Task(List<String> key, Instant known, String summary, Optional<Instant> due, Progress progress)
            implements Happening {
        public Task {
            key = List.copyOf(key);
        }
    }

    /** How far a task is. */
    enum Progress {
        NEEDS_ACTION,
        IN_PROCESS
    }
}
