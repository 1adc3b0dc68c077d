package org.huiyin.adapters.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.huiyin.net.Body;
import org.huiyin.net.Reply;
import org.huiyin.net.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class BadInputTest {
    private static final Consumer<Transport> ECHO =
            t -> t.exchange("POST", "/echo", r -> Reply.text(200, r.body().text()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "GET\r\n\r\n",
                "GET /alive HTTP/1.1\r\nhost: a\r\nbad header\r\n\r\n",
                "GET /alive HTTP/1.1\r\nhost: a\r\n: no name\r\n\r\n",
                "GET /alive HTTP/1.1\r\nhost : a\r\n\r\n",
                "GET /alive HTTP/1.1\r\nhost: a\r\nx: \u0000\r\n\r\n",
                "GET /alive HTTP/1.1\r\n\r\n",
                "GET /alive HTTP/1.1\r\nhost: a\r\nhost: b\r\n\r\n",
                "GET alive HTTP/1.1\r\nhost: a\r\n\r\n",
                "GET /a%zz HTTP/1.1\r\nhost: a\r\n\r\n",
                "GET /a%f HTTP/1.1\r\nhost: a\r\n\r\n",
                "GET /a%ff HTTP/1.1\r\nhost: a\r\n\r\n",
                "GET /a%00 HTTP/1.1\r\nhost: a\r\n\r\n",
                "GET /alive?q=%zz HTTP/1.1\r\nhost: a\r\n\r\n",
                "GET /aliv\u00e9 HTTP/1.1\r\nhost: a\r\n\r\n",
                "POST /echo HTTP/1.1\r\nhost: a\r\ncontent-length: -1\r\n\r\n",
                "POST /echo HTTP/1.1\r\nhost: a\r\ncontent-length: many\r\n\r\n",
                "POST /echo HTTP/1.1\r\nhost: a\r\ncontent-length: 3\r\ncontent-length: 4\r\n\r\nabcd",
                "POST /echo HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n",
                "POST /echo HTTP/1.1\r\nhost: a\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET /",
            })
    void whatCannotBeReadIsA400(String raw) {
        try (Town town = Town.with(ECHO)) {
            assertThat(town.answerTo(raw)).startsWith("HTTP/1.1 400 ").contains("connection: close");
            assertThat(town.alive()).isTrue();
        }
    }

    @Test
    void anUnknownVersionIsA505() {
        try (Town town = Town.with(ECHO)) {
            assertThat(town.answerTo("GET /alive HTTP/2.0\r\nhost: a\r\n\r\n")).startsWith("HTTP/1.1 505 ");
            assertThat(town.alive()).isTrue();
        }
    }

    @Test
    void aLineTooLongIsA414() {
        try (Town town = Town.with(ECHO)) {
            assertThat(town.answerTo("GET /" + "a".repeat(9000) + " HTTP/1.1\r\nhost: a\r\n\r\n"))
                    .startsWith("HTTP/1.1 414 ");
            assertThat(town.alive()).isTrue();
        }
    }

    @Test
    void headersTooLargeAreA431() {
        try (Town town = Town.with(ECHO)) {
            assertThat(town.answerTo("GET /alive HTTP/1.1\r\nhost: a\r\nx: " + "a".repeat(20_000) + "\r\n\r\n"))
                    .startsWith("HTTP/1.1 431 ");
            assertThat(town.answerTo("GET /alive HTTP/1.1\r\nhost: a\r\n" + "x: y\r\n".repeat(9000) + "\r\n"))
                    .startsWith("HTTP/1.1 431 ");
            assertThat(town.alive()).isTrue();
        }
    }

    @Test
    void aBodyTooLargeIsA413WhetherItsLengthIsToldOrNot() {
        try (Town town = Town.with(ECHO)) {
            String large = "a".repeat(Transport.LARGEST_EXCHANGE + 1);
            assertThat(town.post("/echo", large).statusCode()).isEqualTo(413);
            assertThat(town.post("/echo", large.substring(1)).statusCode()).isEqualTo(200);
            String chunked = "POST /echo HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n"
                    + ("10000\r\n" + "a".repeat(65536) + "\r\n").repeat(40) + "0\r\n\r\n";
            assertThat(town.answerTo(chunked)).startsWith("HTTP/1.1 413 ");
            assertThat(town.alive()).isTrue();
        }
    }

    @Test
    void aClientSlowWithItsHeadersIsA408HoweverSteadilyItDrips() {
        try (Town town = Town.with(Town.brisk(), ECHO);
                Line silent = town.line();
                Line dripping = town.line().say("GET /alive HTTP/1.1\r\nx: ")) {
            assertThat(town.alive()).isTrue();
            assertThat(silent.rest()).startsWith("HTTP/1.1 408 ");
            assertThat(dripping.dripsUntilHungUp((byte) 'a', 400)).isTrue();
            assertThat(town.alive()).isTrue();
        }
    }

    @Test
    void aClientSlowWithItsBodyIsA408() {
        try (Town town = Town.with(Town.brisk(), ECHO);
                Line silent = town.line().say("POST /echo HTTP/1.1\r\nhost: a\r\ncontent-length: 99999\r\n\r\nabc");
                Line dripping = town.line().say("POST /echo HTTP/1.1\r\nhost: a\r\ncontent-length: 99999\r\n\r\n")) {
            assertThat(town.alive()).isTrue();
            assertThat(silent.rest()).startsWith("HTTP/1.1 408 ");
            assertThat(dripping.dripsUntilHungUp((byte) 'a', 400)).isTrue();
            assertThat(town.alive()).isTrue();
        }
    }

    @Test
    void anIdleConnectionIsClosedWithoutAWord() {
        NettySettings.Times times = new NettySettings.Times(
                Town.BRISK.head(),
                Town.BRISK.body(),
                Town.BRISK.upload(),
                Town.BRISK.body(),
                Town.BRISK.write(),
                Town.BRISK.pulse());
        NettySettings.Limits limits = new NettySettings.Limits(9, 2, 9, NettySettings.Sizes.standard(), times);
        try (Town town = Town.with(limits, ECHO);
                Line line = town.line().say("GET /alive HTTP/1.1\r\nhost: a\r\n\r\n")) {
            line.until("yes");
            assertThat(line.rest()).isEmpty();
        }
    }

    @Test
    void aClientThatDoesNotReadItsReplyIsCutOff() {
        NettySettings.Times times = new NettySettings.Times(
                Town.BRISK.head(),
                Town.BRISK.body(),
                Town.BRISK.upload(),
                Town.BRISK.idle(),
                Town.BRISK.body(),
                Town.BRISK.pulse());
        NettySettings.Limits limits = new NettySettings.Limits(1, 2, 9, NettySettings.Sizes.standard(), times);
        byte[] large = new byte[30 << 20];
        try (Town town =
                        Town.with(limits, t -> t.exchange("GET", "/large", r -> Reply.of(200, "a/b", Body.of(large))));
                Line slow = town.line().say("GET /large HTTP/1.1\r\nhost: a\r\n\r\n")) {
            slow.until("\r\n\r\n");
            await().until(() -> town.answerTo("GET /alive HTTP/1.0\r\n\r\n").endsWith("yes"));
        }
    }

    @Test
    void aConnectionTooManyIsTurnedAwayUntilAnotherGoes() {
        NettySettings.Limits few =
                new NettySettings.Limits(3, 2, 9, NettySettings.Sizes.standard(), NettySettings.Times.standard());
        try (Town town = Town.with(few, ECHO)) {
            List<Line> lines = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Line line = town.line().say("GET /alive HTTP/1.1\r\nhost: a\r\n\r\n");
                line.until("yes");
                lines.add(line);
            }
            try (Line fourth = town.line()) {
                assertThat(fourth.rest()).startsWith("HTTP/1.1 503 ").contains("retry-after");
            }
            lines.forEach(Line::close);
            await().until(() -> town.answerTo("GET /alive HTTP/1.0\r\n\r\n").endsWith("yes"));
        }
    }

    @Test
    void whenAllWorkersAreBusyAndTheQueueIsFullTheNextIsAskedToComeBack() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        NettySettings.Limits narrow =
                new NettySettings.Limits(99, 1, 1, NettySettings.Sizes.standard(), NettySettings.Times.standard());
        try (Town town = Town.with(
                narrow,
                t -> t.exchange("GET", "/slow", r -> {
                    begun.countDown();
                    free.await(10, TimeUnit.SECONDS);
                    return Reply.text(200, "slow");
                }))) {
            try (Line first = town.line().say("GET /slow HTTP/1.1\r\nhost: a\r\n\r\n")) {
                assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
                try (Line second = town.line().say("GET /slow HTTP/1.1\r\nhost: a\r\n\r\n")) {
                    HttpResponse<String> third = untilBusy(town);
                    assertThat(third.headers().firstValue("retry-after")).isPresent();
                    assertThat(town.get("/nowhere").statusCode()).isEqualTo(404);
                    free.countDown();
                    assertThat(first.until("slow")).startsWith("HTTP/1.1 200");
                    assertThat(second.until("slow")).startsWith("HTTP/1.1 200");
                }
            }
            assertThat(town.alive()).isTrue();
        }
    }

    /** The second request may still be on its way into the queue when the third asks. */
    private static HttpResponse<String> untilBusy(Town town) {
        var asked = await().until(
                        () -> town.client()
                                .sendAsync(town.request("/alive").build(), HttpResponse.BodyHandlers.ofString())
                                .get(1, TimeUnit.SECONDS),
                        reply -> reply.statusCode() == 503);
        return asked;
    }

    @Test
    void aHandlersFaultIsA500ThatTellsItsNumberAndTheLogTheRestInOneLine() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        ((Logger) LoggerFactory.getLogger(Incoming.class)).addAppender(log);
        try (Town town = Town.with(t -> t.exchange("GET", "/items/{code}", r -> {
            throw new IllegalStateException("the phone of 3 is 13800000000");
        }))) {
            HttpResponse<String> reply = town.get("/items/secret");
            assertThat(reply.statusCode()).isEqualTo(500);
            assertThat(reply.body()).startsWith("500 internal error ").doesNotContain("Exception", "138");
            String id = reply.body().strip().substring("500 internal error ".length());
            assertThat(log.list).hasSize(1);
            assertThat(log.list.get(0).getFormattedMessage())
                    .contains(id, "GET /items/{code}", "IllegalStateException", "BadInputTest")
                    .doesNotContain("138", "secret", "\n");
            assertThat(town.alive()).isTrue();
        } finally {
            ((Logger) LoggerFactory.getLogger(Incoming.class)).detachAppender(log);
        }
    }

    @Test
    void aHandlerThatRunsOutOfStackHarmsNobodyElse() {
        try (Town town = Town.with(t -> t.exchange("GET", "/deep", r -> Reply.text(200, "" + deep(1))))) {
            assertThat(town.get("/deep").statusCode()).isEqualTo(500);
            assertThat(town.alive()).isTrue();
        }
    }

    private static int deep(int n) {
        return n == 0 ? 0 : 1 + deep(n + 1);
    }
}
