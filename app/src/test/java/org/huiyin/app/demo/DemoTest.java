package org.huiyin.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.huiyin.adapters.sandbox.Stories;
import org.huiyin.app.serve.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String GROUP = "g-wz4";

    @TempDir
    Path data;

    private Demo demo;
    private Web web;

    @BeforeEach
    void start() throws IOException {
        demo = Demo.start(data, 0);
        web = new Web(demo.address().getPort());
    }

    @AfterEach
    void stop() {
        demo.close();
    }

    @Test
    void aMessageBecomesAnItemAndIsAnsweredInItsGroup() {
        var taken = web.post(
                "/sandbox/say",
                "{\"id\":\"message-1\",\"from\":\"guest-Lin\",\"group\":\"" + GROUP + "\",\"text\":\"2组5号停电了\"}");

        assertThat(taken.path("taken").asText()).isEqualTo("kept");
        assertThat(items()).hasSize(1);
        var code = items().get(0).path("code").asText();
        await().atMost(PATIENCE).until(() -> said(code));
    }

    @Test
    void theSameMessageTwiceIsOneMessage() {
        var post = "{\"id\":\"message-1\",\"from\":\"guest-Lin\",\"group\":\"" + GROUP + "\",\"text\":\"2组5号停电了\"}";
        web.post("/sandbox/say", post);
        assertThat(web.post("/sandbox/say", post).path("taken").asText()).isEqualTo("again");
        assertThat(items()).hasSize(1);
    }

    @Test
    void itIsHealthyAndReadyAndShowsItsConsole() {
        assertThat(web.status("/healthz")).isEqualTo(200);
        assertThat(web.status("/readyz")).isEqualTo(200);
        assertThat(web.status("/sandbox/")).isEqualTo(200);
        assertThat(web.status("/console/sign-in")).isEqualTo(200);
        assertThat(web.status("/public")).isEqualTo(200);
        assertThat(web.status("/metrics")).isEqualTo(200);
    }

    @Test
    void everyStoryHasATitleInBothLanguages() {
        for (String language : new String[] {"zh", "en"}) {
            var words = web.get("/sandbox/words?lang=" + language);
            demo.stories()
                    .list()
                    .forEach(story -> assertThat(words.path(story.titleKey()).asText())
                            .as("%s in %s", story.titleKey(), language)
                            .isNotBlank());
        }
    }

    @Test
    void aStoryIsToldToItsEndAndMovesTheClockForward() {
        var before = demo.parts().clock().instant();
        tell("stairs-lamp");

        assertThat(demo.stories().progress().orElseThrow().state()).isEqualTo(Stories.State.FINISHED);
        assertThat(demo.parts().clock().instant()).isAfter(before.plus(Duration.ofMinutes(5)));
        assertThat(items()).isNotEmpty();
    }

    @Test
    void aStoryToldAgainIsSaidAgain() {
        tell("stairs-lamp");
        long once = demo.parts().store().pages().counts().messages();
        tell("stairs-lamp");
        assertThat(demo.parts().store().pages().counts().messages()).isEqualTo(2 * once);
    }

    @Test
    void aStoryCanBeStopped() {
        demo.stories().play("power-cut", Stories.Speed.REAL);
        await().atMost(PATIENCE)
                .until(() -> demo.stories().progress().orElseThrow().done() > 0);
        demo.stories().stop();
        await().atMost(PATIENCE)
                .until(() -> demo.stories().progress().orElseThrow().state() == Stories.State.STOPPED);
    }

    @Test
    void afterARestartTheTownRemembersAndItsClockDoesNotGoBack() throws IOException {
        tell("stairs-lamp");
        var last = demo.parts()
                .store()
                .pages()
                .heard(java.util.Optional.empty(), 1)
                .get(0)
                .taken();
        int items = items().size();
        demo.close();

        start();

        assertThat(items()).hasSize(items);
        assertThat(demo.parts().clock().instant()).isAfterOrEqualTo(last);
    }

    private void tell(String story) {
        demo.stories().play(story, Stories.Speed.AT_ONCE);
        await().atMost(PATIENCE)
                .until(() -> demo.stories().progress().orElseThrow().state() != Stories.State.PLAYING);
    }

    private JsonNode items() {
        return web.get("/sandbox/board").path("items");
    }

    private boolean said(String code) {
        var bubbles = web.get("/sandbox/chat?group=" + GROUP).path("bubbles");
        return StreamSupport.stream(bubbles.spliterator(), false)
                .anyMatch(b ->
                        b.path("bot").asBoolean() && b.path("text").asText().contains(code));
    }
}
