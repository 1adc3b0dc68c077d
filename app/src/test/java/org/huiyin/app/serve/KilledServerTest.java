package org.huiyin.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.huiyin.adapters.store.SqlStores;
import org.huiyin.delivery.DeliveryState;
import org.huiyin.delivery.Saying;
import org.huiyin.ledger.Heard;
import org.huiyin.ledger.Store;
import org.huiyin.ledger.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left when the server dies in the middle of a story, and what the next start makes of it. */
class KilledServerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int ALL = 10_000;
    private static final List<String> GROUPS = List.of("g-wz2", "g-wz4", "g-tw2");

    @TempDir
    Path data;

    private List<Saying> queued = List.of();

    @BeforeEach
    void dieInTheMiddleOfAStory() throws Exception {
        try (var server = ChildServer.start(data)) {
            server.web().post("/sandbox/story", "{\"story\":\"power-cut\",\"speed\":\"real\"}");
            await().atMost(PATIENCE).until(() -> done(server.web()) >= 3);
            for (String group : GROUPS) {
                report(server.web(), group);
            }
            server.kill();
        }
        try (var store = open()) {
            queued = sayings(store, DeliveryState.QUEUED);
        }
    }

    @Test
    void everyCommittedMessageHasItsVerdictAndItsItem() {
        try (var store = open()) {
            var heard = store.pages().heard(Optional.empty(), ALL);
            assertThat(heard).hasSizeGreaterThan(5);
            assertThat(heard).noneMatch(h -> h.verdict().outcome() == Verdict.Outcome.FAILED);
            assertThat(heard.stream().filter(h -> h.verdict().outcome() == Verdict.Outcome.OPENED))
                    .hasSizeGreaterThan(2)
                    .allMatch(h -> hasItems(store, h));
        }
    }

    @Test
    void whatWasQueuedIsSaidOnceAndWhatWasBeingSaidIsUnknownAndNeverSaidAgain() throws Exception {
        assertThat(queued).hasSizeGreaterThan(1);
        String halfSaid = takeOne();

        try (var server = ChildServer.start(data)) {
            await().atMost(PATIENCE)
                    .until(() -> queued.stream()
                            .filter(saying -> !saying.outgoing().key().equals(halfSaid))
                            .filter(saying -> isShown(saying.outgoing().to().id()))
                            .allMatch(saying -> bubbles(server.web(), saying) == 1));
            server.kill();
        }
        try (var again = ChildServer.start(data)) {
            assertThat(queued.stream()
                            .filter(saying -> isShown(saying.outgoing().to().id())))
                    .allMatch(saying -> bubbles(again.web(), saying)
                            == (saying.outgoing().key().equals(halfSaid) ? 0 : 1));
            assertThat(again.terminate()).isTrue();
        }
        try (var store = open()) {
            assertThat(store.pages().unknown(ALL))
                    .extracting(s -> s.outgoing().key())
                    .contains(halfSaid);
            assertThat(sayings(store, DeliveryState.SENT))
                    .extracting(s -> s.outgoing().key())
                    .doesNotHaveDuplicates();
        }
    }

    /** Dies between the mark that something is being said and the word that it was. */
    private String takeOne() {
        try (var store = open()) {
            var soon = queued.stream()
                    .map(saying -> saying.outgoing().notBefore())
                    .min(Instant::compareTo)
                    .orElseThrow();
            return store.outbox().work(queue -> {
                var row = queue.arrived(soon, 1).values().iterator().next().get(0);
                queue.saying(row, "half said", Optional.empty(), soon);
                return row.key();
            });
        }
    }

    private Store open() {
        return SqlStores.sqlite(data.resolve("huiyin.db"));
    }

    private static boolean hasItems(Store store, Heard heard) {
        return !heard.subjects().isEmpty()
                && heard.subjects().stream()
                        .allMatch(code ->
                                store.look(looks -> looks.items().item(code)).isPresent());
    }

    private static List<Saying> sayings(Store store, DeliveryState state) {
        return store.pages().sayings(ALL).stream()
                .filter(s -> s.state() == state)
                .toList();
    }

    private static int done(Web web) {
        return web.get("/sandbox/stories").path("progress").path("done").asInt();
    }

    private static void report(Web web, String group) {
        var taken = web.post(
                "/sandbox/say",
                "{\"id\":\"message-" + group + "\",\"from\":\"guest-Lin\",\"group\":\"" + group
                        + "\",\"text\":\"3幢楼下的下水道堵了，污水往外冒\"}");
        assertThat(taken.path("taken").asText()).isEqualTo("kept");
    }

    private static boolean isShown(String group) {
        return GROUPS.contains(group);
    }

    private static long bubbles(Web web, Saying saying) {
        var key = saying.outgoing().key();
        var id = "bot-" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        var bubbles =
                web.get("/sandbox/chat?group=" + saying.outgoing().to().id()).path("bubbles");
        return StreamSupport.stream(bubbles.spliterator(), false)
                .filter(bubble -> bubble.path("id").asText().equals(id))
                .count();
    }
}
