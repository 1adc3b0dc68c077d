package org.huiyin.adapters.wechaty;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.huiyin.chat.Account;
import org.huiyin.chat.LookBack;
import org.huiyin.chat.Speech;
import org.huiyin.delivery.Outcome;
import org.huiyin.media.Media;
import org.huiyin.message.Attachment;
import org.huiyin.message.Chat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said, and what came of it. */
final class SpeakingTest {
    private static final Attachment PHOTO = Attachment.image("photo");

    private Hall hall;
    private FakePuppet puppet;

    @BeforeEach
    void open() throws IOException {
        hall = new Hall().opened();
        puppet = hall.puppet;
        hall.album.kept().put("photo", new Media.Content(new byte[] {1, 2, 3}, "image/jpeg"));
    }

    @AfterEach
    void close() throws InterruptedException {
        hall.close();
    }

    @Test
    void whoeverIsAnsweredIsCalledByName() throws Exception {
        puppet.writes("m1", "wx-li", "没电了");
        hall.ear.next();
        hall.platform.say(Hall.CHAT, new Speech("k1", "已登记", List.of(), Optional.of(Hall.id("m1"))));
        assertThat(puppet.said.get(0).getText()).isEqualTo("@李网格长\u2005已登记");
        assertThat(puppet.said.get(0).getMentionalIdsList()).containsExactly("wx-li");
    }

    @Test
    void inPrivateNobodyIsCalled() {
        var chat = new Chat("wechaty", "town", "wx-li", Chat.Kind.DIRECT);
        hall.platform.say(chat, Hall.speech("k1", "已登记"));
        assertThat(puppet.said.get(0).getConversationId()).isEqualTo("wx-li");
        assertThat(puppet.said.get(0).getText()).isEqualTo("已登记");
    }

    @Test
    void picturesFollowTheWords() {
        var outcome = hall.platform.say(Hall.CHAT, new Speech("k1", "寻人", List.of(PHOTO), Optional.empty()));
        assertThat(outcome).isInstanceOf(Outcome.Sent.class);
        assertThat(puppet.sentFiles).singleElement().asString().contains("\"base64\":\"AQID\"", "picture.jpeg");
    }

    @Test
    void wordsDoNotWaitForAPictureThatNeverCame() {
        var gone = Attachment.image("gone");
        var outcome = hall.platform.say(Hall.CHAT, new Speech("k1", "寻人", List.of(gone), Optional.empty()));
        assertThat(outcome).isInstanceOf(Outcome.Sent.class);
        assertThat(puppet.sentFiles).isEmpty();
    }

    @Test
    void aSecondAttemptGoesOnWhereTheFirstEnded() {
        var speech = new Speech("k1", "寻人", List.of(PHOTO), Optional.empty());
        puppet.moods.put("messageSendFile", Status.UNAVAILABLE);
        assertThat(hall.platform.say(Hall.CHAT, speech)).isInstanceOf(Outcome.TryLater.class);
        puppet.moods.clear();
        assertThat(hall.platform.say(Hall.CHAT, speech)).isInstanceOf(Outcome.Sent.class);
        assertThat(puppet.said).hasSize(1);
        assertThat(puppet.sentFiles).hasSize(1);
    }

    @Test
    void aPictureRefusedAfterTheWordsLeavesItToAPerson() {
        puppet.moods.put("messageSendFile", Status.INVALID_ARGUMENT);
        var outcome = hall.platform.say(Hall.CHAT, new Speech("k1", "寻人", List.of(PHOTO), Optional.empty()));
        assertThat(outcome).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void aFaultInThePuppetLeavesItOpenWhetherItWasSaid() {
        puppet.moods.put("messageSendText", Status.UNKNOWN.withDescription("Error: 没电了"));
        var outcome = hall.platform.say(Hall.CHAT, Hall.speech("k1", "没电了"));
        assertThat(outcome).isEqualTo(new Outcome.Unknown("puppet service: UNKNOWN"));
    }

    @Test
    void aLineThatBreaksMidwayLeavesItOpen() throws Exception {
        puppet.moods.put("messageSendText", Status.OK);
        var said = java.util.concurrent.CompletableFuture.supplyAsync(
                () -> hall.platform.say(Hall.CHAT, Hall.speech("k1", "没电了")));
        org.awaitility.Awaitility.await().until(() -> puppet.streams.get() == 1 && puppet.heardOf("messageSendText"));
        puppet.close();
        assertThat(said.get()).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void aServiceThatIsNotThereIsAskedLater() throws Exception {
        puppet.close();
        hall.fares(Account.State.CONNECTING);
        assertThat(hall.platform.say(Hall.CHAT, Hall.speech("k1", "没电了"))).isInstanceOf(Outcome.TryLater.class);
    }

    @Test
    void anAccountThatIsLimitedSaysSoUntilSomethingGetsThrough() {
        puppet.moods.put("messageSendText", Status.RESOURCE_EXHAUSTED);
        hall.platform.say(Hall.CHAT, Hall.speech("k1", "一"));
        assertThat(hall.account().state()).isEqualTo(Account.State.LIMITED);
        puppet.moods.clear();
        hall.platform.say(Hall.CHAT, Hall.speech("k1", "一"));
        assertThat(hall.account().state()).isEqualTo(Account.State.CONNECTED);
    }

    @Test
    void withoutAnIdItGoesByAMadeOneAndIsTakenBackByTheOneThatCameBack() {
        puppet.givesIds = false;
        var sent = (Outcome.Sent) hall.platform.say(Hall.CHAT, Hall.speech("k1", "已登记"));
        org.awaitility.Awaitility.await().until(() -> {
            var outcome = hall.platform.recall(Hall.CHAT, sent.platformId());
            return outcome instanceof Outcome.Sent;
        });
        assertThat(puppet.recalled).containsExactly("sent-1");
    }

    @Test
    void whatNobodyAnsweredIsFoundWhenItCameBack() {
        puppet.moods.put("messageSendText", Status.UNKNOWN);
        var speech = Hall.speech("k1", "已登记 4071");
        assertThat(hall.platform.say(Hall.CHAT, speech)).isInstanceOf(Outcome.Unknown.class);
        org.awaitility.Awaitility.await()
                .until(() -> hall.platform
                        .lookBack(Hall.CHAT, speech, java.time.Duration.ZERO)
                        .equals(new LookBack.Found("sent-1")));
    }

    @Test
    void whatDidNotComeBackMayStillHaveBeenSaid() {
        puppet.moods.put("messageSendText", Status.UNKNOWN);
        puppet.echoes = false;
        var speech = Hall.speech("k1", "已登记 4071");
        hall.platform.say(Hall.CHAT, speech);
        assertThat(hall.platform.lookBack(Hall.CHAT, speech, java.time.Duration.ofHours(1)))
                .isInstanceOf(LookBack.Unable.class);
    }

    @Test
    void whatHasNoIdCannotBeTakenBack() {
        puppet.givesIds = false;
        puppet.echoes = false;
        var sent = (Outcome.Sent) hall.platform.say(Hall.CHAT, Hall.speech("k1", "已登记"));
        assertThat(hall.platform.recall(Hall.CHAT, sent.platformId())).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void takingBackTakesThePicturesToo() {
        var sent =
                (Outcome.Sent) hall.platform.say(Hall.CHAT, new Speech("k1", "寻人", List.of(PHOTO), Optional.empty()));
        assertThat(hall.platform.recall(Hall.CHAT, sent.platformId())).isEqualTo(sent);
        assertThat(puppet.recalled).containsExactly("sent-1", "file-2");
    }
}
