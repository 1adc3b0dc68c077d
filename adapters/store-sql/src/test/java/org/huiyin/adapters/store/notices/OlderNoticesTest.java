package org.huiyin.adapters.store.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.flywaydb.core.Flyway;
import org.huiyin.adapters.store.SqlStores;
import org.huiyin.message.Attachment;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.huiyin.notice.Acknowledgement;
import org.huiyin.notice.Answer;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeKind;
import org.huiyin.notice.NoticeState;
import org.huiyin.notice.Reach;
import org.huiyin.notice.Replies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** A notice that was written with its replies in one row is whole when they stand beside it. */
class OlderNoticesTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final Message.Id HEARD = new Message.Id(new Chat("sandbox", "bot", "g-1", Chat.Kind.ROOM), "m2");
    private static final String BODY = """
            {"code":"T1000K","version":3,"kind":"MOBILISE","publisher":"p-9","origin":"g-1",
             "messages":[{"chat":{"platform":"sandbox","account":"bot","id":"g-1","kind":"ROOM"},"value":"m1"}],
             "text":"转移","images":[{"kind":"IMAGE","reference":"a.jpg"}],
             "reach":{"grid":"qh","groups":["g-1","g-2"],"asked":[{"person":"p-1","grid":"dq-1"}]},
             "rollCall":true,"drill":true,"state":"LIVE",
             "moments":{"published":"2026-03-02T04:00:00Z","deadline":"2026-03-02T05:00:00Z",
                        "expires":"2026-03-03T04:00:00Z"},
             "acknowledgements":[{"by":"p-2","at":"2026-03-02T04:00:00Z","message":
                 {"chat":{"platform":"sandbox","account":"bot","id":"g-1","kind":"ROOM"},"value":"m2"}}],
             "answers":[{"from":"p-1","grid":"dq-1","status":"REPORTED","households":3,"text":"三户",
                         "at":"2026-03-02T04:00:00Z"}]}""";

    @TempDir
    Path folder;

    @Test
    void itsRepliesMoveAndNothingElseChanges() throws Exception {
        var file = folder.resolve("town.db");
        write(file);

        try (var store = SqlStores.sqlite(file)) {
            var moved = store.look(looks -> looks.notices().notice("T1000K"));
            assertThat(moved).contains(expected());
        }
    }

    private static Notice expected() {
        return new Notice(
                "T1000K",
                3,
                new Notice.Content(NoticeKind.MOBILISE, "转移", List.of(Attachment.image("a.jpg")), true),
                new Notice.Posting("p-9", Optional.of("g-1"), List.of(new Message.Id(HEARD.chat(), "m1"))),
                new Reach("qh", List.of("g-1", "g-2"), List.of(new Reach.Asked("p-1", "dq-1")), Reach.Owed.AN_ANSWER),
                new Notice.Life(
                        NoticeState.LIVE,
                        NOON,
                        Optional.of(NOON.plusSeconds(3_600)),
                        NOON.plusSeconds(86_400),
                        Optional.empty()),
                new Replies(
                        List.of(new Acknowledgement("p-2", NOON, HEARD)),
                        List.of(new Answer(
                                "p-1",
                                "dq-1",
                                Answer.Status.REPORTED,
                                OptionalInt.of(3),
                                OptionalInt.empty(),
                                "三户",
                                NOON))));
    }

    /** As the program before wrote it. */
    private static void write(Path file) throws SQLException {
        var source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/common", "classpath:db/sqlite")
                .placeholders(Map.of("number", "integer", "bytewise", "collate binary"))
                .target("15")
                .load()
                .migrate();
        try (var connection = source.getConnection();
                var insert = connection.prepareStatement("""
                        insert into notice (code, number, version, kind, state, published_at, ended_at, body)
                        values ('T1000K', 1, 3, 'MOBILISE', 'LIVE', 0, 9223372036854775807, ?)""")) {
            insert.setString(1, BODY);
            insert.executeUpdate();
        }
    }
}
