package org.huiyin.adapters.wechaty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.huiyin.chat.Happening;
import org.huiyin.chat.Inbox.Taken;
import org.huiyin.message.Attachment;
import org.huiyin.message.Chat;
import org.huiyin.message.Location;
import org.huiyin.message.Mention;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is heard in rooms and in private. */
final class HearingTest {
    private Hall hall;
    private FakePuppet puppet;

    @BeforeEach
    void open() throws IOException {
        hall = new Hall().opened();
        puppet = hall.puppet;
    }

    @AfterEach
    void close() throws InterruptedException {
        hall.close();
    }

    @Test
    void aResidentIsHeardUnderTheNameOfTheRoom() throws Exception {
        puppet.names.put("r1@chatroom/wx-li", "3组李");
        puppet.writes("m1", "wx-li", "没电了");
        assertThat(hall.ear.next().sender()).isEqualTo(new Sender("wechaty", "wx-li", "3组李"));
    }

    @Test
    void aNameIsAskedOnceUntilItMayHaveChanged() throws Exception {
        puppet.writes("m1", "wx-li", "一");
        puppet.writes("m2", "wx-li", "二");
        hall.ear.next();
        hall.ear.next();
        puppet.names.put("wx-li", "李组长");
        puppet.tells(27, "{\"payloadType\":4,\"payloadId\":\"r1@chatroom\"}");
        puppet.writes("m3", "wx-li", "三");
        assertThat(hall.ear.next().sender().name()).isEqualTo("李组长");
        assertThat(puppet.asked).filteredOn("member wx-li"::equals).hasSize(2);
    }

    @Test
    void whomNobodyCanNameIsHeardAllTheSame() throws Exception {
        puppet.moods.put("roomMemberPayload", io.grpc.Status.UNKNOWN);
        puppet.moods.put("contactPayload", io.grpc.Status.UNKNOWN);
        puppet.writes("m1", "wx-zhao", "没电了");
        assertThat(hall.ear.next().sender()).isEqualTo(new Sender("wechaty", "wx-zhao", ""));
    }

    @Test
    void whatIsSaidInPrivateBelongsToTheChatWithThem() throws Exception {
        puppet.delivers(puppet.message("m1", "wx-li", 7, "你好")
                .setRoomId("")
                .setListenerId(FakePuppet.SELF)
                .build());
        assertThat(hall.ear.next().chat()).isEqualTo(new Chat("wechaty", "town", "wx-li", Chat.Kind.DIRECT));
    }

    @Test
    void whatOfficialAccountsPublishIsPassedOver() throws Exception {
        puppet.delivers(puppet.message("m1", "gh_news", 7, "今日要闻").setRoomId("").build());
        puppet.writes("m2", "wx-li", "没电了");
        assertThat(hall.ear.next().text()).isEqualTo("没电了");
    }

    @Test
    void anAtIsToldApart() throws Exception {
        puppet.delivers(puppet.message("m1", "wx-li", 7, "@小助手 @王 看看")
                .addMentionIds(FakePuppet.SELF)
                .addMentionIds("wx-wang")
                .addMentionIds("notify@all")
                .build());
        assertThat(hall.ear.next().mentions()).containsExactly(new Mention.OfBot(), new Mention.OfPerson("wx-wang"));
    }

    @Test
    void aPuppetThatLeavesOutWhomAnAtIsAtIsHelpedByTheName() throws Exception {
        puppet.writes("m1", "wx-li", "@小助手\u2005没电了");
        puppet.writes("m2", "wx-li", "@小助手们 没电了");
        assertThat(hall.ear.next().mentionsBot()).isTrue();
        assertThat(hall.ear.next().mentionsBot()).isFalse();
    }

    @Test
    void aPictureNamesItsAttachmentAndIsFetched() throws Exception {
        puppet.files.put("m1", "{\"boxType\":1,\"base64\":\"aGVsbG8=\",\"name\":\"p.png\"}");
        puppet.delivers(puppet.message("m1", "wx-li", 6, "<msg>xml</msg>").build());
        var message = hall.ear.next();
        assertThat(message.images()).containsExactly(Attachment.image("wechaty:town:m1"));
        assertThat(message.text()).isEmpty();
        await().until(() -> hall.album.expected().containsKey("wechaty:town:m1"));
        assertThat(hall.album.bytes("wechaty:town:m1")).asString().isEqualTo("hello");
    }

    @Test
    void aFileTheServiceKeepsIsDownloaded() throws Exception {
        puppet.files.put("m1", "{\"boxType\":7,\"uuid\":\"u-1\",\"name\":\"p.png\"}");
        puppet.delivers(puppet.message("m1", "wx-li", 1, "").build());
        await().until(() -> hall.album.expected().containsKey("wechaty:town:m1"));
        assertThat(hall.album.bytes("wechaty:town:m1")).asString().isEqualTo("stored bytes");
    }

    @Test
    void aPlaceComesWithItsName() throws Exception {
        puppet.delivers(puppet.message("m1", "wx-li", 8, "<xml/>").build());
        assertThat(hall.ear.next().location()).contains(new Location(30.25, 120.15, "东桥村口"));
    }

    @Test
    void whatIsTakenBackNamesTheEarlierMessage() throws Exception {
        puppet.delivers(puppet.message("m2", "wx-li", 13, "m1").build());
        assertThat(hall.ear.next().recalls()).contains(Hall.id("m1"));
    }

    @Test
    void aQuotationIsFoundByItsWordsAndPartedFromTheText() throws Exception {
        puppet.writes("m1", "wx-li", "3号楼：没电了");
        puppet.writes("m2", "wx-wang", "「李网格长：3号楼：没电了」\n- - - - - - - - - - - - - - -\n还没好");
        hall.ear.next();
        var quoting = hall.ear.next();
        assertThat(quoting.text()).isEqualTo("还没好");
        assertThat(quoting.quote()).contains(Hall.id("m1"));
    }

    @Test
    void whatWeSaidCanBeQuotedByTheIdWeKnowItBy() throws Exception {
        puppet.givesIds = false;
        puppet.echoes = false;
        var sent = (org.huiyin.delivery.Outcome.Sent) hall.platform.say(Hall.CHAT, Hall.speech("k1", "已登记 4071"));
        puppet.writes("m2", "wx-li", "「小助手：已登记 4071」\n- - - - - - - - - - - - - - -\n谢谢");
        assertThat(hall.ear.next().quote()).contains(Hall.id(sent.platformId()));
    }

    @Test
    void whoComesAndGoesIsTold() throws Exception {
        puppet.names.put("wx-zhao", "赵阿姨");
        puppet.tells(
                19,
                "{\"inviteeIdList\":[\"wx-zhao\"],\"inviterId\":\"wx-li\",\"roomId\":\"r1@chatroom\","
                        + "\"timestamp\":1790000000000}");
        puppet.tells(
                21,
                "{\"changerId\":\"wx-li\",\"newTopic\":\"新群\",\"roomId\":\"r1@chatroom\",\"timestamp\":1790000000}");
        puppet.tells(20, "{\"removeeIdList\":[\"wx-zhao\"],\"roomId\":\"r1@chatroom\",\"timestamp\":1790000000}");
        var at = Instant.ofEpochSecond(1_790_000_000);
        var zhao = List.of(new Sender("wechaty", "wx-zhao", "赵阿姨"));
        assertThat(hall.ear.nextHappening()).isEqualTo(new Happening.Joined(Hall.CHAT, at, zhao));
        assertThat(hall.ear.nextHappening()).isEqualTo(new Happening.Renamed(Hall.CHAT, at, "新群"));
        assertThat(hall.ear.nextHappening()).isEqualTo(new Happening.Left(Hall.CHAT, at, zhao));
    }

    @Test
    void thatWeAreTakenInAndPutOutIsTold() throws Exception {
        puppet.tells(19, "{\"inviteeIdList\":[\"bot-1\"],\"roomId\":\"r1@chatroom\",\"timestamp\":1790000000}");
        puppet.tells(20, "{\"removeeIdList\":[\"bot-1\"],\"roomId\":\"r1@chatroom\",\"timestamp\":1790000000}");
        assertThat(hall.ear.nextHappening()).isInstanceOf(Happening.Entered.class);
        assertThat(hall.ear.nextHappening()).isInstanceOf(Happening.Removed.class);
    }

    @Test
    void aSlowPayloadDoesNotUpsetTheOrder() throws Exception {
        puppet.holds("m1");
        for (int i = 1; i <= 5; i++) {
            puppet.writes("m" + i, "wx-li", "第" + i);
        }
        await().until(() -> puppet.asked.contains("message m5"));
        puppet.releases();
        var order = new ArrayList<String>();
        for (int i = 1; i <= 5; i++) {
            order.add(hall.ear.next().text());
        }
        assertThat(order).containsExactly("第1", "第2", "第3", "第4", "第5");
    }

    @Test
    void aMessageThatIsNotTakenIsOfferedAgainBeforeTheNext() throws Exception {
        Set<String> refused = ConcurrentHashMap.newKeySet();
        hall.ear.mood = message -> CompletableFuture.completedFuture(
                refused.add(message.id().value()) ? new Taken.Busy("full") : new Taken.Kept());
        puppet.writes("m1", "wx-li", "一");
        puppet.writes("m2", "wx-li", "二");
        assertThat(List.of(hall.ear.next().text(), hall.ear.next().text())).containsExactly("一", "二");
        assertThat(refused).containsExactlyInAnyOrder("m1", "m2");
    }

    @Test
    void aRoomThatWaitsDoesNotHoldUpAnother() throws Exception {
        var never = new CompletableFuture<Taken>();
        hall.ear.mood = message ->
                message.chat().equals(Hall.CHAT) ? never : CompletableFuture.completedFuture(new Taken.Kept());
        puppet.writes("m1", "wx-li", "一");
        puppet.delivers(
                puppet.message("m2", "wx-li", 7, "二").setRoomId("r2@chatroom").build());
        assertThat(hall.ear.next().text()).isEqualTo("二");
        never.complete(new Taken.Kept());
        assertThat(hall.ear.next().text()).isEqualTo("一");
    }

    @Test
    void aThousandMessagesKeepTheirOrder() throws Exception {
        for (int i = 0; i < 1_000; i++) {
            puppet.writes("m" + i, "wx-li", "" + i);
        }
        var order = new ArrayList<Message>();
        for (int i = 0; i < 1_000; i++) {
            order.add(hall.ear.next());
        }
        assertThat(order)
                .isSortedAccordingTo(
                        (one, other) -> Integer.compare(Integer.parseInt(one.text()), Integer.parseInt(other.text())));
    }

    @Test
    void whatDoesNotFitInsideWaitsOutsideAndComesInItsOrder() throws Exception {
        var commit = new CompletableFuture<Taken>();
        hall.ear.mood = message -> commit;
        for (int i = 0; i < 2_500; i++) {
            puppet.writes("m" + i, "wx-li", "" + i);
        }
        await().atMost(Duration.ofMinutes(1)).until(() -> payloadsAsked() == 2_000);
        hall.platform.say(Hall.CHAT, Hall.speech("k1", "收到"));
        assertThat(payloadsAsked()).isEqualTo(2_000);
        commit.complete(new Taken.Kept());
        for (int i = 0; i < 2_500; i++) {
            assertThat(hall.ear.next().text()).isEqualTo("" + i);
        }
    }

    private long payloadsAsked() {
        return puppet.asked.stream()
                .filter(call -> call.startsWith("message m"))
                .count();
    }
}
