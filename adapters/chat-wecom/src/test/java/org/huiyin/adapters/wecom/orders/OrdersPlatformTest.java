package org.huiyin.adapters.wecom.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.huiyin.adapters.wecom.api.Surroundings;
import org.huiyin.chat.Account;
import org.huiyin.chat.Inbox.Taken;
import org.huiyin.chat.Speech;
import org.huiyin.delivery.Outcome;
import org.huiyin.media.Media;
import org.huiyin.media.Source;
import org.huiyin.message.Attachment;
import org.huiyin.message.Chat;
import org.huiyin.message.Location;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** WeCom's own reports, fetched. */
final class OrdersPlatformTest {
    private static final String REPORT = """
            {"order_id":"o%d","desc":"%s","urge_type":1,"case_name":"市政设施","grid_id":"g1","grid_name":"一网格",
             "reporter_name":"陈女士","reporter_mobile":"13800000000","unionid":"u1","create_time":1795300000,
             "image_urls":["https://f.example/1"],"video_media_ids":["v1"],
             "location":{"name":"东门","address":"幸福路1号","latitude":30.5,"longitude":114.3},
             "process_list":[%s]}""";
    private static final String STEP = """
            {"process_type":1,"solve_userid":"wang","process_desc":"已通知维修","status":1,"solved_time":1795303600,
             "image_urls":["https://f.example/2"]}""";
    private static final Chat GRID = new Chat("wecom-orders", "corp", "g1", Chat.Kind.ROOM);

    private final FakeReports wecom = new FakeReports();
    private final Map<String, Source> expected = new ConcurrentHashMap<>();
    private final BlockingQueue<Message> heard = new LinkedBlockingQueue<>();
    private final AtomicInteger noRoom = new AtomicInteger();
    private OrdersPlatform reports = platform("s");

    private OrdersPlatform platform(String secret) {
        var media = new Media() {
            @Override
            public void expect(String reference, Source source) {
                expected.put(reference, source);
            }

            @Override
            public void forget(String reference) {
                // Nothing is kept for long here.
            }

            @Override
            public Optional<Content> find(String reference) {
                return Optional.empty();
            }
        };
        var pulls = new OrdersSettings.Pulls(Duration.ofMillis(50), Duration.ofDays(2), Duration.ofSeconds(5));
        return new OrdersPlatform(
                new OrdersSettings("corp", secret, wecom.base(), Set.of(OrdersSettings.Kind.RESIDENT), pulls),
                new Surroundings(InstantSource.system(), new Random(7), media));
    }

    private void start() {
        reports.start(message -> {
            if (noRoom.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                return CompletableFuture.completedFuture(new Taken.Busy("full"));
            }
            heard.add(message);
            return CompletableFuture.completedFuture(new Taken.Kept());
        });
    }

    @AfterEach
    void close() {
        reports.stop();
        wecom.close();
    }

    @Test
    void aReportIsAMessageOfItsGrid() throws Exception {
        wecom.pages = List.of(REPORT.formatted(1, "井盖破损", ""));
        start();
        var message = next();
        assertThat(message.id()).isEqualTo(new Message.Id(GRID, "o1"));
        assertThat(message.sender()).isEqualTo(new Sender("wecom-orders", "u1", "陈女士"));
        assertThat(message.at()).isEqualTo(Instant.ofEpochSecond(1_795_300_000L));
        assertThat(message.text()).isEqualTo("市政设施\n井盖破损");
        assertThat(message.location()).contains(new Location(30.5, 114.3, "东门 幸福路1号"));
        assertThat(message.attachments())
                .extracting(Attachment::kind)
                .containsExactly(Attachment.Kind.IMAGE, Attachment.Kind.VIDEO);
    }

    @Test
    void theReportersTelephoneStaysWhereItIs() throws Exception {
        wecom.pages = List.of(REPORT.formatted(1, "井盖破损", STEP));
        start();
        assertThat(next().toString() + next()).doesNotContain("13800000000");
    }

    @Test
    void whoDealtWithItSaysSoAndQuotesIt() throws Exception {
        wecom.pages = List.of(REPORT.formatted(1, "井盖破损", STEP));
        start();
        var report = next();
        var step = next();
        assertThat(step.sender().id()).isEqualTo("wang");
        assertThat(step.text()).isEqualTo("已通知维修");
        assertThat(step.quote()).contains(report.id());
    }

    @Test
    void allPagesAreReadAndEachReportIsSaidOnce() throws Exception {
        wecom.pages = List.of(
                REPORT.formatted(1, "一", "") + "," + REPORT.formatted(2, "二", ""), REPORT.formatted(3, "三", ""));
        start();
        await().until(() -> wecom.pulls.get() > 6);
        assertThat(heard).extracting(m -> m.id().value()).containsExactly("o1", "o2", "o3");
        assertThat(wecom.asked.get(0).path("limit").asInt()).isEqualTo(50);
        assertThat(wecom.asked).anyMatch(asked -> asked.has("begin_modify_time"));
        assertThat(wecom.tokens).hasValue(1);
    }

    @Test
    void whatTheLineHasNoRoomForIsFetchedAgain() throws Exception {
        noRoom.set(3);
        wecom.pages = List.of(REPORT.formatted(1, "一", ""));
        start();
        assertThat(next().id().value()).isEqualTo("o1");
        becomes(Account.State.CONNECTED);
    }

    @Test
    void anOldTokenIsReplaced() throws Exception {
        start();
        becomes(Account.State.CONNECTED);
        wecom.good = "another";
        wecom.pages = List.of(REPORT.formatted(1, "一", ""));
        assertThat(next().id().value()).isEqualTo("o1");
        assertThat(wecom.tokens).hasValue(2);
    }

    @Test
    void aWrongSecretIsToldWithoutIt() {
        reports = platform("wrong-secret");
        start();
        becomes(Account.State.FROZEN);
        assertThat(reports.accounts().get(0).why()).contains("40001").doesNotContain("wrong-secret");
    }

    @Test
    void afterTroubleItGoesOn() throws Exception {
        wecom.errcode = -1;
        start();
        becomes(Account.State.DEAF);
        wecom.errcode = 0;
        becomes(Account.State.CONNECTED);
    }

    @Test
    void filmsAreAskedOfTheCompanysOwnInterface() throws Exception {
        wecom.pages = List.of(REPORT.formatted(1, "一", ""));
        start();
        var film = next().attachments().get(1);
        var source = (Source.Asked) Objects.requireNonNull(expected.get(film.reference()));
        assertThat(source.request().fetch()).asString().isEqualTo("film");
    }

    @Test
    void nothingCanBeSaidThere() {
        assertThat(reports.say(GRID, new Speech("k", "收到", List.of(), Optional.empty())))
                .isInstanceOf(Outcome.Refused.class);
    }

    private void becomes(Account.State state) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> reports.accounts().get(0).state() == state);
    }

    private Message next() throws InterruptedException {
        var message = heard.poll(20, TimeUnit.SECONDS);
        assertThat(message).as("a report").isNotNull();
        return message;
    }
}
