package org.huiyin.adapters.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.huiyin.chat.ChatPlatform;
import org.huiyin.chat.ChatPlatformContract;
import org.huiyin.chat.Inbox;
import org.huiyin.chat.Inbox.Taken;
import org.huiyin.chat.Speech;
import org.huiyin.delivery.Outcome;
import org.huiyin.message.Chat;
import org.junit.jupiter.api.BeforeEach;

/** What every adapter must do, called over HTTP. */
final class CallbackContractTest extends ChatPlatformContract {
    private static final String BEFORE = "somebody spoke before";

    private final CallbackTown town;

    CallbackContractTest() throws Exception {
        town = new CallbackTown();
    }

    @Override
    protected Peer open() {
        return new Wecom(town, new SpokenIn(town.platform));
    }

    /** A bot that is called may speak only where somebody spoke. */
    @BeforeEach
    void somebodySpeaks() throws Exception {
        town.calls(FakeWecom.text("before", BEFORE));
    }

    /** The platform, but that nobody hears of what was said before the test began. */
    private record SpokenIn(ChatPlatform platform) implements ChatPlatform {
        @Override
        public String name() {
            return platform.name();
        }

        @Override
        public void start(Inbox inbox) {
            platform.start(message -> message.text().equals(BEFORE)
                    ? CompletableFuture.completedFuture(new Taken.Kept())
                    : inbox.take(message));
        }

        @Override
        public Outcome say(Chat to, Speech speech) {
            return platform.say(to, speech);
        }

        @Override
        public void stop() {
            platform.stop();
        }
    }

    private record Wecom(CallbackTown town, ChatPlatform platform) implements Peer {
        @Override
        public Chat room() {
            return SocketTown.ROOM;
        }

        @Override
        public void writes(String id, String text) throws Exception {
            assertThat(town.calls(FakeWecom.text(id, "@网格助手\u2005" + text)).statusCode())
                    .isEqualTo(200);
        }

        @Override
        public void tellsSomethingNew() throws Exception {
            assertThat(town.calls(FakeWecom.event("something_event")).statusCode())
                    .isEqualTo(200);
            assertThat(town.calls(FakeWecom.body("y", "hologram")).statusCode()).isEqualTo(200);
        }

        @Override
        public boolean forges(String text) throws Exception {
            assertThat(town.caller.forges(FakeWecom.text("f", text).toString()).statusCode())
                    .isEqualTo(403);
            return true;
        }

        @Override
        public void takes(Manner manner) {
            town.api.status = manner == Manner.BUSY ? 503 : 200;
            town.api.errcode = manner == Manner.REFUSING ? 40058 : 0;
            town.api.isSilent = manner == Manner.SILENT;
        }

        @Override
        public boolean clicks(String platformId, String word) throws Exception {
            town.calls(FakeWecom.click("click-" + platformId, platformId, word));
            return true;
        }

        @Override
        public List<String> heard() {
            return town.api.heard;
        }

        @Override
        public void close() {
            town.close();
        }
    }
}
