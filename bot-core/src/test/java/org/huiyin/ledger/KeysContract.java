package org.huiyin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.huiyin.account.Trace;
import org.huiyin.key.ApiKey;
import org.huiyin.key.KeptAnswers;
import org.huiyin.key.KeptAnswers.Answer;
import org.huiyin.key.KeptAnswers.Begun;
import org.huiyin.key.KeyScope;
import org.huiyin.key.KeyText;
import org.huiyin.key.Keyhole;
import org.huiyin.key.Keys;
import org.junit.jupiter.api.Test;

/** Keys of other programs, and what they were answered. */
interface KeysContract extends Opened {

    private Keys keys() {
        return store().keyCabinet().keys();
    }

    private KeptAnswers answers() {
        return store().keyCabinet().answers();
    }

    static Trace trace(Trace.What what) {
        return Trace.of(Samples.NOON, "operator", what).about("key:board");
    }

    private KeyText made() {
        var text = KeyText.fresh("board", new Random(1));
        var key = ApiKey.made("board", text, Set.of(KeyScope.READ), "qh", Optional.empty(), Samples.NOON);
        assertThat(keys().add(key, trace(Trace.What.MADE))).isTrue();
        return text;
    }

    @Test
    default void aKeyOpensUntilItIsClosed() {
        var hole = new Keyhole(keys());
        var text = made();

        assertThat(hole.open(text, Samples.NOON)).map(ApiKey::name).contains("board");
        assertThat(keys().find("board").flatMap(ApiKey::used)).contains(Samples.NOON);
        assertThat(keys().close("board", trace(Trace.What.CLOSED))).isTrue();
        assertThat(keys().close("board", trace(Trace.What.CLOSED))).isFalse();
        assertThat(hole.open(text, Samples.NOON)).isEmpty();
        assertThat(store().register().trail().latest(10, 0))
                .extracting(Trace::what)
                .containsExactly(Trace.What.CLOSED, Trace.What.MADE);
    }

    @Test
    default void nothingButTheKeyOpens() {
        made();
        var hole = new Keyhole(keys());

        assertThat(hole.open(KeyText.fresh("board", new Random(2)), Samples.NOON))
                .isEmpty();
        assertThat(hole.open(KeyText.fresh("other", new Random(1)), Samples.NOON))
                .isEmpty();
        assertThat(hole.open(new KeyText(""), Samples.NOON)).isEmpty();
        assertThat(hole.open(new KeyText(keys().find("board").orElseThrow().digest()), Samples.NOON))
                .isEmpty();
    }

    @Test
    default void aKeysNameIsGivenOnce() {
        made();
        keys().close("board", trace(Trace.What.CLOSED));
        var again = ApiKey.made(
                "board",
                KeyText.fresh("board", new Random(3)),
                Set.of(KeyScope.READ),
                "qh",
                Optional.empty(),
                Samples.NOON);

        assertThat(keys().add(again, trace(Trace.What.MADE))).isFalse();
    }

    @Test
    default void aCallIsDoneOnceAndAnsweredAlike() {
        var call = new KeptAnswers.Call("board", "c1", "d1");

        assertThat(answers().begin(call, Samples.NOON)).isEqualTo(new Begun.First());
        assertThat(answers().begin(call, Samples.NOON)).isEqualTo(new Begun.Underway());
        answers().keep(call, new Answer(201, "{}"));
        assertThat(answers().begin(call, Samples.NOON)).isEqualTo(new Begun.Again(new Answer(201, "{}")));
        assertThat(answers().begin(new KeptAnswers.Call("board", "c1", "d2"), Samples.NOON))
                .isEqualTo(new Begun.Another());
        assertThat(answers().begin(new KeptAnswers.Call("desk", "c1", "d2"), Samples.NOON))
                .isEqualTo(new Begun.First());
    }

    @Test
    default void aCallIsForgottenAfterADayOrWhenItFailed() {
        var call = new KeptAnswers.Call("board", "c1", "d1");
        answers().begin(call, Samples.NOON);
        answers().keep(call, new Answer(201, "{}"));

        assertThat(answers().begin(call, Samples.NOON.plus(KeptAnswers.KEPT).plus(Duration.ofSeconds(1))))
                .isEqualTo(new Begun.First());
        answers().forget(call);
        assertThat(answers().begin(call, Samples.NOON)).isEqualTo(new Begun.First());
        assertThat(answers()
                        .begin(call, Samples.NOON.plus(KeptAnswers.LONGEST_CALL).plus(Duration.ofSeconds(1))))
                .isEqualTo(new Begun.First());
    }
}
