package org.huiyin.adapters.console.pages.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.huiyin.line.Beat;

/**
 * The latest commits, each under an id. Bounded: whoever comes back after more commits than it holds, or with the id of
 * another run of the program, is told to look at everything. Not for several threads at once.
 */
final class Ring {
    private final String run;
    private final int most;
    private final Deque<Beat> latest = new ArrayDeque<>();
    private long last;

    /** @param run tells the ids of this run of the program from those of others */
    Ring(String run, int most) {
        this.run = run;
        this.most = most;
    }

    /** Keeps a commit. */
    void add(Beat beat) {
        last++;
        latest.addLast(beat);
        if (latest.size() > most) {
            latest.removeFirst();
        }
    }

    /** The id of the latest commit. */
    String id() {
        return run + "-" + last;
    }

    /** What was committed after the one with this id. */
    Beat since(Optional<String> id) {
        long missed = id.map(this::missed).orElse(Long.MAX_VALUE);
        if (missed < 0 || missed > latest.size()) {
            return new Beat.Anything();
        }
        return latest.stream().skip(latest.size() - missed).reduce(new Beat.About(Set.of()), Beat::with);
    }

    private long missed(String id) {
        var prefix = run + "-";
        var number = id.startsWith(prefix) ? id.substring(prefix.length()) : "";
        return number.matches("\\d{1,18}") ? last - Long.parseLong(number) : Long.MAX_VALUE;
    }
}
