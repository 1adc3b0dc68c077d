package org.huiyin.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.account.SignIn;
import org.huiyin.account.Trace;
import org.huiyin.ledger.Store;
import org.huiyin.ledger.StoreException;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file of SQLite still knows when it is opened again. */
class ReopenedTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final Chat ROOM = new Chat("sandbox", "bot", "g-1", Chat.Kind.ROOM);

    @TempDir
    Path folder;

    private Store open() {
        return SqlStores.sqlite(folder.resolve("huiyin.db"));
    }

    private static void bury(Store store, String id, Instant at) {
        var message = Message.words(new Message.Id(ROOM, id), new Sender("sandbox", "p-1", "name"), NOON, "words");
        store.inTransaction(ledger -> {
            ledger.bury(message, "why", at);
            return true;
        });
    }

    @Test
    void whatWasCommittedIsThereAndNewRowsFollowTheOldOnes() {
        try (var store = open()) {
            bury(store, "m1", NOON.plusSeconds(5));
        }
        try (var store = open()) {
            bury(store, "m2", NOON);

            assertThat(store.pages().heard(Optional.empty(), 10)).hasSize(2);
            assertThat(store.pages().heard(Optional.empty(), 1))
                    .extracting(heard -> heard.message().id().value())
                    .isEqualTo(List.of("m2"));
        }
    }

    @Test
    void whoIsSignedInStaysSignedIn() {
        var signIn = new SignIn("mark", "chen", NOON, NOON);
        try (var store = open()) {
            store.register().signIns().begin(signIn);
        }
        try (var store = open()) {
            assertThat(store.register().signIns().find("mark")).contains(signIn);
        }
    }

    @Test
    void theTrailRefusesToBeChanged() throws Exception {
        try (var store = open()) {
            store.register().trail().add(Trace.of(NOON, "chen", Trace.What.SIGNED_IN));
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("huiyin.db"));
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("update console_trail set actor = 'li'"))
                    .hasMessageContaining("append only");
            assertThatThrownBy(() -> statement.executeUpdate("delete from console_trail"))
                    .hasMessageContaining("append only");
        }
    }

    @Test
    void aPlaceWhereNoFileCanBeIsToldAtOnce() {
        assertThatThrownBy(() -> SqlStores.sqlite(folder)).isInstanceOf(StoreException.class);
    }
}
