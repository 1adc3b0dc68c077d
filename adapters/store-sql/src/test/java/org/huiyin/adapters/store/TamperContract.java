package org.huiyin.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.audit.Finding.Rule.BROKEN_HISTORY;
import static org.huiyin.audit.Finding.Rule.HEAD_BROKEN;
import static org.huiyin.audit.Finding.Rule.HEAD_FORGED;
import static org.huiyin.audit.Finding.Rule.MISSING;
import static org.huiyin.audit.Finding.Rule.NO_ITEM;
import static org.huiyin.audit.Finding.Rule.OTHER_HANDLERS;
import static org.huiyin.audit.Finding.Rule.OTHER_STATE;
import static org.huiyin.audit.Finding.Rule.STEP_GONE;
import static org.huiyin.audit.Finding.Rule.STEP_SMUGGLED;
import static org.huiyin.audit.Finding.Rule.UNREADABLE;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.huiyin.adapters.store.database.Database;
import org.huiyin.adapters.store.history.Chain;
import org.huiyin.audit.Audit;
import org.huiyin.audit.Finding;
import org.huiyin.audit.Finding.Rule;
import org.huiyin.audit.Head;
import org.huiyin.audit.Proof;
import org.huiyin.audit.Signet;
import org.huiyin.audit.Trust;
import org.huiyin.item.Asking;
import org.huiyin.item.Cause;
import org.huiyin.item.Clock;
import org.huiyin.item.Handling;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.ItemLife;
import org.huiyin.item.ItemState;
import org.huiyin.item.Links;
import org.huiyin.item.Move;
import org.huiyin.item.Subject;
import org.huiyin.ledger.Ledger;
import org.huiyin.ledger.Store;
import org.huiyin.report.Kind;
import org.huiyin.report.Urgency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever reaches the database past the program, and takes its guards away first, is found out. */
abstract class TamperContract {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final List<String> CODES = List.of("A1000A", "A1001C", "A1002E");

    private final KeyPair keys = pair();
    private Database database;
    private Store store;

    abstract Database open();

    abstract List<String> guards();

    /** Three items, each handed on and claimed; the first two under a head, the third come later. */
    @BeforeEach
    void threeItems() {
        database = open();
        store = SqlStore.over(database, new Random(1));
        CODES.subList(0, 2).forEach(code -> write(ledger -> live(ledger, code)));
        seal();
        write(ledger -> live(ledger, CODES.get(2)));
        guards().forEach(this::run);
        assertThat(found()).isEmpty();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anAlteredStepIsFound() {
        run("update item_event set type = 'URGED' where code = 'A1001C' and seq = 2");
        assertThat(found()).containsExactly(new Finding("A1001C", BROKEN_HISTORY));
    }

    @Test
    void anAlteredReasonIsFound() {
        run("update item_event_payload set body = '{\"by\":\"somebody\"}' where code = 'A1002E' and seq = 3");
        assertThat(found()).containsExactly(new Finding("A1002E", BROKEN_HISTORY));
    }

    @Test
    void aLastStepThatIsGoneIsFoundUnderAHeadAndBeforeOne() {
        run("delete from item_event where code in ('A1001C', 'A1002E') and seq = 4");
        assertThat(found()).contains(new Finding("A1001C", STEP_GONE), new Finding("A1002E", STEP_GONE));
    }

    @Test
    void aStepGoneFromTheMiddleIsFound() {
        run("delete from item_event where code = 'A1000A' and seq = 2");
        assertThat(found()).containsExactly(new Finding("A1000A", BROKEN_HISTORY));
    }

    @Test
    void twoStepsInTheOtherOrderAreFound() {
        run("update item_event set seq = 9 where code = 'A1001C' and seq = 2");
        run("update item_event set seq = 2 where code = 'A1001C' and seq = 3");
        run("update item_event set seq = 3 where code = 'A1001C' and seq = 9");
        assertThat(found()).containsExactly(new Finding("A1001C", BROKEN_HISTORY));
    }

    @Test
    void anItemThatIsGoneWithAllItsHistoryIsNamed() {
        for (var code : List.of("A1001C", "A1002E")) {
            for (var table : List.of("item", "item_event", "item_event_payload", "item_party")) {
                run("delete from " + table + " where code = '" + code + "'");
            }
        }
        assertThat(found()).contains(new Finding("A1001C", STEP_GONE), new Finding("A1002E", STEP_GONE));
    }

    @Test
    void anItemThatIsGoneLeavesItsHistoryAndItsNumber() {
        run("delete from item where code = 'A1001C'");
        assertThat(found()).extracting(Finding::rule).containsExactlyInAnyOrder(MISSING, NO_ITEM);
    }

    @Test
    void anotherStateInTheRowIsFound() {
        run("update item set state = 'CLOSED' where code = 'A1000A'");
        run(
                "update item set body = replace(body, '\"state\":\"CLAIMED\"', '\"state\":\"CLOSED\"') where code = 'A1002E'");
        assertThat(found()).contains(new Finding("A1000A", OTHER_STATE), new Finding("A1002E", OTHER_STATE));
    }

    @Test
    void anotherHandlerInTheRowIsFound() {
        run("update item set body = replace(body, 'second', 'somebody') where code = 'A1002E'");
        assertThat(found()).containsExactly(new Finding("A1002E", OTHER_HANDLERS));
    }

    @Test
    void aRowThatIsNoneIsFoundAndStopsNothing() {
        run("update item set body = '{' where code = 'A1000A'");
        run("update item set state = 'GONE' where code = 'A1001C'");
        assertThat(found()).containsExactly(new Finding("A1000A", UNREADABLE), new Finding("A1001C", UNREADABLE));
    }

    @Test
    void aHistoryWrittenAnewFromEndToEndIsFound() {
        rewrite("A1001C");
        rewrite("A1002E");
        assertThat(found()).containsExactly(new Finding("A1001C", STEP_GONE), new Finding("A1002E", STEP_GONE));
    }

    @Test
    void aStepThatWasNeverEnteredIsFound() {
        var chain = database.look(handle -> handle.createQuery(
                        "select seq, digest from item_event where code = 'A1000A' order by seq desc limit 1")
                .map((row, context) -> new Chain("A1000A", row.getLong("seq"), row.getString("digest")))
                .one());
        insert(chain.next(NOON.toEpochMilli(), "URGED", "seal"));
        assertThat(found()).containsExactly(new Finding("A1000A", STEP_SMUGGLED));
    }

    @Test
    void whatWasTakenFromUnderAHeadIsFound() {
        run("delete from audit_mark where code = 'A1001C'");
        assertThat(rules()).contains(HEAD_BROKEN);
    }

    @Test
    void aHeadWithAnotherSignatureIsForged() {
        var head = store.books().head(1).orElseThrow();
        var forged = Head.signed(head, new Signet(pair().getPrivate()));
        run("update audit_head set signature = '" + forged.signature() + "'");
        assertThat(found()).containsExactly(new Finding("#1", HEAD_FORGED));
        run("update audit_head set at = at + 1");
        assertThat(rules()).contains(HEAD_FORGED);
    }

    @Test
    void headsThatWereCutOffAreMissed() {
        var newest = store.books().head(1).map(Trust.Seen::of);
        run("delete from audit_head");
        run("delete from audit_mark");
        assertThat(proof(newest).findings()).contains(new Finding("#1", HEAD_BROKEN));
    }

    @Test
    void whatIsGoneStaysFoundWhenFurtherHeadsAreDrawn() {
        run("delete from item_event where code = 'A1002E' and seq = 4");
        seal();
        write(ledger -> live(ledger, "A1003G"));
        seal();
        assertThat(found()).contains(new Finding("A1002E", STEP_GONE));
    }

    @Test
    void erasingSomebodyBreaksNothing() {
        seal();
        write(ledger -> ((SqlLedger) ledger).items().eraseSteps("second"));
        var proof = proof(Optional.empty());

        assertThat(proof.findings()).isEmpty();
        // Of each item the step that handed it to them, and their own word.
        assertThat(proof.history()).isEqualTo(new Proof.Verified(12, 6, 2));
        assertThat(CODES)
                .allSatisfy(code -> assertThat(store.<List<ItemEvent>>look(
                                looks -> looks.items().history(code)))
                        .extracting(ItemEvent::by)
                        .containsExactly("asker", "bot", ItemEvent.ERASED, ItemEvent.ERASED));
    }

    @Test
    void nothingNewNeedsNoFurtherHead() {
        seal();
        assertThat(store.books().seal(NOON, signet())).isEmpty();
    }

    private static void live(Ledger ledger, String code) {
        var item = new Item(
                code,
                0,
                new Subject(Kind.REQUEST, Optional.empty(), Urgency.NORMAL, "dq", "qh/dq/", Optional.empty(), "words"),
                Asking.by("asker", Optional.of("g-1")),
                Handling.by(Optional.of("first"), Optional.empty(), 1),
                Clock.start(NOON, NOON, Optional.empty()),
                Links.of(List.of(), List.of()),
                ItemState.REPORTED,
                Optional.empty(),
                Optional.empty(),
                "fast");
        var opened = new ItemEvent(NOON, ItemEvent.Type.OPENED, "asker", Optional.empty(), Optional.empty());
        ledger.save(item, List.of(opened));
        var dispatched = (Move.Made) ItemLife.dispatch(item.written(1), cause(ItemEvent.BOT));
        ledger.save(dispatched.item(), List.of(dispatched.event()));
        var handed = (Move.Made) ItemLife.transfer(dispatched.item().written(2), "second", cause("first"));
        var going = (Move.Made) ItemLife.progress(handed.item(), "news", cause("second"));
        ledger.save(going.item(), List.of(handed.event(), going.event()));
    }

    private static Cause cause(String by) {
        return new Cause(by, NOON, Optional.empty());
    }

    /** Every step with another moment, sealed as it should be. */
    private void rewrite(String code) {
        var types = List.of("OPENED", "DISPATCHED", "TRANSFERRED", "PROGRESS");
        run("delete from item_event where code = '" + code + "'");
        run("delete from item_event_payload where code = '" + code + "'");
        var chain = Chain.of(code);
        for (String type : types) {
            var step = chain.next(0, type, "seal");
            insert(step);
            chain = chain.with(step, step.digest());
        }
    }

    private void insert(Chain.Step step) {
        database.briefly(handle -> handle.execute(
                "insert into item_event values (?, ?, ?, ?, ?, ?, ?)",
                step.code(),
                step.seq(),
                step.at(),
                step.type(),
                step.seal(),
                step.previous(),
                step.digest()));
    }

    private void run(String sql) {
        database.briefly(handle -> handle.execute(sql));
    }

    private void write(Consumer<Ledger> work) {
        store.inTransaction(ledger -> {
            work.accept(ledger);
            return true;
        });
    }

    private void seal() {
        assertThat(store.books().seal(NOON, signet())).isPresent();
    }

    private Signet signet() {
        return new Signet(keys.getPrivate());
    }

    private List<Finding> found() {
        return proof(Optional.empty()).findings();
    }

    private List<Rule> rules() {
        return found().stream().map(Finding::rule).toList();
    }

    private Proof proof(Optional<Trust.Seen> newest) {
        return new Audit(store.books(), NOON, Duration.ofHours(1))
                .verified(new Trust(List.of(keys.getPublic()), newest));
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
