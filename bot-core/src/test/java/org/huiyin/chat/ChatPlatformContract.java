package org.huiyin.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.huiyin.delivery.Outcome;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every adapter to a chat platform must do. Extend it, and say how the other side behaves. */
public abstract class ChatPlatformContract {
    private static final Duration SOON = Duration.ofSeconds(20);

    private Peer peer;
    private final Ear ear = new Ear();

    /** The other side: a platform as far as one adapter sees it. */
    protected interface Peer extends AutoCloseable {

        /** The adapter, made but not started; always the same one. */
        ChatPlatform platform();

        /** A room both sides know. */
        Chat room();

        /** Somebody writes in the room; the platform delivers it under this id. */
        void writes(String id, String text) throws Exception;

        /** The platform tells something that no adapter of today understands. */
        void tellsSomethingNew() throws Exception;

        /** Delivers a message as somebody who cannot prove to be the platform; false where nobody could even try. */
        default boolean forges(String text) throws Exception {
            return false;
        }

        /** How the platform takes whatever is said from now on. */
        void takes(Manner manner) throws Exception;

        /** Somebody clicks a word under what we said; false where there is nothing to click. */
        default boolean clicks(String platformId, String word) throws Exception {
            return false;
        }

        /** What was said to the platform and taken, in order. */
        List<String> heard() throws Exception;

        @Override
        void close() throws Exception;
    }

    /** How a platform takes what is said. */
    protected enum Manner {
        GLADLY,
        /** Too much at once, or out of order for a while. */
        BUSY,
        /** Never, whatever is tried. */
        REFUSING,
        /** Without a word, so that nobody knows. */
        SILENT
    }

    /** A fresh platform with its other side. A say that gets no answer must end within a few seconds there. */
    protected abstract Peer open() throws Exception;

    /** Whether this platform can behave so at all. */
    protected boolean knows(Manner manner) {
        return true;
    }

    /** Whether this platform hears anything; one that does not is asked for nothing it would have to hear. */
    protected boolean hears() {
        return true;
    }

    @BeforeEach
    void start() throws Exception {
        peer = open();
        peer.platform().start(ear);
    }

    @AfterEach
    void stop() throws Exception {
        peer.platform().stop();
        peer.close();
    }

    @Test
    void whatIsWrittenArrivesWithItsWords() throws Exception {
        assumeTrue(hears(), "hears nothing");
        peer.writes(id(), "3号楼没电了");
        var message = ear.next();
        assertThat(message.text()).isEqualTo("3号楼没电了");
        assertThat(message.chat()).isEqualTo(peer.room());
    }

    @Test
    void aDuplicateKeepsItsId() throws Exception {
        assumeTrue(hears(), "hears nothing");
        var id = id();
        peer.writes(id, "没电了");
        peer.writes(id, "没电了");
        assertThat(ear.next().id()).isEqualTo(ear.next().id());
    }

    @Test
    void whatNobodyUnderstandsIsPassedOver() throws Exception {
        assumeTrue(hears(), "hears nothing");
        peer.tellsSomethingNew();
        peer.writes(id(), "还在吗");
        assertThat(ear.next().text()).isEqualTo("还在吗");
    }

    @Test
    void whoCannotProveToBeThePlatformIsNotHeard() throws Exception {
        assumeTrue(hears(), "hears nothing");
        peer.forges("假的");
        peer.writes(id(), "真的");
        assertThat(ear.next().text()).isEqualTo("真的");
    }

    @Test
    void whatWeSayIsHeardOnce() throws Exception {
        assertThat(say("收到，编号 4071")).isInstanceOf(Outcome.Sent.class);
        assertThat(peer.heard()).containsExactly("收到，编号 4071");
    }

    @Test
    void ourOwnWordsDoNotComeBackToUs() throws Exception {
        assumeTrue(hears(), "hears nothing");
        say("收到");
        peer.writes(id(), "谢谢");
        assertThat(ear.next().text()).isEqualTo("谢谢");
    }

    @Test
    void aClickIsAMessageThatQuotesUs() throws Exception {
        var speech = new Speech(id(), "今晚停水，收到请确认", List.of(), Optional.empty(), List.of("收到", "有困难"));
        if (peer.platform().say(peer.room(), speech) instanceof Outcome.Sent sent
                && peer.clicks(sent.platformId(), "收到")) {
            var message = ear.next();
            assertThat(message.text()).isEqualTo("收到");
            assertThat(message.quote()).contains(new Message.Id(peer.room(), sent.platformId()));
        }
    }

    @Test
    void aBusyPlatformIsAskedLater() throws Exception {
        if (knows(Manner.BUSY)) {
            peer.takes(Manner.BUSY);
            assertThat(say("收到")).isInstanceOf(Outcome.TryLater.class);
        }
    }

    @Test
    void aRefusalIsFinal() throws Exception {
        if (knows(Manner.REFUSING)) {
            peer.takes(Manner.REFUSING);
            assertThat(say("收到")).isInstanceOf(Outcome.Refused.class);
        }
    }

    @Test
    void silenceLeavesItOpenWhetherItWasSaid() throws Exception {
        if (knows(Manner.SILENT)) {
            peer.takes(Manner.SILENT);
            assertThat(say("收到")).isInstanceOf(Outcome.Unknown.class);
        }
    }

    @Test
    void aChatOfAnotherAccountIsRefused() {
        var stranger = new Chat(peer.platform().name(), "nobody", "nowhere", Chat.Kind.ROOM);
        assertThat(peer.platform().say(stranger, speech("收到"))).isInstanceOf(Outcome.Refused.class);
    }

    private Outcome say(String text) {
        return peer.platform().say(peer.room(), speech(text));
    }

    private static Speech speech(String text) {
        return new Speech(id(), text, List.of(), Optional.empty());
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    /** Hears everything, and keeps it. */
    private static final class Ear implements Inbox {
        private final BlockingQueue<Message> heard = new LinkedBlockingQueue<>();

        @Override
        public CompletionStage<Taken> take(Message message) {
            heard.add(message);
            return CompletableFuture.completedFuture(new Taken.Kept());
        }

        Message next() throws InterruptedException {
            var message = heard.poll(SOON.toMillis(), TimeUnit.MILLISECONDS);
            if (message == null) {
                throw new AssertionError("nothing was heard (expected: a message within " + SOON + ")");
            }
            return message;
        }
    }
}
