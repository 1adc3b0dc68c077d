package org.huiyin.adapters.onebot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.chat.Happening;
import org.huiyin.message.Attachment;
import org.huiyin.message.Chat;
import org.huiyin.message.Location;
import org.huiyin.message.Mention;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DecoderTest {
    private static final Chat ROOM = new Chat("onebot", "10001", "556677", Chat.Kind.ROOM);

    private final Decoder decoder = new Decoder("10001", Set.of("10001", "10002"));
    private final Frames frames = Frames.recorded();

    private Event frame(int line) throws Decoder.Unreadable {
        return decoder.decode(frames.line(line));
    }

    private Message message(int line) throws Decoder.Unreadable {
        return ((Event.Heard) frame(line)).message();
    }

    private Message message(String parts) throws Decoder.Unreadable {
        var frame =
                "{'time':1,'self_id':10001,'post_type':'message','message_type':'group','message_id':1,'group_id':556677,"
                        + "'user_id':2,'message':" + parts + "}";
        return ((Event.Heard) decoder.decode(frame.replace('\'', '"'))).message();
    }

    @Test
    void aMessageOfAGroupHasItsWordsItsPictureAndWhomItCalls() throws Exception {
        var message = message(0);
        assertThat(message.id()).isEqualTo(new Message.Id(ROOM, "713"));
        assertThat(message.sender()).isEqualTo(new Sender("onebot", "20001", "三网格-李"));
        assertThat(message.at()).isEqualTo(Instant.ofEpochSecond(1795307696));
        assertThat(message.text()).isEqualTo("3号楼2单元停水了");
        assertThat(message.images()).containsExactly(Attachment.image("onebot:10001:556677:713:0"));
        assertThat(message.mentions()).containsExactly(new Mention.OfBot());
    }

    @Test
    void aPictureIsFetchedFromWhereItLies() throws Exception {
        assertThat(((Event.Heard) frame(0)).enclosures())
                .extracting(Event.Enclosure::address)
                .containsExactly(Optional.of("https://img.example.cn/a1.jpg?rkey=x"));
    }

    @Test
    void aMessageWrittenAsOneStringIsTheSame() throws Exception {
        var message = message(1);
        assertThat(message.id().value()).isEqualTo("-1428570371");
        assertThat(message.text()).isEqualTo("我家也是[5楼]&6楼");
        assertThat(message.quote()).contains(new Message.Id(ROOM, "713"));
        assertThat(message.mentions()).containsExactly(new Mention.OfPerson("20001"));
        assertThat(message.sender().name()).isEqualTo("王");
    }

    @Test
    void idsMayBeTexts() throws Exception {
        var message = message(2);
        assertThat(message.id()).isEqualTo(new Message.Id(ROOM, "AbC/9+x=="));
        assertThat(message.location()).contains(new Location(30.251, 120.155, "东门菜场"));
    }

    @Test
    void aPrivateMessageIsAChatWithItsSender() throws Exception {
        var message = message(3);
        assertThat(message.chat()).isEqualTo(new Chat("onebot", "10001", "20004", Chat.Kind.DIRECT));
        assertThat(message.attachments())
                .extracting(Attachment::kind)
                .containsExactly(Attachment.Kind.VOICE, Attachment.Kind.VIDEO, Attachment.Kind.FILE);
    }

    @Test
    void whatIsNotAtAnAddressIsAskedForByItsName() throws Exception {
        assertThat(((Event.Heard) frame(3)).enclosures())
                .extracting(Event.Enclosure::file)
                .containsExactly("v.amr", "v.mp4", "表.xlsx");
        assertThat(((Event.Heard) frame(3)).enclosures().get(0).address()).isEmpty();
    }

    @Test
    void ourOwnWordsAndWhatConcernsNobodyArePassedOver() throws Exception {
        for (int line : new int[] {5, 11, 13, 15}) {
            assertThat(frame(line)).isEqualTo(new Event.Nothing());
        }
    }

    @Test
    void whatAnotherAccountOfOursSaysIsNoNews() throws Exception {
        var frame = frames.line(0).replace("\"user_id\":20001", "\"user_id\":10002");
        assertThat(decoder.decode(frame)).isEqualTo(new Event.Nothing());
    }

    @Test
    void whatIsTakenBackIsAMessageOfWhoTookIt() throws Exception {
        assertThat(message(6).recalls()).contains(new Message.Id(ROOM, "713"));
        assertThat(message(6).sender().id()).isEqualTo("20001");
        assertThat(message(7).chat().isDirect()).isTrue();
        assertThat(message(7).recalls().map(Message.Id::value)).contains("715");
    }

    @Test
    void whatAnAdministratorDeletesWasNotTakenBackByItsSender() throws Exception {
        var frame = frames.line(6).replace("\"operator_id\":20001", "\"operator_id\":20007");
        assertThat(((Event.Heard) decoder.decode(frame)).message().sender().id())
                .isEqualTo("20007");
    }

    @Test
    void whatWeDeletedOurselvesIsNoNews() throws Exception {
        var frame = frames.line(6).replace("\"operator_id\":20001", "\"operator_id\":10001");
        assertThat(decoder.decode(frame)).isEqualTo(new Event.Nothing());
    }

    @Test
    void aRecallIsNeverQuoted() throws Exception {
        assertThat(Decoder.quotable(message(6).id().value())).isEmpty();
        assertThat(Decoder.quotable("713")).contains("713");
    }

    @Test
    void comingAndGoingAreHappenings() throws Exception {
        assertThat(frame(8))
                .isEqualTo(new Event.Happened(new Happening.Joined(
                        ROOM, Instant.ofEpochSecond(1795307704), List.of(new Sender("onebot", "20009", "")))));
        assertThat(frame(9))
                .isEqualTo(new Event.Happened(new Happening.Removed(ROOM, Instant.ofEpochSecond(1795307705))));
        assertThat(frame(10))
                .isEqualTo(
                        new Event.Happened(new Happening.Renamed(ROOM, Instant.ofEpochSecond(1795307706), "幸福里第三网格")));
        var us = frames.line(8).replace("\"user_id\":20009", "\"user_id\":10001");
        assertThat(((Event.Happened) decoder.decode(us)).what()).isInstanceOf(Happening.Entered.class);
        var gone = frames.line(9).replace("kick_me", "leave").replace("\"user_id\":10001", "\"user_id\":20009");
        assertThat(((Event.Happened) decoder.decode(gone)).what()).isInstanceOf(Happening.Left.class);
    }

    @Test
    void theProgramTellsHowItIs() throws Exception {
        assertThat(frame(14)).isEqualTo(new Event.Beat(true, true, Optional.of(Duration.ofSeconds(5))));
        assertThat(frame(12)).isEqualTo(new Event.PutOut());
    }

    @Test
    void anAnswerKeepsItsEcho() throws Exception {
        var answered = (Event.Answered) frame(16);
        assertThat(answered.echo()).isEqualTo("a-1");
        assertThat(answered.answer().data().path("message_id").asInt()).isEqualTo(714);
    }

    @Test
    void cardsFacesAndForwardedTalksLeaveNothingASharedPageItsTitle() throws Exception {
        assertThat(message(19).text()).isEqualTo("停水通知 https://a.example.cn/n");
        assertThat(message(19).attachments()).isEmpty();
    }

    @Test
    void aStickerIsNoPicture() throws Exception {
        assertThat(message("[{'type':'image','data':{'file':'x.gif','sub_type':1}}]")
                        .attachments())
                .isEmpty();
    }

    @Test
    void allOfThemIsNobody() throws Exception {
        assertThat(message("'[CQ:at,qq=all]开会'").mentions()).isEmpty();
    }

    @Test
    void placesOffTheMapAreNoPlaces() throws Exception {
        assertThat(message("[{'type':'location','data':{'lat':'NaN','lon':'1'}}]")
                        .location())
                .isEmpty();
        assertThat(message("[{'type':'location','data':{'lat':91,'lon':1}}]").location())
                .isEmpty();
    }

    @Test
    void whatOnlyLooksLikeACodeIsWords() throws Exception {
        assertThat(message("'[CQ:at,qq=2'").text()).isEqualTo("[CQ:at,qq=2");
        assertThat(message("'[CQ:]好'").text()).isEqualTo("好");
        assertThat(message("'&amp;#91;'").text()).isEqualTo("&#91;");
    }

    @Test
    void whatNoStoreCanHoldIsLeftOut() throws Exception {
        assertThat(message("'停\\u0000水\\ud800了'").text()).isEqualTo("停水\uFFFD了");
    }

    @Test
    void moreAttachmentsThanAnybodySendsAreNotHeld() throws Exception {
        var parts = "{'type':'image','data':{'file':'a'}},".repeat(999) + "{'type':'image','data':{'file':'a'}}";
        assertThat(message("[" + parts + "]").attachments()).hasSize(30);
    }

    @Test
    void anotherAccountsEventsAreToldApart() throws Exception {
        assertThat(decoder.decode(frames.line(0).replace("\"self_id\":10001", "\"self_id\":10009")))
                .isEqualTo(new Event.OfAnother());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[1", "{} x", "\"…", "nul"})
    void whatIsNotJsonIsUnreadable(String frame) {
        assertThatThrownBy(() -> decoder.decode(frame)).isInstanceOf(Decoder.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"message_id", "user_id", "group_id", "time", "message"})
    void aMessageWithoutWhatItNeedsIsUnreadableAndItsWordsAreNotQuoted(String field) {
        var frame = frames.line(0).replaceFirst("\"" + field + "\":", "\"x\":");
        assertThatThrownBy(() -> decoder.decode(frame))
                .isInstanceOf(Decoder.Unreadable.class)
                .hasMessageStartingWith(field)
                .hasMessageNotContaining("停水");
    }
}
