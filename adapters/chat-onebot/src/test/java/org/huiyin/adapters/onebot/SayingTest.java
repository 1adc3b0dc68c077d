package org.huiyin.adapters.onebot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.huiyin.chat.Account;
import org.huiyin.chat.Speech;
import org.huiyin.delivery.Outcome;
import org.huiyin.media.Media;
import org.huiyin.media.Source;
import org.huiyin.message.Attachment;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said, taken back and asked for, as the program sees it; and what its answers mean. */
final class SayingTest {
    private final Hub hub = new Hub(10001);
    private final Rig rig = new Rig(Rig.reverse(hub));
    private HubWay.Dialling way;

    @BeforeEach
    void start() throws Exception {
        rig.start();
        way = rig.dial(hub, "Universal");
        rig.isNow(Account.State.CONNECTED);
    }

    @AfterEach
    void stop() {
        way.close();
        rig.close();
    }

    private void wasAsked(String action) throws IOException {
        var json = new ObjectMapper();
        assertThat(hub.actions()).containsExactly(json.readTree(action.replace('\'', '"')));
    }

    @Test
    void wordsGoAsASegmentSoThatNothingInThemIsACode() throws Exception {
        assertThat(rig.say(hub, "[CQ:at,qq=all] 收到")).isEqualTo(new Outcome.Sent("701"));
        wasAsked("{'action':'send_group_msg','params':{'group_id':556677,'message':"
                + "[{'type':'text','data':{'text':'[CQ:at,qq=all] 收到'}}]}}");
    }

    @Test
    void anAnswerQuotesWhatItAnswers() throws Exception {
        rig.say(hub, "收到", Optional.of(new Message.Id(Rig.room(hub), "713")));
        wasAsked("{'action':'send_group_msg','params':{'group_id':556677,'message':"
                + "[{'type':'reply','data':{'id':'713'}},{'type':'text','data':{'text':'收到'}}]}}");
    }

    @Test
    void neitherWhatWasTakenBackNorAnotherRoomIsQuoted() throws Exception {
        rig.say(hub, "收到", Optional.of(new Message.Id(Rig.room(hub), "recall-713")));
        rig.say(hub, "收到", Optional.of(new Message.Id(Rig.room(new Hub(2)), "713")));
        assertThat(hub.actions()).noneMatch(action -> action.toString().contains("reply"));
    }

    @Test
    void aPersonIsToldInPrivate() throws Exception {
        var person = new Chat("onebot", "10001", "20004", Chat.Kind.DIRECT);
        rig.platform.say(person, new Speech("key", "收到", List.of(), Optional.empty()));
        wasAsked("{'action':'send_private_msg','params':{'user_id':20004,'message':"
                + "[{'type':'text','data':{'text':'收到'}}]}}");
    }

    @Test
    void aPictureGoesWithItsBytes() throws Exception {
        rig.media.kept().put("p", new Media.Content("hello".getBytes(), "image/png"));
        var images = List.of(Attachment.image("p"), Attachment.image("lost"));
        rig.platform.say(Rig.room(hub), new Speech("key", "看", images, Optional.empty()));
        wasAsked(
                "{'action':'send_group_msg','params':{'group_id':556677,'message':[{'type':'text','data':{'text':'看'}},"
                        + "{'type':'image','data':{'file':'base64://aGVsbG8='}}]}}");
    }

    @Test
    void nothingIsNotSaid() {
        var empty = new Speech("key", " ", List.of(Attachment.image("lost")), Optional.empty());
        assertThat(rig.platform.say(Rig.room(hub), empty)).isInstanceOf(Outcome.Refused.class);
        assertThat(hub.actions()).isEmpty();
    }

    @Test
    void whatWasSaidCanBeTakenBack() throws Exception {
        assertThat(rig.platform.recall(Rig.room(hub), "701")).isInstanceOf(Outcome.Sent.class);
        wasAsked("{'action':'delete_msg','params':{'message_id':701}}");
    }

    @Test
    void anAnswerPutOffOrVagueLeavesItOpen() {
        hub.takes(Hub.Manner.ASYNC);
        assertThat(rig.say(hub, "收到")).isInstanceOf(Outcome.Unknown.class);
        hub.takes(Hub.Manner.VAGUE);
        assertThat(rig.say(hub, "收到")).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void codesMeanWhatTheProgramsMeanByThem() throws Exception {
        assertThat(said("{'status':'failed','retcode':100}")).isInstanceOf(Outcome.Refused.class);
        assertThat(said("{'status':'failed','retcode':1404}")).isInstanceOf(Outcome.Refused.class);
        assertThat(said("{'status':'failed','retcode':-34}")).isInstanceOf(Outcome.Refused.class);
        assertThat(said("{'status':'failed','retcode':429}")).isInstanceOf(Outcome.TryLater.class);
        assertThat(said("{'status':'failed','retcode':502}")).isInstanceOf(Outcome.TryLater.class);
        assertThat(said("{'status':'failed','retcode':201}")).isInstanceOf(Outcome.TryLater.class);
        assertThat(said("{'status':'failed','retcode':33001}")).isInstanceOf(Outcome.Unknown.class);
        assertThat(said("{'status':'ok','retcode':0,'data':null}")).isInstanceOf(Outcome.Unknown.class);
        assertThat(said("{'status':'ok','data':{'message_id':'x1'}}")).isEqualTo(new Outcome.Sent("x1"));
        assertThat(said("{'echo':1}")).isInstanceOf(Outcome.Unknown.class);
    }

    private static Outcome said(String answer) throws Decoder.Unreadable {
        var event = new Decoder("10001", Set.of("10001", "10002")).decode(answer.replace('\'', '"'));
        return ((Event.Answered) event).answer().said(Rig.QUICK.again());
    }

    @Test
    void attachmentsAreExpectedFromWhereTheyAre() throws Exception {
        hears("[CQ:image,file=a.jpg,url=https://img.example.cn/a?x=1&amp;y=2]");
        assertThat(source())
                .isEqualTo(new Source.Address(
                        URI.create("https://img.example.cn/a?x=1&y=2"), java.util.Map.of(), Source.Seal.NONE));
    }

    @Test
    void bytesThatCameAlongAreTaken() throws Exception {
        hears("[CQ:image,file=base64://aGVsbG8=]");
        assertThat(((Source.Enclosed) source()).bytes()).asString().isEqualTo("hello");
    }

    @Test
    void whatHasNoAddressIsAskedFor() throws Exception {
        hears("[CQ:image,file=a.jpg]");
        assertThat(((Source.Asked) source()).request().fetch()).asString().isEqualTo("hello");
        wasAsked("{'action':'get_image','params':{'file':'a.jpg'}}");
    }

    @Test
    void anAddressNobodyCanReadCostsNoMessage() {
        hears("坏[CQ:image,file=a.jpg,url=http://[]");
        assertThat(rig.ear.texts()).singleElement().asString().startsWith("坏");
    }

    private void hears(String text) {
        way.tell(hub.stringMessage(801, 20001, text).toString());
        Rig.soon().until(() -> !rig.ear.kept().isEmpty());
    }

    private Source source() {
        return Objects.requireNonNull(rig.media.expected().get("onebot:10001:556677:801:0"));
    }
}
