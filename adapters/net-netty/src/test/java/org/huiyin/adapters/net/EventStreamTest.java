package org.huiyin.adapters.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.huiyin.net.EventStream;
import org.huiyin.net.EventStream.Event;
import org.huiyin.net.Opening;
import org.huiyin.net.Reply;
import org.huiyin.net.Transport;
import org.junit.jupiter.api.Test;

class EventStreamTest {
    private static final String ASK = "GET /events HTTP/1.1\r\nhost: a\r\n\r\n";

    private final List<EventStream> open = new CopyOnWriteArrayList<>();
    private final List<EventStream> gone = new CopyOnWriteArrayList<>();

    private void routes(Transport transport) {
        transport.stream(
                "/events",
                request -> request.query("no").isPresent()
                        ? Opening.refuse(Reply.text(401, "who are you"))
                        : Opening.accept(stream -> {
                            stream.onClose(() -> gone.add(stream));
                            open.add(stream);
                        }));
    }

    @Test
    void eventsArriveInOrderAsTheyWereSent() {
        try (Town town = Town.with(this::routes);
                Line line = town.line().say(ASK)) {
            assertThat(line.until("\r\n\r\n"))
                    .startsWith("HTTP/1.1 200")
                    .contains("content-type: text/event-stream; charset=utf-8", "cache-control: no-store", "nosniff");
            await().until(() -> open.size() == 1);
            open.get(0).send(new Event("7", "item.opened", "one\ntwo"));
            open.get(0).send(new Event("", "", "x"));
            assertThat(line.until("data: x\n\n"))
                    .contains("id: 7\nevent: item.opened\ndata: one\ndata: two\n\n")
                    .endsWith("data: x\n\n");
            open.get(0).close();
            assertThat(line.rest()).endsWith("0\r\n\r\n");
            await().until(() -> gone.size() == 1);
            open.get(0).send(new Event("", "", "too late"));
            assertThat(town.alive()).isTrue();
        }
    }

    @Test
    void aClientThatComesBackTellsWhatItSawLast() {
        try (Town town = Town.with(this::routes);
                Line line = town.line().say("GET /events HTTP/1.1\r\nhost: a\r\nLast-Event-ID: 41\r\n\r\n")) {
            line.until("\r\n\r\n");
            await().until(() -> open.size() == 1);
            assertThat(open.get(0).lastEventId()).contains("41");
        }
    }

    @Test
    void aStreamMayBeRefused() {
        try (Town town = Town.with(this::routes)) {
            assertThat(town.get("/events?no").statusCode()).isEqualTo(401);
            assertThat(town.post("/events", "").statusCode()).isEqualTo(405);
        }
    }

    @Test
    void aQuietStreamIsKeptAliveByComments() {
        try (Town town = Town.with(Town.brisk(), this::routes);
                Line line = town.line().say(ASK)) {
            assertThat(line.until(":\n\n")).startsWith("HTTP/1.1 200");
            assertThat(line.until(":\n\n")).isNotEmpty();
        }
    }

    @Test
    void aClientThatLeavesIsNoticed() {
        try (Town town = Town.with(this::routes)) {
            try (Line line = town.line().say(ASK)) {
                line.until("\r\n\r\n");
                await().until(() -> open.size() == 1);
            }
            await().until(() -> gone.size() == 1);
        }
    }

    @Test
    void aClientThatDoesNotReadIsCutOffAndNobodyElseIsHarmed() {
        try (Town town = Town.with(this::routes);
                Line slow = town.line().say(ASK);
                Line quick = town.line()) {
            slow.until("\r\n\r\n");
            await().until(() -> open.size() == 1);
            quick.say(ASK).until("\r\n\r\n");
            await().until(() -> open.size() == 2);
            String data = "x".repeat(10_000);
            for (int i = 0; i < 3000 && gone.isEmpty(); i++) {
                String number = "n" + i;
                open.get(0).send(new Event(number, "", data));
                open.get(1).send(new Event(number, "", ""));
                quick.until("id: " + number + "\ndata: \n\n");
            }
            await().until(() -> !gone.isEmpty());
            assertThat(gone).containsExactly(open.get(0));
            open.get(1).send(new Event("", "", "still here"));
            quick.until("still here");
            assertThat(town.alive()).isTrue();
        }
    }

    @Test
    void aFaultWhileOpeningEndsTheStream() {
        try (Town town = Town.with(t -> t.stream(
                        "/events",
                        request -> Opening.accept(stream -> {
                            throw new IllegalStateException("no room");
                        })));
                Line line = town.line().say(ASK)) {
            assertThat(line.rest()).startsWith("HTTP/1.1 200").endsWith("0\r\n\r\n");
            assertThat(town.alive()).isTrue();
        }
    }

    @Test
    void anOldClientGetsTheStreamWithoutChunks() {
        try (Town town = Town.with(this::routes);
                Line line = town.line().say("GET /events HTTP/1.0\r\n\r\n")) {
            assertThat(line.until("\r\n\r\n")).doesNotContain("chunked");
            await().until(() -> open.size() == 1);
            open.get(0).send(new Event("", "", "x"));
            open.get(0).close();
            assertThat(line.rest()).isEqualTo("data: x\n\n");
        }
    }
}
