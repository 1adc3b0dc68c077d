package org.huiyin.adapters.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.huiyin.adapters.wecom.api.Surroundings;
import org.huiyin.adapters.wecom.robot.Post;
import org.huiyin.adapters.wecom.robot.RobotPlatform;
import org.huiyin.adapters.wecom.robot.RobotSettings;
import org.huiyin.chat.Account;
import org.huiyin.chat.Pace;
import org.huiyin.chat.Speech;
import org.huiyin.delivery.Outcome;
import org.huiyin.media.Media;
import org.huiyin.media.PaperMedia;
import org.huiyin.message.Attachment;
import org.huiyin.message.Chat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A robot of a group. */
final class RobotPlatformTest {
    private final FakeApi api = new FakeApi();
    private final PaperMedia album = new PaperMedia();
    private final RobotSettings settings = RobotContractTest.settings(api.base());
    private final Chat square = settings.chat();
    private final RobotPlatform robots =
            new RobotPlatform(List.of(settings), new Surroundings(InstantSource.system(), new Random(7), album));

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void theKeyGoesIntoTheAddressAndNowhereElse() {
        say("停水通知");
        assertThat(api.asked).containsExactly("/cgi-bin/webhook/send{key=[k-1_2]}");
        assertThat(settings.toString()).doesNotContain("k-1_2");
    }

    @Test
    void aKeyThatIsNoneIsRefusedWithoutBeingTold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RobotSettings.of("square", "https://qyapi/?key=abc"))
                .withMessageNotContaining("abc");
    }

    @Test
    void whatIsTooLongForOneIsSaidInParts() {
        var text = "第一行\n" + "很长的一行".repeat(130) + "\n" + "最后一行".repeat(20);
        assertThat(say(text)).isInstanceOf(Outcome.Sent.class);
        assertThat(api.heard).hasSize(2).allMatch(part -> part.getBytes(UTF_8).length <= 2_048);
        assertThat(String.join("\n", api.heard)).isEqualTo(text);
    }

    @Test
    void aPictureGoesAfterTheWords() {
        album.kept().put("p", new Media.Content(new byte[] {1, 2, 3}, "image/jpeg"));
        robots.say(square, new Speech("k", "看图", List.of(Attachment.image("p")), Optional.empty()));
        var image = api.bodies.get(1).path("image");
        assertThat(image.path("base64").asText()).isEqualTo("AQID");
        assertThat(image.path("md5").asText()).isEqualTo("5289df737df57326fcdd22597afb1fac");
    }

    @Test
    void allKindsOfPostsAreWrittenAsTheyShould() {
        var news = new Post.News(List.of(new Post.Article("标题", "说明", "https://a.example/1", "")));
        var posts = List.<Post>of(new Post.Text("请看", List.of("@all")), new Post.Markdown("**停水**"), news);
        assertThat(robots.post(square, "id", posts)).isEqualTo(new Outcome.Sent("id"));
        assertThat(api.bodies.get(0).at("/text/mentioned_list/0").asText()).isEqualTo("@all");
        assertThat(api.bodies.get(1).at("/markdown/content").asText()).isEqualTo("**停水**");
        assertThat(api.bodies.get(2).at("/news/articles/0/url").asText()).isEqualTo("https://a.example/1");
    }

    @Test
    void aFileIsUploadedAndThenPosted() {
        var file = new Post.File("通知\"\r\n.pdf", "%PDF-1.7".getBytes(UTF_8));
        assertThat(robots.post(square, "id", List.of(file))).isEqualTo(new Outcome.Sent("id"));
        assertThat(api.asked.get(0)).contains("type=[file]");
        assertThat(api.uploads.get(0))
                .startsWith("multipart/form-data; boundary=")
                .contains("name=\"media\"; filename=\"通知___.pdf\"; filelength=8")
                .contains("%PDF-1.7");
        assertThat(api.bodies.get(0).at("/file/media_id").asText()).isEqualTo("M1");
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeAnythingIsSaid() {
        var posts = List.<Post>of(new Post.Text("看图", List.of()), new Post.Image(new byte[(2 << 20) + 1]));
        assertThat(robots.post(square, "id", posts)).isInstanceOf(Outcome.Refused.class);
        assertThat(api.asked).isEmpty();
    }

    @Test
    void statusAndErrcodeHaveTheirOutcomes() {
        api.status = 429;
        assertThat(say("停水")).isInstanceOf(Outcome.TryLater.class);
        api.status = 502;
        assertThat(say("停水")).isInstanceOf(Outcome.TryLater.class);
        api.status = 404;
        assertThat(say("停水")).isInstanceOf(Outcome.Refused.class);
        api.status = 200;
        api.errcode = 45009;
        assertThat(say("停水")).isInstanceOf(Outcome.TryLater.class);
        assertThat(state()).isEqualTo(Account.State.LIMITED);
        api.errcode = 93000;
        assertThat(say("停水")).isInstanceOf(Outcome.Refused.class);
        assertThat(state()).isEqualTo(Account.State.FROZEN);
        api.errcode = 0;
        assertThat(say("停水")).isInstanceOf(Outcome.Sent.class);
        assertThat(state()).isEqualTo(Account.State.CONNECTED);
    }

    @Test
    void nobodyThereMeansLater() {
        api.close();
        assertThat(say("停水")).isInstanceOf(Outcome.TryLater.class);
    }

    @Test
    void twentyAMinuteIsItsPace() {
        assertThat(robots.paces()).containsExactly(new Pace(Pace.Scope.ACCOUNT, 20, Duration.ofMinutes(1)));
    }

    private Account.State state() {
        return robots.accounts().get(0).state();
    }

    private Outcome say(String text) {
        return robots.say(square, SocketTown.speech(text));
    }
}
