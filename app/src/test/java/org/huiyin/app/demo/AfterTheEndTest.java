package org.huiyin.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.huiyin.app.serve.Web;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Once a search for somebody is over, by whatever way, its words go nowhere any more and its photo is nowhere any more. */
class AfterTheEndTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String PHOTO = "0123456789abcdef".repeat(4) + ".png";
    private static final String SIDE = "fedcba9876543210".repeat(4) + ".png";
    private static final String FACE = "左边眉毛有道疤";
    private static final String WORDS = "各位，协查一下：照片上这人姓冯，四十出头，瘦高个，" + FACE + "，跟上个月几起入室盗窃有关。案号云公刑[2025]87号，看到的请联系，请转发";

    @TempDir
    Path data;

    private Demo demo;
    private Web web;

    @BeforeEach
    void start() throws IOException {
        demo = Demo.start(data, 0);
        web = new Web(demo.address().getPort());
        Files.createDirectories(album());
        Files.write(album().resolve(PHOTO), new byte[] {1, 2, 3});
        Files.write(album().resolve(SIDE), new byte[] {4, 5, 6});
    }

    @AfterEach
    void stop() {
        demo.close();
    }

    private Path album() {
        return demo.parts().data().files().photos();
    }

    @Test
    void anExpiredSearchIsNeitherSentNorShown() throws Exception {
        says("u-lin", "g-work", WORDS, PHOTO);
        says("u-lin", "g-work", "", SIDE);
        passes(Duration.ofMinutes(2));
        await().atMost(PATIENCE).until(() -> notice().state() == NoticeState.LIVE && isSaid());

        passes(Duration.ofDays(4));
        await().atMost(PATIENCE)
                .until(() -> notice().state() == NoticeState.ENDED && !Files.exists(album().resolve(PHOTO)));
        assertThat(album().resolve(SIDE)).doesNotExist();

        nothingIsLeft();
    }

    @Test
    void aSearchThatTheCommandRoomRefusedLeavesNothingEither() throws Exception {
        says("u-lin", "g-work", WORDS.replace("案号云公刑[2025]87号，", ""), PHOTO);
        await().atMost(PATIENCE).until(() -> notice().state() == NoticeState.WAITING);
        says("u-qin", "g-cmd", "不同意", "");
        await().atMost(PATIENCE)
                .until(() -> notice().state() == NoticeState.CANCELLED && !Files.exists(album().resolve(PHOTO)));

        nothingIsLeft();
    }

    @Test
    void aSearchNobodySaidYesToIsOverWhenItsTimeIs() throws Exception {
        says("u-lin", "g-work", WORDS.replace("案号云公刑[2025]87号，", ""), PHOTO);
        await().atMost(PATIENCE).until(() -> notice().state() == NoticeState.WAITING);

        passes(Duration.ofDays(4));
        await().atMost(PATIENCE).until(() -> notice().state().isOver() && !Files.exists(album().resolve(PHOTO)));

        nothingIsLeft();
    }

    @Test
    void thePictureAFamilyGaveGoesWithTheSearch() throws Exception {
        says("u-tang", "g-wz2", "我家孙子5岁走失了，穿红衣服，在云锦苑附近不见的", PHOTO);
        await().atMost(PATIENCE)
                .until(() ->
                        !demo.parts().store().pages().items(List.of(), 1, 0).isEmpty());
        says("u-qin", "g-cmd", "同意", "");
        await().atMost(PATIENCE).until(() -> notice().state() == NoticeState.LIVE);
        says("u-qin", "g-cmd", "人找到了", "");
        await().atMost(PATIENCE)
                .until(() -> notice().state() == NoticeState.ENDED && !Files.exists(album().resolve(PHOTO)));

        for (String row : rows()) {
            assertThat(row).doesNotContain(PHOTO);
        }
    }

    private void nothingIsLeft() throws Exception {
        says("u-tang", "", notice().code(), "");
        await().atMost(PATIENCE).until(() -> sendable().isEmpty());
        for (String row : rows()) {
            assertThat(row).doesNotContain(PHOTO).doesNotContain(SIDE);
        }
        var code = notice().code();
        for (String page : List.of("/public", "/screen", "/cap/feed.xml", "/cap/" + code + ".xml", "/sandbox/board")) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(web.text(page))
                            .as(page)
                            .doesNotContain(FACE)
                            .doesNotContain(PHOTO));
        }
        assertThat(web.status("/sandbox/photo/" + PHOTO)).isEqualTo(404);
        assertThat(notice().shown()).isEmpty();
        try (var files = Files.walk(data)) {
            assertThat(files.map(file -> file.getFileName().toString())).doesNotContain(PHOTO);
        }
    }

    private void says(String who, String group, String words, String photo) {
        var photos = photo.isEmpty() ? "" : ",\"photos\":[\"" + photo + "\"]";
        var place = group.isEmpty() ? "" : ",\"group\":\"" + group + "\"";
        var id = "message-" + Math.abs((who + words + photo).hashCode());
        web.post(
                "/sandbox/say",
                "{\"id\":\"%s\",\"from\":\"%s\"%s,\"text\":\"%s\"%s}".formatted(id, who, place, words, photos));
    }

    private void passes(Duration time) {
        var clock = (DemoClock) demo.parts().clock();
        clock.forwardTo(clock.instant().plus(time));
    }

    private Notice notice() {
        return demo.parts().store().pages().notices(1).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no notice"));
    }

    private boolean isSaid() {
        return web.text("/sandbox/chat?group=g-vol").contains(FACE);
    }

    /** What may still go out with its words, or with its photo. */
    private List<String> sendable() {
        return demo.parts().store().pages().sayings(10_000).stream()
                .filter(saying -> switch (saying.state()) {
                    case QUEUED, SENDING, UNKNOWN -> true;
                    default -> false;
                })
                .map(saying -> saying.toString())
                .filter(saying -> saying.contains(FACE) || saying.contains(PHOTO))
                .toList();
    }

    /** Every row of every table. */
    private List<String> rows() throws SQLException {
        var rows = new ArrayList<String>();
        var file = demo.parts().data().files().database();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var tables = connection.createStatement()) {
            var names = new ArrayList<String>();
            try (var found = tables.executeQuery("select name from sqlite_master where type = 'table'")) {
                while (found.next()) {
                    names.add(found.getString(1));
                }
            }
            for (String name : names) {
                try (var found = tables.executeQuery("select * from \"" + name + "\"")) {
                    while (found.next()) {
                        var row = new StringBuilder(name.toLowerCase(Locale.ROOT));
                        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                            row.append('|').append(found.getString(i));
                        }
                        rows.add(row.toString());
                    }
                }
            }
        }
        return rows;
    }
}
