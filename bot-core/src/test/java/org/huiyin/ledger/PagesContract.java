package org.huiyin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.ledger.Samples.NOON;
import static org.huiyin.ledger.Samples.finished;
import static org.huiyin.ledger.Samples.id;
import static org.huiyin.ledger.Samples.inGrid;
import static org.huiyin.ledger.Samples.item;
import static org.huiyin.ledger.Samples.message;
import static org.huiyin.ledger.Samples.notice;
import static org.huiyin.ledger.Samples.outgoing;
import static org.huiyin.ledger.Samples.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.duty.DutyRecord;
import org.huiyin.figures.Figures;
import org.huiyin.figures.Pace;
import org.huiyin.figures.Rate;
import org.huiyin.figures.Scope;
import org.huiyin.figures.Yardstick;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.ItemState;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.huiyin.notice.Notice;
import org.junit.jupiter.api.Test;

/** What people look at. */
interface PagesContract extends Opened {

    private List<String> codes(List<ItemState> states, int limit, int skip) {
        return store().pages().items(states, limit, skip).stream()
                .map(Item::code)
                .toList();
    }

    @Test
    default void itemsAreListedByStateNewestFirst() {
        write(ledger -> {
            ledger.save(item("A1"), List.of());
            ledger.save(finished("A2", ItemState.RESOLVED, NOON), List.of());
            ledger.save(finished("A3", ItemState.CLOSED, NOON), List.of());
        });

        assertThat(codes(List.of(), 10, 0)).containsExactly("A3", "A2", "A1");
        assertThat(codes(List.of(), 1, 1)).containsExactly("A2");
        assertThat(codes(List.of(ItemState.CLAIMED, ItemState.CLOSED), 10, 0)).containsExactly("A3", "A1");
    }

    @Test
    default void noticesAreListedNewestFirst() {
        write(ledger -> {
            ledger.save(notice("T1"));
            ledger.save(notice("T2"));
        });

        assertThat(store().pages().notices(10)).extracting(Notice::code).containsExactly("T2", "T1");
    }

    @Test
    default void recordsOfDutyComeBackWhole() {
        var first = new DutyRecord(DutyRecord.Kind.VISIT, "p-9", "dq-1", 4, id("m1"), List.of("A1000K"), NOON);
        var second = new DutyRecord(DutyRecord.Kind.PATROL, "p-9", "dq-1", 0, id("m2"), List.of(), NOON);
        write(ledger -> {
            ledger.duties().add(first);
            ledger.duties().add(second);
        });

        assertThat(store().pages().records(10)).containsExactly(first, second);
        assertThat(store().pages().records(1)).containsExactly(second);
        List<DutyRecord> patrols = store().look(looks -> looks.duties().of("p-9", DutyRecord.Kind.PATROL, 10));
        assertThat(patrols).containsExactly(second);
    }

    @Test
    default void sayingsAreListedOldestFirstWithoutDroppedOnes() {
        write(ledger -> {
            ledger.queue(outgoing("k1", NOON.plusSeconds(1)));
            ledger.queue(outgoing("k2", NOON));
            ledger.queue(outgoing("k3", NOON));
            ledger.drop("k3");
        });

        assertThat(store().pages().sayings(10))
                .extracting(saying -> saying.outgoing().key())
                .containsExactly("k2", "k1");
    }

    @Test
    default void theLatestOfAChatOrOfAllAreOldestFirst() {
        var other = new Message.Id(new Chat("sandbox", "bot", "g-2", Chat.Kind.ROOM), "m2");
        write(ledger -> {
            ledger.add(message("m1"), "p-1", NOON, reading());
            ledger.add(message(other), "p-1", NOON, reading());
            ledger.add(message("m3"), "p-1", NOON, reading());
        });

        assertThat(store().pages().heard(Optional.of("g-1"), 10))
                .extracting(heard -> heard.message().id().value())
                .containsExactly("m1", "m3");
        assertThat(store().pages().heard(Optional.empty(), 2))
                .extracting(heard -> heard.message().id().value())
                .containsExactly("m2", "m3");
    }

    @Test
    default void aReadingComesBackWhole() {
        write(ledger -> {
            ledger.add(message("m1"), "p-1", NOON, reading());
            ledger.bury(message("m2"), "why", NOON);
        });

        assertThat(store().pages().reading(id("m1"))).contains(reading());
        assertThat(store().pages().reading(id("m2"))).isEmpty();
        assertThat(store().pages().reading(id("m3"))).isEmpty();
    }

    @Test
    default void countsTellHowManyMessagesDidNothing() {
        write(ledger -> {
            ledger.add(message("m1"), "p-1", NOON, reading());
            ledger.judge(id("m1"), new Verdict(Verdict.Outcome.OPENED, "A1"));
            ledger.add(message("m2"), "p-1", NOON, reading());
            ledger.judge(id("m2"), new Verdict(Verdict.Outcome.CHATTER, ""));
            ledger.add(message("m3"), "p-1", NOON, reading());
            ledger.save(item("A1"), List.of());
        });

        assertThat(store().pages().counts()).isEqualTo(new Pages.Counts(3, 2, 1));
    }

    @Test
    default void everyItemComesAsItWasOpened() {
        write(ledger -> {
            ledger.save(item("A2"), List.of());
            ledger.save(item("A1"), List.of());
        });

        var codes = new ArrayList<String>();
        store().pages().everyItem(item -> codes.add(item.code()));

        assertThat(codes).containsExactly("A1", "A2");
    }

    @Test
    default void figuresAreThoseOfTheItemsInScope() {
        write(ledger -> {
            ledger.save(item("A1"), List.of(step(NOON.plusSeconds(10), ItemEvent.Type.CLAIMED)));
            ledger.save(
                    finished("A2", ItemState.CLOSED, NOON.plusSeconds(30)),
                    List.of(
                            step(NOON.plusSeconds(20), ItemEvent.Type.CLAIMED),
                            ItemEvent.ticked(NOON.plusSeconds(30), ItemEvent.Type.CLOSED)));
            ledger.save(inGrid("A3", "elsewhere/"), List.of());
        });

        var yardstick = new Yardstick(NOON.plusSeconds(61), Set.of("fast"), Duration.ofSeconds(31));
        var figures = store().pages().figures(new Scope(NOON, NOON.plusMillis(1), "qh/", yardstick));

        assertThat(figures.opened()).isEqualTo(2);
        assertThat(figures.fast()).isEqualTo(2);
        assertThat(figures.claimed()).isEqualTo(new Pace(2, Duration.ofSeconds(15), Duration.ofSeconds(15)));
        assertThat(figures.done()).isEqualTo(new Pace(1, Duration.ofSeconds(30), Duration.ofSeconds(30)));
        assertThat(figures.late()).isEqualTo(1);
        assertThat(figures.silent()).isEqualTo(1);
        assertThat(figures.repeats()).isEqualTo(new Figures.Repeats(new Rate(2, 2), new Rate(0, 1)));
        assertThat(figures.ratings().ofDone()).isEqualTo(new Rate(0, 1));
    }

    @Test
    default void whatGoesFastAndWhatGoesAsUsualAddUpToAll() {
        write(ledger -> {
            for (int i = 0; i < 567; i++) {
                ledger.save(item("N" + i).under(i < 304 ? "fast" : "normal"), List.of());
            }
        });

        var yardstick = new Yardstick(NOON, Set.of("fast"), Duration.ofDays(30));
        var figures = store().pages().figures(new Scope(NOON, NOON.plusMillis(1), "qh/", yardstick));

        assertThat(figures.fast()).isEqualTo(304);
        assertThat(figures.normal()).isEqualTo(263);
        assertThat(figures.opened()).isEqualTo(567);
    }

    @Test
    default void figuresOfNothingAreZero() {
        var yardstick = new Yardstick(NOON, Set.of(), Duration.ofDays(30));
        var figures = store().pages().figures(new Scope(NOON, NOON, "qh/", yardstick));

        assertThat(figures.opened()).isZero();
        assertThat(figures.done()).isEqualTo(new Pace(0, Duration.ZERO, Duration.ZERO));
        assertThat(figures.repeats().again().share()).isEmpty();
    }

    private static ItemEvent step(Instant at, ItemEvent.Type type) {
        return ItemEvent.said(at, type, "p-9", id("m1"));
    }
}
