package org.huiyin.app.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huiyin.adapters.store.SqlStores;
import org.huiyin.app.broadcast.FickleRoom.Faults;
import org.huiyin.app.replay.VirtualClock;
import org.huiyin.chat.Pace;
import org.huiyin.delivery.Outgoing.Lane;
import org.huiyin.delivery.Saying;
import org.huiyin.dispatch.Outlook;
import org.huiyin.ledger.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How long a notice takes is known before it leaves, and it takes no longer than the platforms' limits demand. */
class OutlookTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private final Store store = SqlStores.sqliteInMemory();
    private final VirtualClock clock = new VirtualClock(NOON);

    @AfterEach
    void close() {
        store.close();
    }

    private static Pace pace(int messages, Duration per) {
        return new Pace(Pace.Scope.ACCOUNT, messages, per);
    }

    /** A robot's, a cautious person's, two limits at once; and some nobody thought of. */
    static Stream<Arguments> limits() {
        var minute = Duration.ofMinutes(1);
        var random = new SplittableRandom(7);
        return Stream.concat(
                Stream.of(
                        Arguments.of(37, 1, List.of(pace(20, minute))),
                        Arguments.of(500, 3, List.of(pace(20, minute))),
                        Arguments.of(300, 2, List.of(pace(10, minute))),
                        Arguments.of(400, 1, List.of(pace(5, Duration.ofSeconds(30)), pace(200, Duration.ofHours(1))))),
                IntStream.range(0, 12)
                        .mapToObj(i -> Arguments.of(
                                random.nextInt(40, 400),
                                random.nextInt(1, 4),
                                List.of(
                                        pace(random.nextInt(1, 40), Duration.ofSeconds(random.nextInt(30, 120))),
                                        pace(random.nextInt(40, 90), Duration.ofMinutes(random.nextInt(5, 30)))))));
    }

    @ParameterizedTest(name = "{0} groups, {1} accounts, {2}")
    @MethodSource("limits")
    void itTakesAsLongAsWasSaidAndAsTheLimitsDemand(int groups, int accounts, List<Pace> paces) {
        var room = new FickleRoom(clock, new SplittableRandom(1), Faults.none(), paces);
        var broadcast = new Broadcast(store, clock, room, accounts);
        var said = broadcast.outlook().takes(names(groups), door -> 0);
        broadcast.queue("N1", groups, Lane.ROUTINE);

        broadcast.goOn(Duration.ofDays(3));

        var took = Duration.between(NOON, lastSaid());
        assertThat(room.tooFast()).isZero();
        assertThat(took.toSeconds()).isBetween(percent(said, 95), percent(said, 105));
        if (paces.size() == 1) {
            assertThat(took.toSeconds()).isLessThanOrEqualTo(percent(demanded(groups, accounts, paces.get(0)), 105));
        }
    }

    @Test
    void itTakesLongerWhereOthersWait() {
        var paces = List.of(pace(20, Duration.ofMinutes(1)));
        var room = new FickleRoom(clock, new SplittableRandom(1), Faults.none(), paces);
        var broadcast = new Broadcast(store, clock, room, 1);
        broadcast.queue("N1", 200, Lane.ROUTINE);
        broadcast.goOn(Duration.ofSeconds(5));

        var routine = takes(broadcast, 100, Lane.ROUTINE);
        var emergency = takes(broadcast, 100, Lane.EMERGENCY);
        var began = clock.instant();
        broadcast.queue("N2", 100, Lane.ROUTINE);
        broadcast.goOn(Duration.ofDays(1));

        var took = Duration.between(began, lastSaid());
        assertThat(took).isBetween(routine, routine.plus(paces.get(0).per()));
        assertThat(emergency).isLessThan(routine.dividedBy(2));
    }

    private Duration takes(Broadcast broadcast, int groups, Lane lane) {
        return store.look(looks ->
                broadcast.outlook().takes(names(groups), door -> looks.sayings().waiting(door, lane)));
    }

    @Test
    void whereNobodyIsSlowNothingTakesTime() {
        assertThat(new Outlook().takes(names(9), door -> 9)).isZero();
    }

    private static long percent(Duration of, int percent) {
        return of.toSeconds() * percent / 100;
    }

    /** The least a limit allows: a stretch for each time it is used up before the last message. */
    private static Duration demanded(int groups, int accounts, Pace pace) {
        int most = (groups + accounts - 1) / accounts;
        return pace.per().multipliedBy((most - 1) / pace.messages());
    }

    private static List<String> names(int groups) {
        return IntStream.range(0, groups).mapToObj(i -> "g" + i).toList();
    }

    private Instant lastSaid() {
        return store.pages().sayings(1_000).stream()
                .map(Saying::at)
                .max(Instant::compareTo)
                .orElseThrow();
    }
}
