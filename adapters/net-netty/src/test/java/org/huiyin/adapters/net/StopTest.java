package org.huiyin.adapters.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.huiyin.net.EventStream;
import org.huiyin.net.Opening;
import org.huiyin.net.Reply;
import org.huiyin.net.WebSocket;
import org.junit.jupiter.api.Test;

class StopTest {

    @Test
    void aRunningRequestIsAnsweredAndNoNewOneTaken() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        try (Town town = Town.with(t -> t.exchange("GET", "/slow", r -> {
                    begun.countDown();
                    free.await(10, TimeUnit.SECONDS);
                    return Reply.text(200, "done");
                }));
                Line running = town.line().say("GET /slow HTTP/1.1\r\nhost: a\r\n\r\n");
                Line idle = town.line().say("GET /alive HTTP/1.1\r\nhost: a\r\n\r\n")) {
            idle.until("yes");
            int port = town.port();
            assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
            CompletableFuture<Void> stop =
                    CompletableFuture.runAsync(() -> town.transport().stop(Duration.ofSeconds(20)));
            assertThat(idle.rest()).isEmpty();
            assertThatThrownBy(() -> new Line(port)).isInstanceOf(UncheckedIOException.class);
            assertThat(stop).isNotDone();
            free.countDown();
            assertThat(running.rest()).contains("connection: close").endsWith("done");
            running.close();
            assertThat(stop).succeedsWithin(Duration.ofSeconds(10));
        }
    }

    @Test
    void whatDoesNotEndInTimeIsCut() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        try (Town town = Town.with(t -> t.exchange("GET", "/endless", r -> {
                    begun.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                    }
                    return Reply.of(204);
                }));
                Line line = town.line().say("GET /endless HTTP/1.1\r\nhost: a\r\n\r\n")) {
            assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
            town.transport().stop(Duration.ofMillis(100));
            assertThat(line.rest()).isEmpty();
            assertThat(interrupted.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void streamsAndSocketsAreTold() throws InterruptedException {
        List<EventStream> streams = new CopyOnWriteArrayList<>();
        List<String> ends = new CopyOnWriteArrayList<>();
        try (Town town = Town.with(t -> t.stream("/events", r -> Opening.accept(streams::add))
                        .socket("/ws", r -> Opening.accept(socket -> new Silent(ends))));
                Line line = town.line().say("GET /events HTTP/1.1\r\nhost: a\r\n\r\n")) {
            line.until("\r\n\r\n");
            Chatter chatter = Chatter.at(town, "/ws");
            await().until(() -> streams.size() == 1);
            town.transport().stop(Duration.ofSeconds(10));
            assertThat(line.rest()).endsWith("0\r\n\r\n");
            assertThat(chatter.hears()).isEqualTo("closed 1001 server stops");
            assertThat(ends).containsExactly("1001");
        }
    }

    private record Silent(List<String> ends) implements WebSocket.Listener {
        @Override
        public void text(String message) {}

        @Override
        public void binary(byte[] message) {}

        @Override
        public void closed(int code, String reason) {
            ends.add("" + code);
        }
    }

    @Test
    void aPortInUseIsNamed() {
        try (Town town = Town.with(t -> {})) {
            NettyTransport second = new NettyTransport(
                    NettySettings.of(new InetSocketAddress("127.0.0.1", town.port()), InstantSource.system()));
            assertThatThrownBy(second::start)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("address: /127.0.0.1:" + town.port());
            assertThatThrownBy(second::address).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aRouteIsGivenOnceAndAStartHappensOnce() {
        try (Town town = Town.with(t -> t.exchange("GET", "/a/{x}", r -> Reply.of(204)))) {
            assertThatThrownBy(() -> town.transport().exchange("GET", "/a/{y}", r -> Reply.of(204)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> town.transport().start()).isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> Town.with(t ->
                        t.exchange("GET", "/a/{x}", r -> Reply.of(204)).exchange("GET", "/a/{y}", r -> Reply.of(204))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
