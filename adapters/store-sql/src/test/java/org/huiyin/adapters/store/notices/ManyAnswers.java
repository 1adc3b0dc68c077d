package org.huiyin.adapters.store.notices;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.huiyin.adapters.store.SqlStores;
import org.huiyin.ledger.Store;
import org.huiyin.notice.Answer;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeKind;
import org.huiyin.notice.NoticeState;
import org.huiyin.notice.Reach;
import org.huiyin.notice.Reply;

/**
 * Prints how long it takes to write one more answer to a large roll call on the disk, and to say how it stands after it:
 * {@code ManyAnswers FILE PEOPLE TEAMS}. Everybody answers once, and then corrects themselves.
 */
final class ManyAnswers {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final String CODE = "T1000K";

    private ManyAnswers() {}

    /** How a roll call stands. */
    private record Standing(int silent, int households, int people) {
        static Standing of(Notice notice) {
            return new Standing(
                    notice.silent().size(),
                    notice.replies().households(),
                    notice.replies().people());
        }
    }

    public static void main(String[] args) {
        int people = Integer.parseInt(args[1]);
        int teams = Integer.parseInt(args[2]);
        try (var store = SqlStores.sqlite(Path.of(args[0]))) {
            store.inTransaction(ledger -> {
                ledger.save(rollCall(people, teams));
                return true;
            });
            report("the first answer of each", round(store, people, teams, 0), System.out);
            report("a correction of each", round(store, people, teams, 1), System.out);
        }
    }

    private static Notice rollCall(int people, int teams) {
        var asked = IntStream.range(0, people)
                .mapToObj(i -> new Reach.Asked("person-" + i, "grid-" + i % teams))
                .toList();
        return Notice.begun(
                CODE,
                Notice.Content.words(NoticeKind.MOBILISE, "every grid: how many have moved?"),
                Notice.Posting.inPrivate("command"),
                new Reach("town", List.of(), asked, Reach.Owed.AN_ANSWER),
                Notice.Life.waiting(NOON, NOON.plusSeconds(86_400))
                        .until(Optional.of(NOON.plusSeconds(3_600)))
                        .in(NoticeState.LIVE, NOON));
    }

    /** One row for each person: nanoseconds to write, and to know how it stands. */
    private static long[][] round(Store store, int people, int teams, int more) {
        var times = new long[people][];
        for (int i = 0; i < people; i++) {
            var answer = answer(i, i % teams, more);
            long begin = System.nanoTime();
            store.inTransaction(ledger -> {
                ledger.add(CODE, answer);
                return true;
            });
            long written = System.nanoTime();
            var standing = store.look(looks -> looks.notices().notice(CODE))
                    .map(Standing::of)
                    .orElseThrow();
            times[i] = new long[] {written - begin, System.nanoTime() - written};
            if (standing.households() != (more == 0 ? i + 1 : people + i + 1)) {
                throw new IllegalStateException("sums: " + standing);
            }
        }
        return times;
    }

    private static Reply answer(int person, int team, int more) {
        return new Answer(
                "person-" + person,
                "grid-" + team,
                Answer.Status.ARRIVED,
                OptionalInt.of(1 + more),
                OptionalInt.of(3),
                "words",
                NOON);
    }

    private static void report(String what, long[][] times, PrintStream out) {
        out.printf("%s: written in %s ms, standing known in %s ms%n", what, half(times, 0), half(times, 1));
    }

    /** Half of them, and 99 in 100, were faster; and the slowest. */
    private static String half(long[][] times, int which) {
        var sorted =
                Arrays.stream(times).mapToLong(time -> time[which]).sorted().toArray();
        return "%.1f, %.1f, %.1f"
                .formatted(
                        sorted[sorted.length / 2] / 1e6,
                        sorted[sorted.length * 99 / 100] / 1e6,
                        sorted[sorted.length - 1] / 1e6);
    }
}
