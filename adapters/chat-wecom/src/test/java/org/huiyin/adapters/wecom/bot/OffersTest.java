package org.huiyin.adapters.wecom.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.huiyin.chat.Inbox;
import org.huiyin.chat.Inbox.Taken;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Messages on their way to an inbox that is not always ready. */
final class OffersTest {
    private static final Chat ROOM = new Chat("wecom", "B1", "wr1", Chat.Kind.ROOM);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        timer.shutdownNow();
    }

    /** Full, broken and too late by turns; each message arrives once, none before an earlier one. */
    @Test
    void throughAllTroubleEachArrivesOnceAndInOrder() throws Exception {
        var random = new Random(4);
        Inbox moody = message -> switch (random.nextInt(4)) {
            case 0 -> CompletableFuture.completedFuture(new Taken.Busy("full"));
            case 1 -> CompletableFuture.failedFuture(new IllegalStateException("broken"));
            case 2 -> throw new IllegalStateException("very broken");
            default -> {
                heard.add(message.text());
                yield CompletableFuture.completedFuture(new Taken.Kept());
            }
        };
        var offers = offers(moody, 1_000);
        var all = IntStream.range(0, 300).mapToObj(Integer::toString).toList();
        all.forEach(text -> offers.offer(message(text)));
        for (var text : all) {
            assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo(text);
        }
        assertThat(heard).isEmpty();
    }

    @Test
    void oneTooManyIsLostAndSaidToBe() {
        var offers = offers(message -> new CompletableFuture<>(), 2);
        offers.offer(message("1"));
        offers.offer(message("2"));
        assertThat(offers.offer(message("3")).toCompletableFuture().join()).isInstanceOf(Taken.Busy.class);
        assertThat(offers.open()).isEqualTo(2);
    }

    @Test
    void atTheEndWhatStillWaitsIsSaidToBeLost() {
        var offers = offers(message -> CompletableFuture.completedFuture(new Taken.Busy("full")), 10);
        var waiting = List.of(offers.offer(message("1")), offers.offer(message("2")));
        offers.stop();
        assertThat(waiting).allMatch(taken -> taken.toCompletableFuture().join() instanceof Taken.Busy);
    }

    private Offers offers(Inbox inbox, int most) {
        return new Offers(inbox, timer, new Offers.Terms(Duration.ofMillis(1), Duration.ofMillis(4), most));
    }

    private static Message message(String text) {
        return Message.words(new Message.Id(ROOM, text), new Sender("wecom", "u", ""), Instant.EPOCH, text);
    }
}
