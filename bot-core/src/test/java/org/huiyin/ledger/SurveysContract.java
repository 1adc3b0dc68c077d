package org.huiyin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiyin.ledger.Samples.NOON;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Sayings;
import org.huiyin.delivery.Target;
import org.huiyin.grid.Role;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;
import org.huiyin.survey.Answer;
import org.huiyin.survey.Draw;
import org.huiyin.survey.Question;
import org.huiyin.survey.Result;
import org.huiyin.survey.Round;
import org.huiyin.survey.Sheet;
import org.huiyin.survey.SheetState;
import org.huiyin.survey.Survey;
import org.huiyin.survey.Surveys;
import org.huiyin.text.Phrase;
import org.junit.jupiter.api.Test;

/** Rounds of surveys, the sheets of those who were drawn, and whom we asked how much. */
interface SurveysContract extends Opened {

    private static Survey survey(String id) {
        return new Survey(
                id,
                "消防常识",
                List.of("消防"),
                new Survey.Sampling(Set.of(Role.GRID_WORKER), 20, 119, 5),
                Duration.ofDays(7),
                Optional.of(Duration.ofDays(2)),
                Optional.of(new Survey.Marking(1, 1, true)),
                List.of(new Question(
                        "火警电话？",
                        "火警",
                        List.of(
                                new Question.Choice("119", List.of("一一九"), true),
                                new Question.Choice("120", List.of(), false)),
                        false)));
    }

    private static Round round(String code, String survey) {
        return new Round(
                code,
                0,
                survey(survey),
                "tw",
                Optional.of("g-1"),
                "p-9",
                new Draw(120),
                33,
                NOON,
                NOON.plus(Duration.ofDays(7)),
                Optional.empty());
    }

    private static Round over(Round round, List<Sheet> sheets) {
        return round.over(Result.of(round.survey(), sheets, grid -> grid));
    }

    private static Sheet sheet(String round, String person) {
        return Sheet.drawn(round, new Draw.Candidate(person, "tw-1"), SheetState.ASKED);
    }

    private Round kept(String code) {
        return found(looks -> looks.surveys().round(code)).orElseThrow();
    }

    @Test
    default void aRoundComesBackWholeAndItsSumsToo() {
        var sheet = sheet("fire-1", "p-1").with(Answer.of(0), survey("fire"));
        write(ledger -> ledger.surveys().save(round("fire-1", "fire")));

        assertThat(kept("fire-1")).isEqualTo(round("fire-1", "fire").written(1));
        write(ledger -> ledger.surveys().save(over(kept("fire-1"), List.of(sheet))));
        assertThat(kept("fire-1").result())
                .isEqualTo(over(round("fire-1", "fire"), List.of(sheet)).result());
        assertThat(number(looks -> looks.surveys().lastRound())).isEqualTo(1);
    }

    @Test
    default void aRoundRunsUntilItIsOver() {
        write(ledger -> {
            ledger.surveys().save(round("fire-1", "fire"));
            ledger.surveys().save(round("fraud-2", "fraud"));
        });
        write(ledger -> ledger.surveys().save(over(kept("fire-1"), List.of())));

        assertThat(listed(looks -> looks.surveys().running()))
                .extracting(Round::code)
                .containsExactly("fraud-2");
        assertThat(found(looks -> looks.surveys().latestOver("fire")))
                .map(Round::code)
                .contains("fire-1");
        assertThat(found(looks -> looks.surveys().latestOver("fraud"))).isEmpty();
    }

    @Test
    default void aRoundOrASheetWrittenByTwoIsAConflict() {
        write(ledger -> {
            ledger.surveys().save(round("fire-1", "fire"));
            ledger.surveys().save(sheet("fire-1", "p-1"));
        });
        var round = kept("fire-1");
        var sheet = found(looks -> looks.surveys().sheetOf("p-1")).orElseThrow();
        write(ledger -> {
            ledger.surveys().save(round);
            ledger.surveys().save(sheet);
        });

        assertThatThrownBy(() -> write(ledger -> ledger.surveys().save(round))).isInstanceOf(StoreConflict.class);
        assertThatThrownBy(() -> write(ledger -> ledger.surveys().save(sheet))).isInstanceOf(StoreConflict.class);
        assertThatThrownBy(() -> write(ledger -> ledger.surveys().save(sheet("fire-1", "p-1"))))
                .isInstanceOf(StoreConflict.class);
    }

    @Test
    default void aPersonsSheetIsThatOfTheNewestRoundThatRuns() {
        write(ledger -> {
            ledger.surveys().save(round("fire-1", "fire"));
            ledger.surveys().save(round("fraud-2", "fraud"));
            ledger.surveys().save(sheet("fire-1", "p-1").with(Answer.of(1), survey("fire")));
            ledger.surveys().save(sheet("fraud-2", "p-1"));
            ledger.surveys().save(sheet("fire-1", "p-2"));
        });

        assertThat(found(looks -> looks.surveys().sheetOf("p-1")))
                .contains(sheet("fraud-2", "p-1").written(1));
        write(ledger -> ledger.surveys().save(over(kept("fraud-2"), List.of())));
        assertThat(found(looks -> looks.surveys().sheetOf("p-1")))
                .contains(sheet("fire-1", "p-1")
                        .with(Answer.of(1), survey("fire"))
                        .written(1));
        assertThat(found(looks -> looks.surveys().sheetOf("p-9"))).isEmpty();
    }

    @Test
    default void removedSheetsAreGone() {
        write(ledger -> {
            ledger.surveys().save(round("fire-1", "fire"));
            ledger.surveys().save(sheet("fire-1", "p-2"));
            ledger.surveys().save(sheet("fire-1", "p-1"));
        });
        assertThat(listed(looks -> looks.surveys().sheets("fire-1")))
                .extracting(Sheet::person)
                .containsExactly("p-1", "p-2");
        write(ledger -> ledger.surveys().removeSheets("fire-1"));

        assertThat(listed(looks -> looks.surveys().sheets("fire-1"))).isEmpty();
    }

    @Test
    default void whoeverWroteInPrivateIsKnownOnce() {
        write(ledger -> {
            heard(ledger, "m1", "p-1", Chat.Kind.DIRECT);
            heard(ledger, "m2", "p-1", Chat.Kind.DIRECT);
            heard(ledger, "m3", "p-2", Chat.Kind.ROOM);
        });

        assertThat(listed(looks -> looks.surveys().writers()))
                .containsExactly(new Surveys.Writer("p-1", Optional.empty()));
    }

    private static void heard(Ledger ledger, String id, String person, Chat.Kind kind) {
        var chat = new Chat("sandbox", "bot", kind == Chat.Kind.DIRECT ? person : "g-1", kind);
        var message = Message.words(new Message.Id(chat, id), new Sender("sandbox", person, "Wang"), NOON, "hello");
        ledger.add(message, person, NOON, Samples.reading());
    }

    @Test
    default void whatWasSaidToPeopleIsFoundByPhraseAndMoment() {
        write(ledger -> {
            said(ledger, new Target.ToPerson("p-1"), "item.assigned", "A");
            said(ledger, new Target.ToPerson("p-2"), "item.late", "B");
            said(ledger, new Target.ToGroup("g-1"), "item.late", "C");
            said(ledger, new Target.ToPerson("p-2"), "item.late", "D");
            ledger.drop("D/item.late/p-2/");
        });

        assertThat(listed(looks -> looks.sayings().toPeople(NOON)))
                .containsExactly(
                        new Sayings.Told("p-1", "item.assigned", NOON), new Sayings.Told("p-2", "item.late", NOON));
        assertThat(listed(looks -> looks.sayings().toPeople(NOON.plusSeconds(1))))
                .isEmpty();
    }

    private static void said(Ledger ledger, Target to, String phrase, String code) {
        var key = String.join("/", code, phrase, to.id(), "");
        ledger.queue(new Outgoing(
                key, to, Phrase.of(phrase), List.of(code), Optional.empty(), List.of(), NOON, Outgoing.Lane.ROUTINE));
    }
}
