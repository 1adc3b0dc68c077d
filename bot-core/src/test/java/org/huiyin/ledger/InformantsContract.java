package org.huiyin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.ledger.Samples.NOON;

import java.util.List;
import java.util.Optional;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Target;
import org.huiyin.informant.Alias;
import org.huiyin.informant.Reveal;
import org.huiyin.item.ItemEvent;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;
import org.huiyin.text.Phrase;
import org.junit.jupiter.api.Test;

/** Who is behind what was confided. */
interface InformantsContract extends Opened {
    Chat DIRECT = new Chat("sandbox", "bot", "wxid_77", Chat.Kind.DIRECT);
    Message.Id CONFIDED = new Message.Id(DIRECT, "m-1");

    private static Outgoing received() {
        return new Outgoing(
                "A1000C/sensitive.received/wang/",
                new Target.ToPerson("wang"),
                Phrase.of("sensitive.received"),
                List.of("A1000C"),
                Optional.of(CONFIDED),
                List.of(),
                NOON,
                Outgoing.Lane.ANSWER);
    }

    private static Message confided() {
        return Message.words(CONFIDED, new Sender("sandbox", "wxid_77", "wang"), NOON, "it was them");
    }

    @Test
    default void onlyTheSealedTableKnowsWhoIsBehindAnItem() {
        write(ledger -> {
            ledger.confide("A1000C", "wang", NOON);
            ledger.confide("A1001L", "wang", NOON.plusSeconds(1));
        });

        assertThat(found(looks -> looks.informants().behind("A1000C"))).contains("wang");
        assertThat(found(looks -> looks.informants().behind("A1002U"))).isEmpty();
        assertThat(listed(looks -> looks.informants().of("wang", 9))).containsExactly("A1001L", "A1000C");
    }

    @Test
    default void whatNamedThemBeforeNamesThemNoLonger() {
        write(ledger -> {
            ledger.add(confided(), "wang", NOON, Samples.reading());
            ledger.save(
                    Samples.item("A1000C"),
                    List.of(
                            ItemEvent.said(NOON, ItemEvent.Type.OPENED, "wang", CONFIDED),
                            ItemEvent.said(NOON, ItemEvent.Type.DISPATCHED, ItemEvent.BOT, CONFIDED)));
            ledger.link(CONFIDED, "A1000C");
            ledger.queue(received());
        });

        write(ledger -> ledger.confide("A1000C", "wang", NOON));

        assertThat(listed(looks -> looks.items().history("A1000C")))
                .extracting(ItemEvent::by)
                .containsExactly(ItemEvent.ERASED, ItemEvent.ERASED);
        assertThat(listed(looks -> looks.messages().of("A1000C"))).isEmpty();
        assertThat(listed(looks -> looks.sayings().about("A1000C", 9)))
                .extracting(saying -> saying.outgoing().to())
                .containsExactly(new Target.ToPerson(new Alias("A1000C").id()));
        assertThat(store().pages().brokenHistories()).isEmpty();
    }

    @Test
    default void aHushedMessageIsStillKnownWhenItComesAgain() {
        write(ledger -> ledger.add(confided(), "wang", NOON, Samples.reading()));
        write(ledger -> ledger.hush(CONFIDED));

        assertThat(found(looks -> looks.messages().heard(CONFIDED))
                        .map(heard -> heard.message().text()))
                .contains("");
        assertThat(found(looks -> looks.messages().reading(CONFIDED))).isEmpty();
        boolean fresh = store().inTransaction(ledger -> ledger.add(confided(), "wang", NOON, Samples.reading()));
        assertThat(fresh).isFalse();
    }

    @Test
    default void whoAskedAndWhoAgreedIsKept() {
        var asked = new Reveal("A1000C", Reveal.Step.ASKED, "qin", "court order", NOON);
        var agreed = new Reveal("A1000C", Reveal.Step.AGREED, "lin", "court order", NOON.plusSeconds(9));
        write(ledger -> {
            ledger.add(asked);
            ledger.add(agreed);
        });

        assertThat(listed(looks -> looks.informants().reveals("A1000C"))).containsExactly(asked, agreed);
        assertThat(found(looks -> Optional.of(looks.informants().reveals("A1001L"))))
                .contains(List.of());
    }
}
