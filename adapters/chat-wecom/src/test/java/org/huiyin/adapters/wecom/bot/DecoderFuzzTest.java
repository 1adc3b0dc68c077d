package org.huiyin.adapters.wecom.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huiyin.adapters.wecom.api.Fields;
import org.huiyin.adapters.wecom.api.Malformed;
import org.huiyin.adapters.wecom.callback.Mutation;
import org.junit.jupiter.api.Test;

/** Whatever comes, the decoder answers or says in words why not. */
final class DecoderFuzzTest {
    private static final int TRIES = Boolean.getBoolean("huiyin.long") ? 400_000 : 30_000;
    private static final String HEAD =
            "{'msgid':'m1','aibotid':'B1','chatid':'wr1','chattype':'group','from':{'userid':'LiGrid'},"
                    + "'create_time':1795300000,'response_url':'https://qyapi.weixin.qq.com/x?response_code=1',";
    private static final List<String> BODIES = List.of(
            HEAD + "'msgtype':'text','text':{'content':'@网格助手 3号楼电梯坏了'},"
                    + "'quote':{'msgtype':'text','text':{'content':'上一条'}}}",
            HEAD + "'msgtype':'mixed','mixed':{'msg_item':[{'msgtype':'text','text':{'content':'看'}},"
                    + "{'msgtype':'image','image':{'url':'https://f.example/a','aeskey':'K'}}]}}",
            HEAD + "'msgtype':'file','file':{'url':'https://f.example/a','aeskey':'K'}}",
            HEAD + "'msgtype':'event','event':{'eventtype':'template_card_event',"
                    + "'template_card_event':{'event_key':'收到','task_id':'hy-1'}}}",
            HEAD + "'msgtype':'event','event':{'eventtype':'disconnected_event'}}");

    private final Bot bot = new Bot("B1", List.of("网格助手"));
    private final Decoder decoder = new Decoder(bot, (chat, words) -> Optional.empty());

    @Test
    void nothingElseIsThrownAndEveryMessageIsWhole() {
        var mutation = new Mutation(20_261_122);
        int heard = 0;
        for (int i = 0; i < TRIES; i++) {
            var body = mutation.of(BODIES.get(i % BODIES.size()).replace('\'', '"'));
            try {
                var decoded = decoder.decode(Fields.read(body), Instant.EPOCH);
                if (decoded instanceof Heard.Said said) {
                    heard++;
                    assertThat(said.message().id().value()).isNotBlank().hasSizeLessThanOrEqualTo(512);
                    assertThat(said.message().sender().id()).isNotBlank().isNotEqualTo("sys");
                    assertThat(said.message().chat().id()).isNotBlank();
                    assertThat(said.enclosures())
                            .allMatch(e -> e.address()
                                    .getScheme()
                                    .toLowerCase(Locale.ROOT)
                                    .startsWith("http"));
                }
            } catch (Malformed e) {
                assertThat(e.getMessage()).contains("(expected:").doesNotContain("电梯");
            } catch (RuntimeException e) {
                throw new AssertionError("try " + i + ": " + body, e);
            }
        }
        assertThat(heard).isGreaterThan(TRIES / 20);
    }

    @Test
    void depthAndLengthDoNoHarm() throws Exception {
        var deep = "{\"quote\":".repeat(5_000) + "1" + "}".repeat(5_000);
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Fields.read(deep));
        var mixed = HEAD + "'msgtype':'mixed','mixed':{'msg_item':["
                + "{'msgtype':'mixed','mixed':{'msg_item':[]}},".repeat(2_000) + "{}]}}";
        assertThat(decoder.decode(Fields.read(mixed.replace('\'', '"')), Instant.EPOCH))
                .isInstanceOf(Heard.Said.class);
    }
}
