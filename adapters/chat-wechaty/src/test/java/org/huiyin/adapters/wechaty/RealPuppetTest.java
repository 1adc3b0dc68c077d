package org.huiyin.adapters.wechaty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.adapters.wechaty.WechatySettings.Tls;
import org.huiyin.chat.Account;
import org.huiyin.chat.ChatPlatform;
import org.huiyin.chat.Happening;
import org.huiyin.chat.Speech;
import org.huiyin.delivery.Outcome;
import org.huiyin.media.Media;
import org.huiyin.media.PaperMedia;
import org.huiyin.message.Attachment;
import org.huiyin.message.Message;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** The adapter against the Wechaty project's own server. Needs node and npm, and the registry the first time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RealPuppetTest {
    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

    private Path home;
    private RealPuppet puppet;
    private PaperMedia album;
    private Ear ear;
    private WechatyPlatform platform;

    @BeforeAll
    void install() throws Exception {
        try {
            home = RealPuppet.installed();
            puppet = RealPuppet.plain(home);
        } catch (RealPuppet.Missing e) {
            System.out.println("RealPuppetTest is left out: " + e.getMessage());
            throw new TestAbortedException(e.getMessage());
        }
    }

    @AfterAll
    void end() throws InterruptedException {
        if (puppet != null) {
            puppet.close();
        }
    }

    @BeforeEach
    void open() {
        album = new PaperMedia();
        ear = new Ear();
        platform = platform(puppet.port, RealPuppet.TOKEN, new Tls.Plain());
        platform.start(ear);
        listens(platform);
    }

    @AfterEach
    void close() {
        platform.stop();
    }

    private WechatyPlatform platform(int port, String token, Tls tls) {
        var settings = WechatySettings.of("town", "127.0.0.1", port, token, tls).with(Hall.times());
        return new WechatyPlatform(List.of(settings), WechatyPlatform.cautious(), album, InstantSource.system());
    }

    private static void listens(ChatPlatform platform) {
        fares(platform, Account.State.CONNECTED);
    }

    private static void fares(ChatPlatform platform, Account.State state) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> platform.accounts().get(0).state() == state);
    }

    @Test
    void aResidentIsHeardWithNameAndRoom() throws Exception {
        puppet.plays("/say", Map.of("by", "wx-li", "text", "3号楼2单元电梯坏了"));
        var message = ear.next();
        assertThat(message.text()).isEqualTo("3号楼2单元电梯坏了");
        assertThat(message.chat()).isEqualTo(Hall.CHAT);
        assertThat(message.sender().name()).isEqualTo("李网格长");
        assertThat(message.at())
                .isBetween(
                        java.time.Instant.now().minusSeconds(60),
                        java.time.Instant.now().plusSeconds(5));
    }

    @Test
    void anAtIsAtUs() throws Exception {
        puppet.plays("/say", Map.of("by", "wx-wang", "text", "@网格小助手 收到", "at", List.of("bot-1", "wx-li")));
        assertThat(ear.next().mentions()).hasSize(2).first().isEqualTo(new org.huiyin.message.Mention.OfBot());
    }

    @Test
    void whatWeSayIsReadInTheRoom() {
        var text = "已登记 " + System.nanoTime();
        assertThat(platform.say(Hall.CHAT, Hall.speech(text, text))).isInstanceOf(Outcome.Sent.class);
        assertThat(puppet.sent()).contains(text);
    }

    @Test
    void anAnswerCallsWhoAsked() throws Exception {
        puppet.plays("/say", Map.of("by", "wx-wang", "text", "没电了"));
        var asked = ear.next();
        platform.say(Hall.CHAT, new Speech("k" + System.nanoTime(), "已登记", List.of(), Optional.of(asked.id())));
        assertThat(puppet.sent()).contains("@王大爷\u2005已登记");
    }

    @Test
    void aPhotoArrivesAndOneGoesOut() throws Exception {
        puppet.plays("/say", Map.of("by", "wx-wang", "picture", PIXEL));
        Attachment photo = ear.next().images().get(0);
        await().until(() -> album.expected().containsKey(photo.reference()));
        var bytes = album.bytes(photo.reference());
        assertThat(bytes).hasSizeGreaterThan(60).startsWith(0x89, 'P', 'N', 'G');
        album.kept().put("ours", new Media.Content(bytes, "image/png"));
        int before = puppet.sent().size();
        var key = "k" + System.nanoTime();
        var speech = new Speech(key, "", List.of(Attachment.image("ours")), Optional.empty());
        assertThat(platform.say(Hall.CHAT, speech)).isInstanceOf(Outcome.Sent.class);
        assertThat(puppet.sent()).hasSize(before + 1);
    }

    @Test
    void whoComesAndGoesIsTold() throws Exception {
        puppet.plays("/join", Map.of("id", "wx-zhao", "name", "赵阿姨", "by", "wx-li"));
        puppet.plays("/topic", Map.of("topic", "东桥新群", "by", "wx-li"));
        puppet.plays("/leave", Map.of("id", "wx-zhao", "by", "wx-li"));
        assertThat(((Happening.Joined) ear.nextHappening()).who())
                .singleElement()
                .extracting(org.huiyin.message.Sender::name)
                .isEqualTo("赵阿姨");
        assertThat(((Happening.Renamed) ear.nextHappening()).name()).isEqualTo("东桥新群");
        assertThat(((Happening.Left) ear.nextHappening()).who()).hasSize(1);
    }

    @Test
    void placesAndRecallsAreUnderstood() throws Exception {
        puppet.plays("/deliver", Map.of("id", "p1", "talkerId", "wx-li", "type", 8));
        puppet.plays("/deliver", Map.of("id", "p2", "talkerId", "wx-li", "type", 13, "text", "p1"));
        assertThat(ear.next().location())
                .hasValueSatisfying(place -> assertThat(place.latitude()).isBetween(39.0, 41.0));
        assertThat(ear.next().recalls()).contains(Hall.id("p1"));
    }

    @Test
    void aServerThatIsKilledInTheMiddleIsFoundAgain() throws Exception {
        puppet.plays("/say", Map.of("by", "wx-li", "text", "一"));
        ear.next();
        puppet.kill();
        fares(platform, Account.State.CONNECTING);
        assertThat(platform.say(Hall.CHAT, Hall.speech("gone", "二"))).isInstanceOf(Outcome.TryLater.class);
        puppet.start();
        listens(platform);
        puppet.plays("/say", Map.of("by", "wx-li", "text", "三"));
        assertThat(ear.next()).extracting(Message::text).isEqualTo("三");
        assertThat(platform.say(Hall.CHAT, Hall.speech("back", "四"))).isInstanceOf(Outcome.Sent.class);
    }

    @Test
    void onlyOneClientListensAtATime() {
        var second = platform(puppet.port, RealPuppet.TOKEN, new Tls.Plain());
        second.start(new Ear());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> second.accounts().get(0).why().startsWith("puppet service: another client"));
        platform.stop();
        listens(second);
        second.stop();
    }

    @Test
    void aWrongTokenIsRefused() {
        var stranger = platform(puppet.port, "insecure_wrong", new Tls.Plain());
        stranger.start(new Ear());
        fares(stranger, Account.State.FROZEN);
        stranger.stop();
    }

    @Test
    void tlsIsSpokenWithWhomTheSettingsTrustAndNobodyElse(@TempDir Path papers) throws Exception {
        try (var closed = RealPuppet.closed(home)) {
            var name = Optional.of("insecure");
            var careful = platform(closed.port, RealPuppet.TOKEN, new Tls.Closed(Optional.empty(), name));
            careful.start(ear);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> careful.accounts().get(0).why().startsWith("tls: no agreement"));
            careful.stop();

            var authority = Files.writeString(
                    papers.resolve("ca.pem"),
                    closed.plays("/ca", Map.of()).path("pem").asText());
            var safe = platform(closed.port, RealPuppet.TOKEN, new Tls.Closed(Optional.of(authority), name));
            safe.start(ear);
            listens(safe);
            closed.plays("/say", Map.of("by", "wx-li", "text", "没水了"));
            assertThat(ear.next().text()).isEqualTo("没水了");
            safe.stop();
        }
    }
}
