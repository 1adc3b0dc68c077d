package org.huiyin.adapters.wecom.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.huiyin.adapters.wecom.api.Fields;
import org.huiyin.adapters.wecom.api.Malformed;
import org.huiyin.message.Attachment;
import org.huiyin.message.Chat;
import org.huiyin.message.Mention;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;
import org.junit.jupiter.api.Test;

/** What a bot is told, as WeCom writes it. */
final class DecoderTest {
    private static final Instant ARRIVED = Instant.parse("2026-11-22T08:00:00Z");
    private static final Bot BOT = new Bot("B1", List.of("网格助手", "助手"));
    private static final Chat ROOM = BOT.chat("wr1", Chat.Kind.ROOM);

    private final Memory memory = new Memory(BOT);
    private final Decoder decoder = new Decoder(BOT, memory::find);

    @Test
    void wordsInAGroup() throws Exception {
        var message = said(group("'msgtype':'text','text':{'content':'@网格助手 3号楼电梯坏了'}"));
        assertThat(message.id()).isEqualTo(new Message.Id(ROOM, "m1"));
        assertThat(message.sender()).isEqualTo(new Sender("wecom", "LiGrid", ""));
        assertThat(message.at()).isEqualTo(Instant.ofEpochSecond(1_795_300_000L));
        assertThat(message.text()).isEqualTo("3号楼电梯坏了");
        assertThat(message.mentions()).containsExactly(new Mention.OfBot());
    }

    @Test
    void onlyOurOwnNameIsTakenOut() throws Exception {
        assertThat(said(group("'msgtype':'text','text':{'content':'@王师傅 @助手\u2005请看'}"))
                        .text())
                .isEqualTo("@王师傅 请看");
    }

    @Test
    void aPersonAloneWithTheBot() throws Exception {
        var message = said("{'msgid':'m1','chattype':'single','from':{'userid':'LiGrid'},"
                + "'msgtype':'voice','voice':{'content':'水管爆了'}}");
        assertThat(message.chat()).isEqualTo(BOT.chat("LiGrid", Chat.Kind.DIRECT));
        assertThat(message.text()).isEqualTo("水管爆了");
        assertThat(message.at()).isEqualTo(ARRIVED);
        assertThat(message.mentions()).isEmpty();
    }

    @Test
    void wordsMixedWithPictures() throws Exception {
        var heard = heard(group("'msgtype':'mixed','mixed':{'msg_item':["
                + "{'msgtype':'text','text':{'content':'@网格助手 路灯'}},"
                + "{'msgtype':'image','image':{'url':'https://f.example/a','aeskey':'K'}},"
                + "{'msgtype':'text','text':{'content':'不亮'}}]}"));
        var said = (Heard.Said) heard;
        assertThat(said.message().text()).isEqualTo("路灯\n不亮");
        assertThat(said.message().attachments()).containsExactly(Attachment.image("wecom/B1/m1/0"));
        assertThat(said.enclosures()).singleElement().satisfies(e -> {
            assertThat(e.address()).hasToString("https://f.example/a");
            assertThat(e.key()).contains("K");
        });
    }

    @Test
    void filesAndFilms() throws Exception {
        assertThat(said(group("'msgtype':'file','file':{'url':'https://f.example/a'}"))
                        .attachments())
                .extracting(Attachment::kind)
                .containsExactly(Attachment.Kind.FILE);
        assertThat(said(group("'msgtype':'video','video':{'url':'https://f.example/a'}"))
                        .attachments())
                .extracting(Attachment::kind)
                .containsExactly(Attachment.Kind.VIDEO);
    }

    @Test
    void aPictureAtNoAddressIsStillOneThatWasSent() throws Exception {
        var said = (Heard.Said) heard(group("'msgtype':'image','image':{'url':'file:///etc/passwd'}"));
        assertThat(said.message().attachments()).hasSize(1);
        assertThat(said.enclosures()).isEmpty();
    }

    @Test
    void aQuoteOfWhatWasHeardIsItsId() throws Exception {
        var before = new Message.Id(ROOM, "m0");
        memory.keep(before, "3号楼没电了");
        var message = said(group("'msgtype':'text','text':{'content':'@网格助手 我家也是'},"
                + "'quote':{'msgtype':'text','text':{'content':'@网格助手 3号楼没电了'}}"));
        assertThat(message.quote()).contains(before);
        assertThat(message.text()).isEqualTo("我家也是");
    }

    @Test
    void aNeighboursWordsMayBeHandedOnByQuotingThem() throws Exception {
        var message = said(group("'msgtype':'text','text':{'content':'@网格助手 '},'quote':{'msgtype':'mixed',"
                + "'mixed':{'msg_item':[{'msgtype':'text','text':{'content':'井盖没了'}},"
                + "{'msgtype':'image','image':{'url':'https://f.example/a'}}]}}"));
        assertThat(message.text()).isEqualTo("井盖没了");
        assertThat(message.images()).hasSize(1);
        assertThat(message.quote()).isEmpty();
    }

    @Test
    void ownWordsAreNeverReplacedByQuotedOnes() throws Exception {
        var message = said(group("'msgtype':'text','text':{'content':'@网格助手 处理了吗'},"
                + "'quote':{'msgtype':'text','text':{'content':'昨天的事'}}"));
        assertThat(message.text()).isEqualTo("处理了吗");
    }

    @Test
    void aClickIsItsWordAndQuotesTheCard() throws Exception {
        for (var card : List.of(
                "'template_card_event':{'event_key':'收到','task_id':'hy-1'}", "'event_key':'收到','task_id':'hy-1'")) {
            var pressed = (Heard.Pressed)
                    heard(group("'msgtype':'event','event':{'eventtype':'template_card_event'," + card + "}"));
            assertThat(pressed.message().text()).isEqualTo("收到");
            assertThat(pressed.message().quote()).contains(new Message.Id(ROOM, "hy-1"));
        }
    }

    @Test
    void somebodyElsesCardIsNothingToUs() throws Exception {
        assertThat(heard(group("'msgtype':'event','event':{'eventtype':'template_card_event',"
                        + "'template_card_event':{'event_key':'submit','task_id':'t1'}}")))
                .isInstanceOf(Heard.Nothing.class);
    }

    @Test
    void whatNobodySaidIsNothing() throws Exception {
        for (var body : List.of(
                "{'msgid':'m','chattype':'group','chatid':'wr1','msgtype':'text','text':{'content':'x'}}",
                "{'msgid':'m','chattype':'group','from':{'userid':'u'},'msgtype':'text','text':{'content':'x'}}",
                "{'msgid':'m','chattype':'group','chatid':'wr1','from':{'userid':'sys'},'msgtype':'text'}",
                "{'msgid':'m','chattype':'single','from':{'userid':'u'},'msgtype':'stream','stream':{'id':'s'}}",
                group("'msgtype':'event','event':{'eventtype':'enter_chat'}"),
                "{}")) {
            assertThat(heard(body)).isInstanceOf(Heard.Nothing.class);
        }
    }

    @Test
    void aMessageWithoutAnIdIsMalformed() {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> heard("{'chattype':'single','from':{'userid':'u'},'msgtype':'text'}"))
                .withMessage("msgid: missing (expected: an id)");
    }

    private Message said(String body) throws Malformed {
        return ((Heard.Said) heard(body)).message();
    }

    private Heard heard(String body) throws Malformed {
        return decoder.decode(Fields.read(body.replace('\'', '"')), ARRIVED);
    }

    private static String group(String more) {
        return "{'msgid':'m1','aibotid':'B1','chatid':'wr1','chattype':'group','from':{'userid':'LiGrid'},"
                + "'create_time':1795300000," + more + "}";
    }
}
