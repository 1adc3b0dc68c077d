package org.huiyin.adapters.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.huiyin.chat.Account;
import org.huiyin.chat.Speech;
import org.huiyin.delivery.Outcome;
import org.huiyin.media.Media;
import org.huiyin.message.Attachment;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How things are said over a long connection. */
final class MouthTest {
    private final SocketTown town = new SocketTown().open();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void anAnswerGoesBackUnderTheRequestItAnswers() throws Exception {
        var message = hears("m1", "3号楼没电了");
        assertThat(town.platform.say(SocketTown.ROOM, SocketTown.answer("收到", message)))
                .isInstanceOf(Outcome.Sent.class);
        var frame = town.wecom.next("aibot_respond_msg");
        assertThat(frame.path("headers").path("req_id").asText()).isEqualTo("cb-1");
        assertThat(frame.at("/body/stream/finish").asBoolean()).isTrue();
        assertThat(frame.at("/body/stream/content").asText()).isEqualTo("收到");
    }

    @Test
    void aSecondAnswerIsSaidOnItsOwn() throws Exception {
        var message = hears("m1", "3号楼没电了");
        town.platform.say(SocketTown.ROOM, SocketTown.answer("收到", message));
        town.platform.say(SocketTown.ROOM, SocketTown.answer("已派人", message));
        assertThat(town.wecom
                        .next("aibot_send_msg")
                        .at("/body/markdown/content")
                        .asText())
                .isEqualTo("已派人");
    }

    @Test
    void anAnswerThatComesTooLateIsSaidOnItsOwn() throws Exception {
        var message = hears("m1", "3号楼没电了");
        for (int code : new int[] {846604, 846605, 846608}) {
            town.wecom.replyErrcode = code;
            assertThat(town.platform.say(SocketTown.ROOM, SocketTown.answer("收到" + code, message)))
                    .isInstanceOf(Outcome.Sent.class);
            message = hears("m" + code, "又没电了" + code);
        }
        assertThat(town.wecom.heard).containsExactly("收到846604", "收到846605", "收到846608");
    }

    @Test
    void eachErrcodeHasItsOutcome() {
        var outcomes = List.of(-1L, 6000L, 45009L, 846609L, 846607L, 93006L, 123456L).stream()
                .map(code -> {
                    town.wecom.errcode = code.intValue();
                    return town.say("收到").getClass().getSimpleName();
                })
                .toList();
        assertThat(outcomes)
                .containsExactly("TryLater", "TryLater", "TryLater", "TryLater", "Refused", "Refused", "Refused");
    }

    @Test
    void aPersonIsReachedByTheirId() throws Exception {
        town.platform.say(new Chat("wecom", "B1", "LiGrid", Chat.Kind.DIRECT), SocketTown.speech("你好"));
        assertThat(town.wecom.next("aibot_send_msg").at("/body/chatid").asText())
                .isEqualTo("LiGrid");
    }

    @Test
    void aPictureIsUploadedInPiecesFromNoughtOn() throws Exception {
        byte[] picture = new byte[600 << 10];
        new Random(1).nextBytes(picture);
        town.album.kept().put("p", new Media.Content(picture, "image/png"));
        assertThat(town.platform.say(SocketTown.ROOM, with("p"))).isInstanceOf(Outcome.Sent.class);
        var begin = town.wecom.next("aibot_upload_media_init").path("body");
        assertThat(begin.path("total_chunks").asInt()).isEqualTo(2);
        assertThat(begin.path("total_size").asInt()).isEqualTo(600 << 10);
        var first = town.wecom.next("aibot_upload_media_chunk").path("body");
        var second = town.wecom.next("aibot_upload_media_chunk").path("body");
        assertThat(List.of(
                        first.path("chunk_index").asInt(),
                        second.path("chunk_index").asInt()))
                .containsExactly(0, 1);
        assertThat(Base64.getDecoder().decode(second.path("base64_data").asText()))
                .hasSize((600 - 512) << 10);
        assertThat(town.wecom.heard).containsExactly("看图", "[M1]");
    }

    @Test
    void aReplyHoldsItsPicturesItself() throws Exception {
        town.album.kept().put("p", new Media.Content(new byte[] {1, 2, 3}, "image/jpeg"));
        var message = hears("m1", "哪一栋");
        var speech = new Speech("k", "看图", List.of(Attachment.image("p")), Optional.of(message.id()));
        town.platform.say(SocketTown.ROOM, speech);
        var item = town.wecom.next("aibot_respond_msg").at("/body/stream/msg_item/0/image");
        assertThat(item.path("base64").asText()).isEqualTo("AQID");
        assertThat(item.path("md5").asText()).isEqualTo("5289df737df57326fcdd22597afb1fac");
    }

    @Test
    void aPictureThatCannotBeBroughtLeavesNothingHalfSaid() {
        town.album.kept().put("p", new Media.Content(new byte[] {1}, "image/jpeg"));
        town.wecom.uploadErrcode = 45009;
        assertThat(town.platform.say(SocketTown.ROOM, with("p"))).isInstanceOf(Outcome.TryLater.class);
        assertThat(town.account().state()).isEqualTo(Account.State.LIMITED);
        assertThat(town.wecom.heard).isEmpty();
    }

    @Test
    void whatIsSaidInPartIsNotSaidAgain() throws Exception {
        var message = hears("m1", "停水到几点");
        var text = "停水通知".repeat(3_000);
        town.wecom.errcode = 45009;
        town.wecom.replyErrcode = 0;
        town.wecom.takesReplies = true;
        assertThat(town.platform.say(SocketTown.ROOM, SocketTown.answer(text, message)))
                .isInstanceOf(Outcome.Unknown.class);
        assertThat(town.wecom.heard).hasSize(1);
    }

    @Test
    void wordsDoNotWaitForPicturesNobodyTakes() {
        town.album.kept().put("p", new Media.Content(new byte[11 << 20], "image/jpeg"));
        assertThat(town.platform.say(SocketTown.ROOM, with("p"))).isInstanceOf(Outcome.Sent.class);
        assertThat(town.platform.say(SocketTown.ROOM, with("never came"))).isInstanceOf(Outcome.Sent.class);
    }

    @Test
    void aClickedCardChangesForWhoClicked() throws Exception {
        var speech = new Speech("k", "今晚停水\n请相互转告", List.of(), Optional.empty(), List.of("收到", "有困难"));
        var sent = (Outcome.Sent) town.platform.say(SocketTown.ROOM, speech);
        var card = town.wecom.next("aibot_send_msg").at("/body/template_card");
        assertThat(card.path("task_id").asText()).isEqualTo(sent.platformId()).matches("[0-9A-Za-z_@-]{1,128}");
        assertThat(card.path("button_list").findValuesAsText("text")).containsExactly("收到", "有困难");

        var request = town.wecom.tell("aibot_event_callback", FakeWecom.click("e1", sent.platformId(), "收到"));
        var update = town.wecom.next("aibot_respond_update_msg");
        assertThat(update.at("/headers/req_id").asText()).isEqualTo(request);
        assertThat(update.at("/body/userids/0").asText()).isEqualTo("LiGrid");
        assertThat(update.at("/body/template_card/main_title/title").asText()).isEqualTo("今晚停水");
        assertThat(update.at("/body/template_card/button_list").findValuesAsText("text"))
                .containsExactly("收到");
    }

    @Test
    void aTextTooLongForACardIsSaidBesideIt() {
        var text = "关于停水的通知".repeat(40);
        town.platform.say(SocketTown.ROOM, new Speech("k", text, List.of(), Optional.empty(), List.of("收到")));
        assertThat(town.wecom.heard.get(0)).isEqualTo(text);
        assertThat(town.wecom.heard.get(1)).startsWith("关于停水的通知");
    }

    @Test
    void ourOwnWordsQuotedAreKnownAgain() throws Exception {
        var sent = (Outcome.Sent) town.say("已登记 **A4071**，请稍候");
        var body = FakeWecom.text("m1", "谢谢");
        body.putObject("quote").put("msgtype", "text").putObject("text").put("content", "已登记 A4071，请稍候");
        town.wecom.tell("aibot_msg_callback", body);
        assertThat(town.ear.next().quote()).contains(new Message.Id(SocketTown.ROOM, sent.platformId()));
    }

    private Message hears(String id, String text) throws InterruptedException {
        town.wecom.tell("aibot_msg_callback", FakeWecom.text(id, text));
        return town.ear.next();
    }

    private static Speech with(String picture) {
        return new Speech("k", "看图", List.of(Attachment.image(picture)), Optional.empty());
    }
}
