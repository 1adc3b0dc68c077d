package org.huiyin.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who spoke up on a notice and when, team by team in the order they were called. */
public record Attendance(Instant called, List<Team> teams) {
    public Attendance {
        teams = List.copyOf(teams);
    }

    /** Those of one grid who were called, and what was counted there. */
    public record Team(String grid, List<Seat> seats, List<Answer> answers) {
        public Team {
            seats = List.copyOf(seats);
            answers = List.copyOf(answers);
        }

        public int spoken() {
            return (int) seats.stream().filter(seat -> seat.spoke().isPresent()).count();
        }

        /** What was counted. */
        public Replies counted() {
            return new Replies(List.of(), answers);
        }
    }

    /** Somebody who was called; since when nobody waits for their word, which for a team any of it may give. */
    public record Seat(String person, Optional<Answer> answer, Optional<Instant> spoke) {}

    /** Who corrects an answer speaks when they correct it. */
    public static Attendance of(Notice notice) {
        var words = new Words(notice);
        var seats = notice.reach().asked().stream()
                .collect(
                        Collectors.groupingBy(Reach.Asked::grid, Collectors.mapping(words::seat, Collectors.toList())));
        var answers = notice.answers().stream().collect(Collectors.groupingBy(Answer::grid));
        var teams = Stream.concat(
                        notice.reach().asked().stream().map(Reach.Asked::grid),
                        notice.answers().stream().map(Answer::grid))
                .distinct()
                .map(grid -> new Team(grid, seats.getOrDefault(grid, List.of()), answers.getOrDefault(grid, List.of())))
                .toList();
        return new Attendance(notice.life().published(), teams);
    }

    private Stream<Seat> seats() {
        return teams.stream().flatMap(team -> team.seats().stream());
    }

    /** How long it took until nobody was waited for; empty while somebody is. */
    public Optional<Duration> untilFull() {
        return seats().allMatch(seat -> seat.spoke().isPresent())
                ? seats().flatMap(seat -> seat.spoke().stream())
                        .max(Comparator.naturalOrder())
                        .map(last -> Duration.between(called, last))
                : Optional.empty();
    }

    /** When whom and which team was heard. */
    private static final class Words {
        private final Map<String, Answer> answers = new HashMap<>();
        private final Map<String, Instant> spoke = new HashMap<>();
        private final Map<String, Instant> reported = new HashMap<>();

        Words(Notice notice) {
            notice.answers().forEach(answer -> answers.put(answer.from(), answer));
            if (!notice.rollCall()) {
                notice.replies().heard().forEach(word -> spoke.put(word.by(), word.at()));
                return;
            }
            for (Answer answer : notice.answers()) {
                spoke.put(answer.from(), answer.at());
                if (answer.status() == Answer.Status.REPORTED) {
                    reported.merge(answer.grid(), answer.at(), (one, other) -> one.isBefore(other) ? one : other);
                }
            }
        }

        Seat seat(Reach.Asked asked) {
            var first = Stream.of(
                            Optional.ofNullable(spoke.get(asked.person())),
                            Optional.ofNullable(reported.get(asked.grid())))
                    .flatMap(Optional::stream)
                    .min(Comparator.naturalOrder());
            return new Seat(asked.person(), Optional.ofNullable(answers.get(asked.person())), first);
        }
    }
}
