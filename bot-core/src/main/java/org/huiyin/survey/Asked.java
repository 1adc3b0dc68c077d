package org.huiyin.survey;

import java.util.List;
import java.util.Optional;

/**
 * What the desk may know of surveys when it decides; looked up only for who is asked, or who asks after one.
 *
 * @param mine what the speaker was asked in private
 * @param running the rounds that are not over, newest first
 * @param writers who ever wrote to us in private, with the grid they belong to as far as that is known
 * @param before the newest rounds that are over, one of each survey that runs
 * @param last how many rounds there ever were; only for who starts one
 */
public record Asked(
        Optional<Paper> mine, List<Papers> running, List<Draw.Candidate> writers, List<Round> before, long last) {
    public Asked {
        running = List.copyOf(running);
        writers = List.copyOf(writers);
        before = List.copyOf(before);
    }

    /** A round and one sheet of it. */
    public record Paper(Round round, Sheet sheet) {}

    /** A round and all its sheets. */
    public record Papers(Round round, List<Sheet> sheets) {
        public Papers {
            sheets = List.copyOf(sheets);
        }
    }

    public static Asked nothing() {
        return new Asked(Optional.empty(), List.of(), List.of(), List.of(), 0);
    }

    public Optional<Round> before(Round round) {
        return before.stream()
                .filter(r -> r.survey().id().equals(round.survey().id()))
                .findFirst();
    }
}
