package org.huiyin.adapters.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.huiyin.adapters.webhook.settings.SigningKey;
import org.huiyin.chat.Account;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.ItemState;
import org.huiyin.ledger.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CourierTest {
    private static final Duration SOON = Duration.ofSeconds(40);

    private Listener listener;
    private SourceDesk desk;

    @BeforeEach
    void open() throws Exception {
        listener = new Listener();
        desk = new SourceDesk("""
                {'out': {'board': {'url': '%s', 'secret': 'NEW', 'kinds': ['item.opened', 'item.closed']}}}""".formatted(listener.address()));
        desk.platform.start(new PaperInbox());
        await().atMost(SOON)
                .until(() -> desk.store.bulletins().due(Instant.now(), 1).isEmpty());
    }

    @AfterEach
    void close() {
        listener.close();
        desk.close();
    }

    @Test
    void anEventIsToldSignedAndWithoutAnybodysWords() {
        happened(item("A1024K", "3组王大爷家没水"), ItemEvent.Type.OPENED);

        await().atMost(SOON).until(() -> listener.heard.size() == 1);
        var hook = listener.heard.get(0);
        assertThat(hook.body()).contains("\"type\":\"item.opened\"", "A1024K").doesNotContain("大爷");
        assertThat(hook.header("webhook-id")).isEqualTo("A1024K.1.item.opened");
        var timestamp = Long.parseLong(hook.header("webhook-timestamp"));
        assertThat(SigningKey.of(SourceDesk.SECRET)
                        .signed(
                                hook.header("webhook-signature"),
                                "A1024K.1.item.opened",
                                timestamp,
                                hook.body().getBytes(StandardCharsets.UTF_8)))
                .isTrue();
    }

    @Test
    void whatIsNotWantedIsNotTold() {
        happened(item("A1024K", "没水"), ItemEvent.Type.URGED);
        happened(item("A1025K", "没电"), ItemEvent.Type.OPENED);

        await().atMost(SOON).until(() -> listener.heard.size() == 1);
        assertThat(listener.heard.get(0).body()).contains("A1025K");
        assertThat(desk.store.bulletins().due(Instant.now(), 10)).isEmpty();
    }

    @Test
    void whatFailsComesAgainUnderTheSameIdAndInOrder() {
        listener.next(500);

        happened(item("A1024K", "没水"), ItemEvent.Type.OPENED);
        happened(item("A1025K", "没电"), ItemEvent.Type.OPENED);

        await().atMost(SOON).until(() -> listener.heard.size() == 3);
        assertThat(listener.heard.stream().map(h -> h.header("webhook-id")).collect(Collectors.toList()))
                .containsExactly("A1024K.1.item.opened", "A1024K.1.item.opened", "A1025K.1.item.opened");
        assertThat(Duration.between(
                        listener.heard.get(0).at(), listener.heard.get(1).at()))
                .isGreaterThan(Duration.ofSeconds(4));
    }

    @Test
    void aRedirectIsNotFollowed() {
        listener.next(302);

        happened(item("A1024K", "没水"), ItemEvent.Type.OPENED);

        await().atMost(SOON).until(() -> listener.heard.size() == 2);
        assertThat(listener.heard.stream().map(Listener.Hook::answered)).containsExactly(302, 200);
    }

    @Test
    void whoIsGoneIsToldNothingMore() {
        listener.next(410);

        happened(item("A1024K", "没水"), ItemEvent.Type.OPENED);
        await().atMost(SOON).until(() -> desk.platform.accounts().get(0).state() == Account.State.FROZEN);
        happened(item("A1025K", "没电"), ItemEvent.Type.OPENED);

        assertThat(desk.notes).containsExactly("door.gone board");
        assertThat(desk.store.bulletins().due(Instant.now().plusSeconds(9_999), 10))
                .isEmpty();
        assertThat(listener.heard).hasSize(1);
    }

    @Test
    void whatNobodyTookForDaysIsGivenUpAndTheCommandRoomHears() {
        listener.answers(500);

        happened(item("A1024K", "没水"), ItemEvent.Type.OPENED, Instant.now().minus(Duration.ofDays(6)));

        await().atMost(SOON).until(() -> !desk.notes.isEmpty());
        assertThat(desk.notes).containsExactly("door.given_up board");
        assertThat(desk.store.bulletins().due(Instant.now().plusSeconds(9_999), 10))
                .isEmpty();
    }

    private void happened(Item item, ItemEvent.Type what) {
        happened(item, what, Instant.now());
    }

    private void happened(Item item, ItemEvent.Type what, Instant at) {
        desk.store.inTransaction(ledger -> {
            ledger.save(item, List.of(ItemEvent.ticked(at, what)));
            return true;
        });
        desk.pulse.beat();
    }

    private static Item item(String code, String summary) {
        var sample = Samples.finished(code, ItemState.CLOSED, Instant.now());
        return sample.with(sample.subject().told(summary));
    }
}
