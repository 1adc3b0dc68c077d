package org.huiyin.adapters.wechaty;

import io.grpc.Status;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.huiyin.adapters.wechaty.payload.Event;
import org.huiyin.adapters.wechaty.payload.Heard;
import org.huiyin.adapters.wechaty.payload.MessageDecoder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wechaty.MessagePayloadResponse;

/**
 * What the service told of rooms and messages, in its order. An event names only a message's id: which room it is of is
 * known once its payload is there. So payloads are asked for several at a time, and everything goes on in the order it
 * was told in. On the loop only.
 */
final class Arrivals {
    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);
    private static final int AHEAD = 16;
    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Deque<Slot> waiting = new ArrayDeque<>();
    private final Loop loop;
    private final MessageDecoder decoder;
    private final InstantSource clock;
    private final Recent recent;
    private final Lanes lanes;
    private @Nullable Wire wire;
    private @Nullable String self;

    /** A place in the order. */
    private static final class Slot {
        final Event event;
        final Runnable through;
        boolean asked;
        int tries;

        @Nullable
        MessagePayloadResponse payload;

        Slot(Event event, Runnable through) {
            this.event = event;
            this.through = through;
        }

        boolean isReady() {
            return !(event instanceof Event.Spoken) || payload != null || tries >= TRIES;
        }
    }

    Arrivals(Loop loop, MessageDecoder decoder, InstantSource clock, Recent recent, Lanes lanes) {
        this.loop = loop;
        this.decoder = decoder;
        this.clock = clock;
        this.recent = recent;
        this.lanes = lanes;
    }

    /** Asks there from now on; what was asked before and not answered is asked again. */
    void over(@Nullable Wire next) {
        wire = next;
        waiting.forEach(slot -> slot.asked = false);
        advance();
    }

    /** Who we are. Nothing goes on before that is known: our own words come back like everybody's. */
    void self(String contact) {
        self = contact;
        advance();
    }

    void add(Event event, Runnable through) {
        waiting.add(new Slot(event, through));
        advance();
    }

    private void advance() {
        var us = self;
        if (us == null) {
            return;
        }
        ask();
        for (var head = waiting.peek(); head != null && head.isReady(); head = waiting.peek()) {
            waiting.remove();
            pass(head, us);
            ask();
        }
    }

    private void ask() {
        var line = wire;
        if (line == null) {
            return;
        }
        int ahead = 0;
        for (Slot slot : waiting) {
            if (!slot.asked && !slot.isReady() && slot.event instanceof Event.Spoken spoken) {
                ask(slot, spoken.message(), line);
            }
            if (++ahead == AHEAD) {
                return;
            }
        }
    }

    private void ask(Slot slot, String message, Wire line) {
        slot.asked = true;
        line.message(message)
                .whenCompleteAsync(
                        (payload, fault) -> {
                            if (payload != null) {
                                slot.payload = payload;
                            } else if (line == wire) {
                                failed(slot, message, Status.fromThrowable(fault));
                            }
                            advance();
                        },
                        loop);
    }

    /** On a line that still stands: on the next, everything is asked again anyway. */
    private void failed(Slot slot, String message, Status why) {
        if (++slot.tries >= TRIES) {
            LOG.error("message {} is lost: the puppet service does not give it: {}", message, why.getCode());
            return;
        }
        loop.after(PAUSE, () -> {
            slot.asked = false;
            advance();
        });
    }

    private void pass(Slot slot, String us) {
        if (slot.event instanceof Event.OfRoom ofRoom) {
            lanes.add(decoder.room(ofRoom.room()), ofRoom, slot.through);
            return;
        }
        var heard = slot.payload == null ? Optional.<Heard>empty() : decoder.decode(slot.payload, us, clock.instant());
        if (heard.isPresent() && !heard.get().talker().equals(us)) {
            lanes.add(heard.get(), slot.through);
            return;
        }
        heard.filter(ours -> ours.kind() == Heard.Kind.TEXT)
                .ifPresent(ours ->
                        recent.cameBack(ours.chat(), ours.text(), ours.id().value()));
        slot.through.run();
    }
}
