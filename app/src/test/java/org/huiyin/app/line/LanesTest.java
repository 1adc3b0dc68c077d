package org.huiyin.app.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.huiyin.app.line.SmallTown.NOON;
import static org.huiyin.app.line.SmallTown.POISON;
import static org.huiyin.app.line.SmallTown.TROUBLE;
import static org.huiyin.app.line.SmallTown.message;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.huiyin.adapters.store.SqlStores;
import org.huiyin.chat.Inbox.Taken;
import org.huiyin.ledger.Heard;
import org.huiyin.ledger.Leases;
import org.huiyin.ledger.Pages;
import org.huiyin.ledger.Verdict;
import org.huiyin.line.Heartbeat;
import org.huiyin.line.InForce;
import org.huiyin.line.Lanes;
import org.huiyin.line.Line;
import org.huiyin.line.SceneLoader;
import org.huiyin.message.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Messages waiting for the line, with a real database behind it. */
class LanesTest {
    private static final List<String> ROOMS =
            IntStream.range(0, 8).mapToObj(i -> "g-" + i).toList();
    private static final Lanes.Shape WIDE = new Lanes.Shape("node-a", 3, 1_000, 16);

    private final AtomicLong millis = new AtomicLong();
    /** Every look is a later moment, so that the order of deciding can be read back. */
    private final InstantSource clock = () -> NOON.plusMillis(millis.incrementAndGet());

    private final Outage store = new Outage(SqlStores.sqliteInMemory());
    private final List<Lanes> opened = new ArrayList<>();

    @AfterEach
    void close() throws InterruptedException {
        for (Lanes lanes : opened) {
            lanes.close();
        }
        store.close();
    }

    @Test
    void whatIsSaidInOneChatIsDecidedInOrderWhileManySpeakAtOnce() throws InterruptedException {
        var lanes = started(WIDE);
        var speakers = Executors.newFixedThreadPool(ROOMS.size());
        for (String room : ROOMS) {
            speakers.execute(() -> IntStream.range(0, 40).forEach(i -> lanes.take(message(room, "m" + i, "hello"))));
        }
        speakers.shutdown();
        assertThat(speakers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        lanes.close();

        var said = IntStream.range(0, 40).mapToObj(i -> "m" + i).toList();
        for (String room : ROOMS) {
            assertThat(heard(room)).as(room).isEqualTo(said);
        }
    }

    @Test
    void aMessageHandedOverTwiceIsKnownAgain() {
        var lanes = started(WIDE);

        assertThat(answer(lanes.take(message("g-1", "m1", "hello")))).isInstanceOf(Taken.Kept.class);
        assertThat(answer(lanes.take(message("g-1", "m1", "hello")))).isInstanceOf(Taken.Again.class);
    }

    @Test
    void aFullLaneIsBusyAndKeepsNothing() {
        var lanes = lanes(new Lanes.Shape("node-a", 1, 2, 16));
        var first = lanes.take(message("g-1", "m1", "hello"));
        lanes.take(message("g-2", "m2", "hello"));

        assertThat(answer(lanes.take(message("g-1", "m3", "hello")))).isEqualTo(new Taken.Busy("the lane is full"));

        lanes.start();
        assertThat(answer(first)).isInstanceOf(Taken.Kept.class);
        assertThat(heard("g-1")).containsExactly("m1");
    }

    @Test
    void whileTheStoreIsDownNothingIsTakenAndTheLanesAreNotReady() {
        var lanes = started(WIDE);
        store.begins();

        assertThat(answer(lanes.take(message("g-1", "m1", "hello")))).isEqualTo(new Taken.Busy("the store is down"));
        assertThat(lanes.isReady()).isFalse();

        store.ends();

        await().until(lanes::isReady);
        assertThat(answer(lanes.take(message("g-1", "m1", "hello")))).isInstanceOf(Taken.Kept.class);
        assertThat(heard("g-1")).containsExactly("m1");
    }

    @Test
    void aFaultInDecidingBuriesThatMessageAndTheOthersOfItsBatchStand() {
        var answers =
                together(message("g-1", "m1", "hello"), message("g-1", "m2", TROUBLE), message("g-2", "m3", "hi"));

        assertThat(answers).hasOnlyElementsOfType(Taken.Kept.class);
        assertThat(buried()).containsExactly("m2");
        assertThat(verdicts("g-1")).containsExactly(Verdict.Outcome.CHATTER, Verdict.Outcome.FAILED);
        assertThat(verdicts("g-2")).containsExactly(Verdict.Outcome.CHATTER);
    }

    @Test
    void aFaultInReadingBuriesThatMessageAndTheOthersOfItsBatchStand() {
        var answers = together(message("g-1", "m1", "hello"), message("g-1", "m2", POISON), message("g-1", "m3", "hi"));

        assertThat(answers).hasOnlyElementsOfType(Taken.Kept.class);
        assertThat(buried()).containsExactly("m2");
        assertThat(heard("g-1")).containsExactlyInAnyOrder("m1", "m2", "m3");
    }

    @Test
    void whatWasDecidedIsNotBuriedWhenItComesAgainAndCannotBeRead() {
        var lanes = started(WIDE);
        answer(lanes.take(message("g-1", "m1", "hello")));

        assertThat(answer(lanes.take(message("g-1", "m1", POISON)))).isInstanceOf(Taken.Again.class);
        assertThat(buried()).isEmpty();
        assertThat(verdicts("g-1")).containsExactly(Verdict.Outcome.CHATTER);
    }

    @Test
    void theReasonOfABurialHoldsNoWordOfTheMessage() {
        together(message("g-1", "m1", POISON));

        assertThat(store.pages().deadLetters(10))
                .extracting(Pages.DeadLetter::why)
                .singleElement()
                .asString()
                .startsWith("java.lang.IllegalStateException at org.huiyin")
                .doesNotContain("no way in");
    }

    @Test
    void aLaneThatAnotherNodeWorksIsBusyAndTheStoreIsStillUp() {
        var length = Duration.ofDays(1);
        var other = store.leases().acquire("lane-0", "node-b", NOON, length).orElseThrow();
        var lanes = started(new Lanes.Shape("node-a", 1, 10, 4));

        assertThat(answer(lanes.take(message("g-1", "m1", "hello"))))
                .isEqualTo(new Taken.Busy("another node works this lane"));
        assertThat(lanes.isReady()).isTrue();

        store.leases().release(other);

        assertThat(answer(lanes.take(message("g-1", "m1", "hello")))).isInstanceOf(Taken.Kept.class);
    }

    @Test
    void aLeaseThatWasLostMeanwhileIsTakenAgainBeforeAnythingIsWritten() {
        var lanes = started(new Lanes.Shape("node-a", 1, 10, 4));
        answer(lanes.take(message("g-1", "m1", "hello")));
        var soon = Duration.ofMillis(1);
        Leases.Lease stolen = store.leases()
                .acquire("lane-0", "node-b", NOON.plus(Duration.ofDays(1)), soon)
                .orElseThrow();
        store.leases().release(stolen);

        assertThat(answer(lanes.take(message("g-1", "m2", "hello")))).isInstanceOf(Taken.Kept.class);
    }

    @Test
    void closingFinishesWhatWaitsAndRefusesWhatComesAfter() throws InterruptedException {
        var lanes = started(WIDE);
        var waiting = IntStream.range(0, 100)
                .mapToObj(i -> lanes.take(message("g-1", "m" + i, "hello")))
                .toList();
        lanes.close();

        assertThat(waiting).allMatch(taken -> taken.toCompletableFuture().isDone());
        assertThat(heard("g-1")).hasSize(100);
        assertThat(answer(lanes.take(message("g-1", "late", "hello")))).isEqualTo(new Taken.Busy("closing"));
        assertThat(lanes.isReady()).isFalse();
    }

    @Test
    void whateverIsOfferedWhileClosingGetsAnAnswer() throws InterruptedException {
        for (int round = 0; round < 10; round++) {
            var lanes = started(new Lanes.Shape("node-a", 2, 1_000, 8));
            var under = new CountDownLatch(1);
            var offered = new ArrayList<CompletionStage<Taken>>();
            int turn = round;
            var speaker = new Thread(() -> IntStream.range(0, 100).forEach(i -> {
                offered.add(lanes.take(message("g-" + i % 8, turn + "-" + i, "hello")));
                if (i == 20) {
                    under.countDown();
                }
            }));
            speaker.start();
            under.await();
            lanes.close();
            speaker.join();

            assertThat(offered).map(LanesTest::answer).hasSize(100).doesNotContainNull();
        }
    }

    /** Handed over before the lane begins, so that they are one batch. */
    private List<Taken> together(Message... messages) {
        var lanes = lanes(new Lanes.Shape("node-a", 1, 100, 100));
        var offered = List.of(messages).stream().map(lanes::take).toList();
        lanes.start();
        return offered.stream().map(LanesTest::answer).toList();
    }

    private Lanes started(Lanes.Shape shape) {
        var lanes = lanes(shape);
        lanes.start();
        return lanes;
    }

    private Lanes lanes(Lanes.Shape shape) {
        var town = SmallTown.town(ROOMS);
        var scenes = new SceneLoader(SmallTown.directory(town));
        var line = new Line(store, () -> new InForce(town, SmallTown::read), scenes, clock, new Heartbeat());
        var lanes = new Lanes(line, store.leases(), clock, shape);
        opened.add(lanes);
        return lanes;
    }

    private static Taken answer(CompletionStage<Taken> stage) {
        return stage.toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
    }

    private List<Heard> talk(String room) {
        return store.look(looks -> looks.messages().recent(SmallTown.room(room), NOON.minusSeconds(1), 1_000));
    }

    private List<String> heard(String room) {
        return talk(room).stream().map(h -> h.message().id().value()).toList();
    }

    private List<Verdict.Outcome> verdicts(String room) {
        return talk(room).stream().map(h -> h.verdict().outcome()).toList();
    }

    private List<String> buried() {
        return store.pages().deadLetters(10).stream()
                .map(letter -> letter.message().value())
                .toList();
    }
}
