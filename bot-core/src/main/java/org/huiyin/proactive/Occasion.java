package org.huiyin.proactive;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.huiyin.notice.NextTime;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeKind;

/** What makes us look after people who have asked for nothing. */
public sealed interface Occasion {

    /** When it comes round by the clock; empty where only something said brings it. */
    Optional<NextTime> times();

    /**
     * A notice went out.
     *
     * @param says groups of words, such as what comes and how bad: one word of each group stands in the notice
     */
    record Warned(NoticeKind kind, List<List<String>> says) implements Occasion {
        public Warned {
            says = says.stream().map(List::copyOf).toList();
        }

        public boolean isMeantBy(Notice notice) {
            return notice.kind() == kind && !notice.drill() && names(notice.text());
        }

        /** Whether the words of such a notice name what is meant. */
        public boolean names(String text) {
            return says.stream().allMatch(group -> group.stream().anyMatch(text::contains));
        }

        @Override
        public Optional<NextTime> times() {
            return Optional.empty();
        }
    }

    /**
     * Nobody has spoken with a home for long.
     *
     * @param length how long
     * @param when looked at then
     */
    record Unvisited(Duration length, NextTime when) implements Occasion {
        @Override
        public Optional<NextTime> times() {
            return Optional.of(when);
        }
    }

    /** A time of the year or the week has come. */
    record Season(NextTime when) implements Occasion {
        @Override
        public Optional<NextTime> times() {
            return Optional.of(when);
        }
    }
}
