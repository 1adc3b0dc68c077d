package org.huiyin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.huiyin.audit.Finding.Rule;
import org.huiyin.delivery.DeliveryState;
import org.huiyin.delivery.Target;
import org.huiyin.item.ItemLife;
import org.huiyin.item.ItemState;
import org.huiyin.item.Rating;
import org.huiyin.report.Kind;
import org.junit.jupiter.api.Test;

/** Who is owed an answer, and what counts as one. */
class EchoTest {
    private static final Optional<String> OWNER = Optional.of("leader");
    private static final Optional<String> NOBODY = Optional.empty();
    private static final Target ASKER = new Target.ToPerson("asker");

    private final PaperBooks books = new PaperBooks();

    private static Life open(Kind kind) {
        return Life.of("A1000K", kind, OWNER).then("bot", ItemLife::dispatch);
    }

    private static Life done() {
        return open(Kind.REQUEST).then("leader", ItemLife::claim).then("leader", ItemLife::resolve);
    }

    private Proof proof(Life life, Entry.Word... words) {
        books.add(life.item(), life.events(), words);
        return new Audit(books, life.now().plus(Duration.ofHours(2)), Duration.ofHours(1)).echo();
    }

    private static void isFine(Proof proof) {
        assertThat(proof.findings()).isEmpty();
    }

    private static void breaks(Proof proof, Rule rule) {
        assertThat(proof.findings()).containsExactly(new Finding("A1000K", rule));
    }

    @Test
    void whatIsOpenNeedsAnOwnerAndWhatIsInTheTrayNone() {
        breaks(proof(Life.of("A1000K", Kind.REQUEST, NOBODY)), Rule.NO_OWNER);
        isFine(proofOfAnother(Life.of("B1000K", Kind.REQUEST, NOBODY, ItemState.NEEDS_REVIEW, 1)));
        isFine(proofOfAnother(Life.of("C1000K", Kind.TASK, NOBODY)));
        isFine(proofOfAnother(Life.of("D1000K", Kind.OPINION, NOBODY)));
    }

    @Test
    void aSuggestionThatWasUsedIsOwedTheWordThatItWas() {
        var used = Life.of("A1000K", Kind.OPINION, NOBODY)
                .then("bot", (item, cause) -> ItemLife.digest(item, "2026-W10", cause));

        breaks(proof(used), Rule.NO_ANSWER);
        isFine(new EchoTest().proof(used, used.word(Life.GROUP, "digest.used", DeliveryState.SENT)));
    }

    private static Proof proofOfAnother(Life life) {
        return new EchoTest().proof(life);
    }

    @Test
    void anAnswerInTheGroupOrInPrivateIsOne() {
        var life = done();
        var proof = proof(life, life.word(Life.GROUP, "item.done", DeliveryState.SENT));
        isFine(proof);
        assertThat(proof.echoes()).isEqualTo(new Proof.Echoes(1, 1, 1, 1, 0));
        isFine(new EchoTest().proof(life, life.word(ASKER, "item.call_back", DeliveryState.SENT)));
    }

    @Test
    void aReceiptAWordElsewhereAndAWordBeforeAreNone() {
        var claimed = open(Kind.REQUEST).then("leader", ItemLife::claim);
        var early = claimed.word(Life.GROUP, "item.done", DeliveryState.SENT);
        var life = claimed.then("leader", ItemLife::resolve);

        breaks(
                proof(
                        life,
                        early,
                        life.word(Life.GROUP, "item.opened", DeliveryState.SENT),
                        life.word(new Target.ToGroup("g-2"), "item.done", DeliveryState.SENT)),
                Rule.NO_ANSWER);
    }

    @Test
    void whatPerhapsWentOutIsNoProof() {
        var life = done();
        breaks(proof(life, life.word(Life.GROUP, "item.done", DeliveryState.UNKNOWN)), Rule.ANSWER_UNKNOWN);
    }

    @Test
    void anAnswerMayBeOnItsWayForAWhileAndNoLonger() {
        var life = done();
        books.add(life.item(), life.events(), life.word(Life.GROUP, "item.done", DeliveryState.QUEUED));

        var soon = new Audit(books, life.now().plusSeconds(60), Duration.ofHours(1)).echo();
        isFine(soon);
        assertThat(soon.echoes().onTheWay()).isEqualTo(1);
        breaks(new Audit(books, life.now().plusSeconds(3_600), Duration.ofHours(1)).echo(), Rule.NO_ANSWER);
    }

    @Test
    void ofASensitiveMatterTheGroupIsNoPlaceForAnAnswer() {
        var life = open(Kind.TIP).then("leader", ItemLife::resolve);
        breaks(proof(life, life.word(Life.GROUP, "item.done", DeliveryState.SENT)), Rule.NO_ANSWER);
        isFine(new EchoTest().proof(life, life.word(ASKER, "item.done", DeliveryState.SENT)));
    }

    @Test
    void everyPlaceWhereOthersReportedItIsOwedTheAnswer() {
        var elsewhere = new Target.ToGroup("g-2");
        var life = open(Kind.REQUEST).askedBy("neighbour", elsewhere).then("leader", ItemLife::resolve);
        var here = life.word(Life.GROUP, "item.done", DeliveryState.SENT);

        breaks(proof(life, here), Rule.NO_ANSWER);
        isFine(new EchoTest().proof(life, here, life.word(elsewhere, "item.done", DeliveryState.SENT)));
    }

    @Test
    void anAskerWhoRatedItKnowsUntilItIsTakenUpAgain() {
        var life = done().then("asker", (item, cause) -> ItemLife.rate(item, Rating.SATISFIED, cause));
        isFine(proof(life));

        var again = life.then("asker", ItemLife::reopen).then("leader", ItemLife::resolve);
        breaks(new EchoTest().proof(again), Rule.NO_ANSWER);
    }

    @Test
    void whatAnotherWithdrewMustBeToldAndWhatNeverLeftTheTrayNot() {
        breaks(proof(open(Kind.REQUEST).then("leader", ItemLife::withdraw)), Rule.NO_ANSWER);
        isFine(new EchoTest().proof(open(Kind.REQUEST).then("asker", ItemLife::withdraw)));
        var doubtful = Life.of("A1000K", Kind.REQUEST, OWNER, ItemState.NEEDS_REVIEW, 1);
        isFine(new EchoTest().proof(doubtful.then("leader", ItemLife::reject)));
        breaks(new EchoTest().proof(open(Kind.REQUEST).then("leader", ItemLife::reject)), Rule.NO_ANSWER);
    }

    @Test
    void whatWasRejectedIsToldByThatAndByNoOtherWord() {
        var life = open(Kind.REQUEST).then("leader", ItemLife::reject);
        breaks(proof(life, life.word(Life.GROUP, "item.joined", DeliveryState.SENT)), Rule.NO_ANSWER);
        isFine(new EchoTest().proof(life, life.word(Life.GROUP, "item.rejected", DeliveryState.SENT)));
    }

    @Test
    void whatWasMergedEndsInAnItemThatStandsForItself() {
        var whole = Life.of("B1000K", Kind.REQUEST, OWNER);
        var part = open(Kind.REQUEST).then("leader", (item, cause) -> ItemLife.merge(item, "B1000K", cause));
        breaks(proof(part), Rule.MERGED_NOWHERE);

        var both = new EchoTest();
        both.books.add(whole.item(), whole.events());
        isFine(both.proof(part));

        var circle = new EchoTest();
        var back = whole.then("leader", (item, cause) -> ItemLife.merge(item, "A1000K", cause));
        circle.books.add(back.item(), back.events());
        assertThat(circle.proof(part).findings())
                .extracting(Finding::rule)
                .containsExactly(Rule.MERGED_NOWHERE, Rule.MERGED_NOWHERE);
    }
}
