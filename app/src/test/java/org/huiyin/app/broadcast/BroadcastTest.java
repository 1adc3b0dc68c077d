package org.huiyin.app.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.huiyin.adapters.store.SqlStores;
import org.huiyin.app.broadcast.FickleRoom.Faults;
import org.huiyin.app.replay.VirtualClock;
import org.huiyin.chat.Pace;
import org.huiyin.delivery.DeliveryState;
import org.huiyin.delivery.Outgoing.Lane;
import org.huiyin.delivery.Saying;
import org.huiyin.ledger.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Notices to many groups over a platform that keeps a pace, loses words, and outlives us. */
class BroadcastTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final Pace TWENTY_A_MINUTE = new Pace(Pace.Scope.ACCOUNT, 20, Duration.ofMinutes(1));
    private static final int SEEDS = Boolean.getBoolean("huiyin.long") ? 1_000 : 50;

    private final Store store = SqlStores.sqliteInMemory();
    private final VirtualClock clock = new VirtualClock(NOON);

    @AfterEach
    void close() {
        store.close();
    }

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whateverGoesWrongNothingIsSaidTwiceAndNothingIsLostInSilence(long seed) {
        var random = new SplittableRandom(seed);
        var faults = new Faults(30, 30, 30, 50, 5, 10);
        var room = new FickleRoom(clock, random.split(), faults, List.of(TWENTY_A_MINUTE));
        int accounts = random.nextInt(1, 4);
        int groups = random.nextInt(5, 60);
        var broadcast = new Broadcast(store, clock, room, accounts);
        broadcast.queue("N1", groups, Lane.ROUTINE);
        broadcast.goOn(Duration.ofSeconds(random.nextInt(1, 200)));
        broadcast.queue("N2", groups, Lane.EMERGENCY);
        broadcast.goOn(Duration.ofHours(3));

        for (int i = 0; i < groups; i++) {
            assertThat(room.standing(broadcast.chat("g" + i)))
                    .as("g%d, seed %d", i, seed)
                    .containsExactlyInAnyOrder(Broadcast.key("N1", "g" + i), Broadcast.key("N2", "g" + i));
        }
        assertThat(sayings()).extracting(Saying::state).containsOnly(DeliveryState.SENT);
    }

    @Test
    void thePaceIsNeverExceededAndNearlyReached() {
        var room = new FickleRoom(clock, new SplittableRandom(1), Faults.none(), List.of(TWENTY_A_MINUTE));
        var broadcast = new Broadcast(store, clock, room, 2);
        broadcast.queue("N1", 200, Lane.ROUTINE);

        broadcast.goOn(Duration.ofHours(1));

        assertThat(room.tooFast()).isZero();
        assertThat(Duration.between(NOON, lastSaid()))
                .as("100 through each of two accounts: twenty at once, and then four times a minute's wait")
                .isBetween(Duration.ofMinutes(4), Duration.ofMinutes(4).plusSeconds(12));
    }

    @Test
    void anEmergencyOvertakesTenThousandRoutineDeliveries() {
        var room = new FickleRoom(clock, new SplittableRandom(1), Faults.none(), List.of(TWENTY_A_MINUTE));
        var broadcast = new Broadcast(store, clock, room, 1);
        broadcast.queue("N1", 10_000, Lane.ROUTINE);
        broadcast.goOn(Duration.ofSeconds(3));
        broadcast.queue("N2", 10, Lane.EMERGENCY);

        broadcast.goOn(Duration.ofMinutes(1));

        var emergencies = IntStream.range(0, 10)
                .filter(i -> room.standing(broadcast.chat("g" + i)).contains(Broadcast.key("N2", "g" + i)))
                .count();
        assertThat(emergencies).isEqualTo(10);
    }

    @Test
    void routineNeverStandsStillBehindEmergencies() {
        var room = new FickleRoom(clock, new SplittableRandom(1), Faults.none(), List.of(TWENTY_A_MINUTE));
        var broadcast = new Broadcast(store, clock, room, 1);
        broadcast.queue("N1", 30, Lane.ROUTINE);
        broadcast.queue("N2", 1_000, Lane.EMERGENCY);

        broadcast.goOn(Duration.ofMinutes(5));

        long routine = IntStream.range(0, 30)
                .filter(i -> room.standing(broadcast.chat("g" + i)).contains(Broadcast.key("N1", "g" + i)))
                .count();
        assertThat(routine).isBetween(8L, 20L);
    }

    @Test
    void aShutAccountWaitsAndTheOthersGoOn() {
        var room = new FickleRoom(clock, new SplittableRandom(1), Faults.none(), List.of());
        var broadcast = new Broadcast(store, clock, room, 2);
        room.shut("a0", NOON.plus(Duration.ofHours(1)));
        broadcast.queue("N1", 2, Lane.EMERGENCY);

        broadcast.goOn(Duration.ofMinutes(1));
        assertThat(room.standing(broadcast.chat("g0"))).isEmpty();
        assertThat(room.standing(broadcast.chat("g1"))).containsExactly(Broadcast.key("N1", "g1"));

        broadcast.goOn(Duration.ofHours(2));
        assertThat(room.standing(broadcast.chat("g0"))).containsExactly(Broadcast.key("N1", "g0"));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatWaitsAtAFrozenAccountGoesOutByAnotherAndNeverTwice(long seed) {
        var random = new SplittableRandom(seed);
        var room = new FickleRoom(clock, random.split(), new Faults(20, 20, 20, 30, 5, 10), List.of(TWENTY_A_MINUTE));
        int groups = random.nextInt(5, 60);
        var broadcast = new Broadcast(store, clock, room, 2);
        broadcast.standingIn();
        room.shut("a0", NOON.plus(Duration.ofDays(1)));
        broadcast.queue("N1", groups, Lane.ROUTINE);
        broadcast.goOn(Duration.ofSeconds(random.nextInt(1, 300)));
        broadcast.queue("N2", groups, Lane.EMERGENCY);
        broadcast.goOn(Duration.ofHours(3));

        for (int i = 0; i < groups; i++) {
            var stands = broadcast.chats("g" + i).stream()
                    .flatMap(chat -> room.standing(chat).stream())
                    .toList();
            assertThat(stands)
                    .as("g%d by whatever account, seed %d", i, seed)
                    .containsExactlyInAnyOrder(Broadcast.key("N1", "g" + i), Broadcast.key("N2", "g" + i));
        }
        assertThat(sayings()).extracting(Saying::state).containsOnly(DeliveryState.SENT);
    }

    @Test
    void aFrozenAccountIsBorneWithForAWhileAndSpeaksAgainOnceItIsWell() {
        var room = new FickleRoom(clock, new SplittableRandom(1), Faults.none(), List.of());
        var broadcast = new Broadcast(store, clock, room, 2);
        broadcast.standingIn();
        var thawed = NOON.plus(Duration.ofHours(1));
        room.shut("a0", thawed);
        var its = broadcast.chats("g0").get(0);
        var others = broadcast.chats("g0").get(1);
        broadcast.queue("N1", 1, Lane.EMERGENCY);

        broadcast.goOn(Broadcast.MOVED.minusSeconds(1));
        assertThat(room.standing(others)).isEmpty();
        broadcast.goOn(Duration.ofSeconds(10));
        assertThat(room.standing(others)).containsExactly(Broadcast.key("N1", "g0"));

        clock.forwardTo(thawed);
        broadcast.queue("N2", 1, Lane.EMERGENCY);
        broadcast.goOn(Duration.ofMinutes(1));
        assertThat(room.standing(its)).containsExactly(Broadcast.key("N2", "g0"));
    }

    @Test
    void whatMayHaveBeenSaidIsLookedForWhereItWasSaidAndNotMoved() {
        var lost = new Faults(1_000, 0, 0, 0, 0, 0);
        var room = new FickleRoom(clock, new SplittableRandom(1), lost, List.of());
        var broadcast = new Broadcast(store, clock, room, 2);
        broadcast.standingIn();
        broadcast.queue("N1", 1, Lane.EMERGENCY);
        broadcast.turn();
        assertThat(sayings()).extracting(Saying::state).containsExactly(DeliveryState.UNKNOWN);
        room.shut("a0", NOON.plus(Duration.ofDays(1)));

        assertThat(sayings()).extracting(Saying::door).containsExactly(Optional.of("fickle/a0"));
        broadcast.goOn(Duration.ofMinutes(1));
        assertThat(sayings()).extracting(Saying::state).containsExactly(DeliveryState.UNKNOWN);
    }

    @Test
    void anAccountNothingGetsThroughIsLeftInPeaceForAWhile() {
        var busy = new Faults(0, 0, 0, 1_000, 0, 0);
        var room = new FickleRoom(clock, new SplittableRandom(1), busy, List.of());
        var broadcast = new Broadcast(store, clock, room, 1);
        broadcast.queue("N1", 1_000, Lane.ROUTINE);

        broadcast.goOn(Duration.ofMinutes(10));

        assertThat(room.tried())
                .as("five, and one after each pause that doubles")
                .isBetween(9, 12);
    }

    @Test
    void whatIsTakenBackStandsNowhereAndIsNotTriedTwice() {
        var room = new FickleRoom(clock, new SplittableRandom(1), Faults.none(), List.of());
        var broadcast = new Broadcast(store, clock, room, 2);
        broadcast.queue("N1", 30, Lane.EMERGENCY);
        broadcast.queue("N2", 30, Lane.EMERGENCY);
        broadcast.goOn(Duration.ofMinutes(1));

        store.inTransaction(ledger -> {
            ledger.recallAll("N1", Broadcast.BODY);
            return true;
        });
        assertThat(broadcast.takeBack()).isEqualTo(30);

        assertThat(broadcast.takeBack()).isZero();
        assertThat(room.standing(broadcast.chat("g7"))).containsExactly(Broadcast.key("N2", "g7"));
    }

    @Test
    void whatIsDroppedOnItsWayNeverArrives() {
        var room = new FickleRoom(clock, new SplittableRandom(1), Faults.none(), List.of(TWENTY_A_MINUTE));
        var broadcast = new Broadcast(store, clock, room, 1);
        broadcast.queue("N1", 100, Lane.ROUTINE);
        broadcast.goOn(Duration.ofSeconds(3));

        store.inTransaction(ledger -> {
            ledger.dropAll("N1", Broadcast.BODY);
            return true;
        });
        broadcast.goOn(Duration.ofHours(1));

        var way = store.look(looks -> looks.sayings().deliveries("N1", Broadcast.BODY));
        assertThat(way.in(DeliveryState.SENT)).isEqualTo(20);
        assertThat(way.in(DeliveryState.DROPPED)).isEqualTo(80);
        assertThat(IntStream.range(0, 100)
                        .filter(i -> !room.standing(broadcast.chat("g" + i)).isEmpty())
                        .count())
                .isEqualTo(20);
    }

    private List<Saying> sayings() {
        return store.pages().sayings(1_000);
    }

    private Instant lastSaid() {
        return sayings().stream().map(Saying::at).max(Instant::compareTo).orElseThrow();
    }
}
