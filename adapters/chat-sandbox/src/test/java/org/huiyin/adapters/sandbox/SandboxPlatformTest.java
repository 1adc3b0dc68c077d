package org.huiyin.adapters.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.huiyin.chat.Inbox;
import org.huiyin.chat.Speech;
import org.huiyin.delivery.DeliveryState;
import org.huiyin.delivery.Outcome;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Saying;
import org.huiyin.delivery.Target;
import org.huiyin.ledger.Heard;
import org.huiyin.ledger.Verdict;
import org.huiyin.message.Chat;
import org.huiyin.message.Mention;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;
import org.huiyin.text.Phrase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SandboxPlatformTest {
    private static final Chat GROUP = new Chat("sandbox", "demo", "g-dq1", Chat.Kind.ROOM);
    private static final Chat DIRECT = new Chat("sandbox", "demo", "u-liu", Chat.Kind.DIRECT);

    @TempDir
    Path photos;

    private TownHall hall;
    private Window window;

    @BeforeEach
    void open() throws Exception {
        hall = new TownHall(photos).open();
        window = new Window(hall);
    }

    @AfterEach
    void close() {
        window.close();
        hall.close();
    }

    @Test
    void twoWindowsSeeEachOthersMessages() throws Exception {
        try (var other = new Window(hall)) {
            window.listen(window.cursor());
            other.listen(other.cursor());

            window.post("/sandbox/say", say("w-00000001", "u-liu", "3组路灯不亮了"));
            other.post("/sandbox/say", say("w-00000002", "u-wang", "我们这也是"));

            await().until(() -> window.heard("我们这也是") && other.heard("3组路灯不亮了"));
        }
    }

    @Test
    void whatIsPostedArrivesWithAllItCarries() throws Exception {
        window.post("/sandbox/say", say("w-00000001", "u-liu", "路灯不亮"));
        var reply = window.post("/sandbox/say", """
                {"id": "w-00000002", "from": "u-chen", "group": "g-dq1", "text": "@回音 我去看看", "quote": "w-00000001",
                 "mentions": ["bot", "u-liu"], "location": {"name": "东桥村3组", "lat": 30.25, "lng": 120.15}}""");

        assertThat(reply.statusCode()).isEqualTo(200);
        var message = hall.taken.get(1);
        assertThat(message.sender()).isEqualTo(new Sender("sandbox", "u-chen", "陈伟龙"));
        assertThat(message.chat()).isEqualTo(GROUP);
        assertThat(message.quote()).contains(new Message.Id(GROUP, "w-00000001"));
        assertThat(message.mentions()).containsExactly(new Mention.OfBot(), new Mention.OfPerson("u-liu"));
        assertThat(message.location()).get().extracting(l -> l.name()).isEqualTo("东桥村3组");
        assertThat(message.at()).isEqualTo(TownHall.NOW);
    }

    @Test
    void aPostWithoutAGroupIsPrivate() throws Exception {
        window.post("/sandbox/say", """
                {"id": "w-00000001", "from": "u-liu", "text": "有人偷电瓶车"}""");

        assertThat(hall.taken).extracting(Message::chat).containsExactly(DIRECT);
    }

    @Test
    void aResidentInNoRosterSpeaksUnderANameOfTheirOwn() throws Exception {
        window.post("/sandbox/say", say("w-00000001", "guest-王阿姨", "楼道灯坏了"));

        assertThat(hall.taken).extracting(Message::sender).containsExactly(new Sender("sandbox", "guest-王阿姨", "王阿姨"));
        assertThat(window.json("/sandbox/town").toString()).contains("\"name\":\"王阿姨\",\"guest\":true");
    }

    @Test
    void theBotsAnswerArrivesInEveryWindow() throws Exception {
        window.listen(window.cursor());

        var outcome = hall.platform.say(GROUP, speech("k1", "已登记 A1024K"));

        assertThat(outcome).isInstanceOf(Outcome.Sent.class);
        await().until(() -> window.heard("已登记 A1024K"));
    }

    @Test
    void theSameSpeechIsSaidOnce() throws Exception {
        var first = hall.platform.say(GROUP, speech("k1", "已登记"));
        var second = hall.platform.say(GROUP, speech("k1", "已登记"));

        assertThat(second).isEqualTo(first);
        assertThat(window.json("/sandbox/chat?group=g-dq1").get("bubbles")).hasSize(1);
    }

    @Test
    void nothingIsSaidInAChatThatIsNotOurs() {
        var elsewhere = new Chat("sandbox", "demo", "g-nowhere", Chat.Kind.ROOM);

        assertThat(hall.platform.say(elsewhere, speech("k1", "?"))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void theSameMessageTwiceIsAnsweredAgainAndShownOnce() throws Exception {
        window.post("/sandbox/say", say("w-00000001", "u-liu", "停水了"));
        var second = window.post("/sandbox/say", say("w-00000001", "u-liu", "停水了"));

        assertThat(second.body()).contains("\"taken\":\"again\"");
        assertThat(window.json("/sandbox/chat?group=g-dq1").get("bubbles")).hasSize(1);
    }

    @Test
    void aBusyInboxIsToldAndTheMessageIsTakenAway() throws Exception {
        hall.inbox = message -> CompletableFuture.completedFuture(new Inbox.Taken.Busy("full"));
        window.listen(window.cursor());

        var reply = window.post("/sandbox/say", say("w-00000001", "u-liu", "停水了"));

        assertThat(reply.statusCode()).isEqualTo(503);
        await().until(() -> window.heard("event: gone"));
        assertThat(window.json("/sandbox/chat?group=g-dq1").get("bubbles")).isEmpty();
    }

    @Test
    void aPostIsAnsweredOnlyWhenTheInboxHasIt() throws Exception {
        var stage = new CompletableFuture<Inbox.Taken>();
        hall.inbox = message -> stage;
        window.listen(window.cursor());
        var reply = CompletableFuture.supplyAsync(() -> posted("w-00000001"));
        await().until(() -> window.heard("w-00000001"));

        assertThat(reply).isNotDone();
        stage.complete(new Inbox.Taken.Kept());

        assertThat(reply.get()).isEqualTo(200);
    }

    @Test
    void beforeTheBotIsThereNothingIsTaken() throws Exception {
        try (var closed = new TownHall(photos);
                var early = new Window(closed)) {
            assertThat(early.post("/sandbox/say", say("w-00000001", "u-liu", "在吗"))
                            .statusCode())
                    .isEqualTo(503);
        }
    }

    @Test
    void aMessageIsTakenBackByItsSenderAlone() throws Exception {
        window.post("/sandbox/say", say("w-00000001", "u-liu", "发错了"));

        var other = window.post("/sandbox/say", recall("w-00000002", "u-wang"));
        var own = window.post("/sandbox/say", recall("w-00000003", "u-liu"));

        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(other.body()).contains("not_yours");
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(hall.taken.get(1).recalls()).contains(new Message.Id(GROUP, "w-00000001"));
    }

    @Test
    void afterARestartTheLedgerRemembersWhatWasSaid() throws Exception {
        var asked =
                Message.words(new Message.Id(GROUP, "m1"), new Sender("sandbox", "u-r5", "老李"), TownHall.NOW, "停水了");
        var verdict = new Verdict(Verdict.Outcome.OPENED, "acts/report");
        hall.pages.heard.add(new Heard(asked, "u-r5", TownHall.NOW, verdict, List.of("A1024K")));
        hall.pages.sayings.add(saying(new Target.ToGroup("g-dq1"), "已登记 A1024K"));
        hall.pages.sayings.add(saying(new Target.ToPerson("u-liu"), "只对您说"));

        var bubbles = window.json("/sandbox/chat?group=g-dq1").get("bubbles");

        assertThat(bubbles.findValuesAsText("text")).containsExactly("停水了", "已登记 A1024K");
        assertThat(bubbles.get(0).get("outcome").asText()).isEqualTo("opened");
        assertThat(bubbles.get(1).get("quote").asText()).isEqualTo("m1");
        assertThat(window.json("/sandbox/chat?person=u-liu").get("bubbles").findValuesAsText("text"))
                .containsExactly("只对您说");
    }

    private int posted(String id) {
        try {
            return window.post("/sandbox/say", say(id, "u-liu", "停水了")).statusCode();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String say(String id, String from, String text) {
        return """
                {"id": "%s", "from": "%s", "group": "g-dq1", "text": "%s"}""".formatted(id, from, text);
    }

    private static String recall(String id, String from) {
        return """
                {"id": "%s", "from": "%s", "group": "g-dq1", "recalls": "w-00000001"}""".formatted(id, from);
    }

    private static Speech speech(String key, String text) {
        return new Speech(key, text, List.of(), Optional.empty());
    }

    private static Saying saying(Target to, String text) {
        var outgoing = new Outgoing(
                text,
                to,
                Phrase.of("item.opened"),
                List.of("A1024K"),
                Optional.of(new Message.Id(GROUP, "m1")),
                List.of(),
                TownHall.NOW,
                Outgoing.Lane.ANSWER);
        return new Saying(
                outgoing,
                DeliveryState.SENT,
                Optional.of(text),
                TownHall.NOW.plusSeconds(5),
                Optional.of("bot-" + text));
    }
}
