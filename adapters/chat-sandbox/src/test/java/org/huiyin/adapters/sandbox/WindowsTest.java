package org.huiyin.adapters.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.huiyin.chat.Speech;
import org.huiyin.message.Chat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WindowsTest {
    @TempDir
    Path photos;

    private TownHall hall;
    private Window window;

    @BeforeEach
    void open() throws Exception {
        hall = new TownHall(photos).open();
        window = new Window(hall);
    }

    @AfterEach
    void close() {
        window.close();
        hall.close();
    }

    @Test
    void aWindowThatWasAwayHearsWhatItMissed() throws Exception {
        var cursor = window.cursor();
        said("one");
        said("two");

        window.listen(cursor);

        await().until(() -> window.heard("\"one\"") && window.heard("\"two\""));
        assertThat(window.heard("event: reset")).isFalse();
    }

    @Test
    void nothingIsHeardTwice() throws Exception {
        said("one");
        var cursor = window.cursor();
        said("two");

        window.listen(cursor);

        await().until(() -> window.heard("\"two\""));
        assertThat(window.heard("\"one\"")).isFalse();
    }

    @Test
    void aWindowThatWasAwayForTooLongLooksAtEverythingAgain() throws Exception {
        var cursor = window.cursor();
        for (int i = 0; i < 600; i++) {
            said("n" + i);
        }

        window.listen(cursor);

        await().until(() -> window.heard("event: reset"));
        assertThat(window.heard("\"n599\"")).isFalse();
    }

    @Test
    void aWindowFromBeforeARestartLooksAtEverythingAgain() throws Exception {
        window.listen("earlier-3");

        await().until(() -> window.heard("event: reset"));
    }

    @Test
    void manyBeatsInAMomentAreOneLook() throws Exception {
        window.listen(window.cursor());

        for (int i = 0; i < 50; i++) {
            hall.beat();
        }

        await().until(() -> window.heard("event: look"));
        assertThat(window.lines.stream().filter("event: look"::equals)).hasSizeLessThan(5);
    }

    @Test
    void aStoryThatMovesOnIsLookedAt() throws Exception {
        window.listen(window.cursor());

        var reply = window.post("/sandbox/story", """
                {"story": "water-cut", "speed": "tenfold"}""");

        assertThat(reply.body()).contains("\"state\":\"playing\"").contains("\"speed\":\"tenfold\"");
        await().until(() -> window.heard("event: look"));
        assertThat(window.post("/sandbox/story/stop", "{}").body()).contains("\"state\":\"stopped\"");
    }

    private void said(String text) {
        var chat = new Chat("sandbox", "demo", "g-dq1", Chat.Kind.ROOM);
        hall.platform.say(chat, new Speech(text, text, List.of(), Optional.empty()));
    }
}
