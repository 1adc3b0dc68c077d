package org.huiyin.adapters.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import me.chanjar.weixin.common.util.crypto.WxCryptUtil;
import me.chanjar.weixin.cp.api.impl.WxCpServiceImpl;
import me.chanjar.weixin.cp.bean.article.NewArticle;
import me.chanjar.weixin.cp.config.impl.WxCpDefaultConfigImpl;
import org.huiyin.adapters.wecom.api.Surroundings;
import org.huiyin.adapters.wecom.callback.Caller;
import org.huiyin.adapters.wecom.robot.Post;
import org.huiyin.adapters.wecom.robot.RobotPlatform;
import org.huiyin.delivery.Outcome;
import org.huiyin.media.PaperMedia;
import org.junit.jupiter.api.Test;

/** WxJava reads what we write and we what it writes. */
final class WxJavaTest {

    @Test
    void itsCipherAndOursReadEachOther() throws Exception {
        var random = new Random(9);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            var key = Base64.getEncoder().encodeToString(bytes).substring(0, 43);
            var wxjava = new WxCryptUtil("tok", key, "");
            var words = "停水".repeat(random.nextInt(200)) + i;

            var ours = Caller.closed("tok", key, words);
            assertThat(wxjava.decryptContent(
                            text(ours, "signature"),
                            text(ours, "timestamp"),
                            text(ours, "nonce"),
                            text(ours, "encrypt")))
                    .isEqualTo(words);

            var theirs = wxjava.encryptContext(words);
            var wrapped = ours.deepCopy()
                    .put("encrypt", theirs.getEncrypt())
                    .put("signature", theirs.getSignature())
                    .put("timestamp", theirs.getTimeStamp())
                    .put("nonce", theirs.getNonce());
            assertThat(Caller.opened("tok", key, wrapped)).isEqualTo(words);
        }
    }

    @Test
    void itsRobotAndOursSayTheSame() throws Exception {
        try (var api = new FakeApi()) {
            wxjavaSpeaks(api);
            weSpeak(api);
            assertThat(api.asked.subList(4, 8)).isEqualTo(api.asked.subList(0, 4));
            for (int i = 0; i < 4; i++) {
                assertThat(bare(api.bodies.get(4 + i))).isEqualTo(bare(api.bodies.get(i)));
            }
        }
    }

    private static void wxjavaSpeaks(FakeApi api) throws Exception {
        var config = new WxCpDefaultConfigImpl();
        config.setBaseApiUrl(api.base().toString());
        config.setWebhookKey("k-1_2");
        var service = new WxCpServiceImpl();
        service.setWxCpConfigStorage(config);
        var robot = service.getGroupRobotService();
        robot.sendText("停水", List.of("@all"), List.of());
        robot.sendMarkdown("**停水**");
        robot.sendImage("AQID", "5289df737df57326fcdd22597afb1fac");
        robot.sendNews(List.of(NewArticle.builder()
                .title("标题")
                .description("说明")
                .url("https://a.example/1")
                .picUrl("https://a.example/p.jpg")
                .build()));
    }

    private static void weSpeak(FakeApi api) {
        var settings = RobotContractTest.settings(api.base());
        var robots = new RobotPlatform(
                List.of(settings), new Surroundings(InstantSource.system(), new Random(7), new PaperMedia()));
        var article = new Post.Article("标题", "说明", "https://a.example/1", "https://a.example/p.jpg");
        var posts = List.<Post>of(
                new Post.Text("停水", List.of("@all")),
                new Post.Markdown("**停水**"),
                new Post.Image(new byte[] {1, 2, 3}),
                new Post.News(List.of(article)));
        assertThat(robots.post(settings.chat(), "id", posts)).isInstanceOf(Outcome.Sent.class);
    }

    /** WxJava writes a list of telephones even when there is none. */
    private static JsonNode bare(JsonNode body) {
        if (body.path("text") instanceof ObjectNode text) {
            text.remove("mentioned_mobile_list");
        }
        return body;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asText();
    }
}
