package org.huiyin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.ledger.Samples.NOON;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Target;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;
import org.huiyin.text.Phrase;
import org.junit.jupiter.api.Test;

/** Erasing a person. */
interface ErasingContract extends Opened {
    Message.Id PRIVATE = new Message.Id(new Chat("sandbox", "bot", "wxid_1", Chat.Kind.DIRECT), "m-9");

    private void fill() {
        write(ledger -> {
            ledger.add(
                    Message.words(PRIVATE, new Sender("sandbox", "wxid_1", "wang"), NOON, "my door is 402"),
                    "p-1",
                    NOON,
                    Samples.reading());
            ledger.save(
                    Samples.item("A1000C"),
                    List.of(
                            ItemEvent.said(NOON, ItemEvent.Type.OPENED, "p-1", PRIVATE),
                            ItemEvent.said(NOON, ItemEvent.Type.DISPATCHED, ItemEvent.BOT, PRIVATE)));
            ledger.link(PRIVATE, "A1000C");
            ledger.queue(new Outgoing(
                    "A1000C/item.opened/p-1/",
                    new Target.ToPerson("p-1"),
                    Phrase.of("item.opened").with("summary", "my door is 402"),
                    List.of("A1000C"),
                    Optional.of(PRIVATE),
                    List.of(),
                    NOON,
                    Outgoing.Lane.ANSWER));
        });
    }

    @Test
    default void nothingNamesWhoWasErasedAndTheChainsStillHold() {
        fill();

        write(ledger -> ledger.erase("p-1"));

        Item item = found(looks -> looks.items().item("A1000C")).orElseThrow();
        assertThat(item.toString()).doesNotContain("p-1", "wxid_1");
        assertThat(item.subject().summary()).isEmpty();
        assertThat(listed(looks -> looks.items().history("A1000C")))
                .extracting(ItemEvent::by)
                .containsOnly(ItemEvent.ERASED);
        var heard = listed(looks -> looks.messages().of("A1000C"));
        assertThat(heard.toString()).doesNotContain("p-1", "wxid_1", "wang", "402");
        var said = store().pages().sayings(9);
        assertThat(said.toString()).doesNotContain("p-1", "402");
        assertThat(store().pages().brokenHistories()).isEmpty();
        assertThat(listed(looks -> looks.items().reportedBy("p-1", Instant.EPOCH, 9)))
                .isEmpty();
    }

    @Test
    default void somebodyElseStaysAsTheyAre() {
        fill();

        write(ledger -> ledger.erase("p-3"));

        assertThat(found(looks -> looks.items().item("A1000C"))
                        .orElseThrow()
                        .asking()
                        .reporter())
                .isEqualTo("p-1");
        assertThat(found(looks -> looks.messages().heard(PRIVATE))
                        .orElseThrow()
                        .message()
                        .text())
                .isEqualTo("my door is 402");
    }
}
