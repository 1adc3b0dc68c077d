package org.huiyin.adapters.wecom.socket;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huiyin.adapters.wecom.api.Fields;
import org.huiyin.adapters.wecom.api.Malformed;
import org.huiyin.adapters.wecom.api.Surroundings;
import org.huiyin.adapters.wecom.bot.Decoder;
import org.huiyin.adapters.wecom.bot.Heard;
import org.huiyin.adapters.wecom.bot.MediaKey;
import org.huiyin.adapters.wecom.bot.Memory;
import org.huiyin.adapters.wecom.bot.Offers;
import org.huiyin.chat.Inbox;
import org.huiyin.media.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands on what a connection tells. */
final class Ear {
    private static final Logger LOG = LoggerFactory.getLogger(Ear.class);

    /** As long as a clicked card may be changed. */
    private static final Duration CARD = Duration.ofSeconds(5);

    private final Decoder decoder;
    private final Surroundings around;
    private final Frames frames;
    private final Replies replies;
    private final Memory memory;
    private final Offers offers;

    Ear(Decoder decoder, Surroundings around, Talk talk, Offers offers) {
        this.decoder = decoder;
        this.around = around;
        this.frames = talk.frames();
        this.replies = talk.replies();
        this.memory = talk.memory();
        this.offers = offers;
    }

    /** True when it was the last: another connection took our place. */
    boolean hear(Fields frame, Wire wire) {
        var command = frame.text("cmd").orElse("");
        if (!command.equals("aibot_msg_callback") && !command.equals("aibot_event_callback")) {
            return false;
        }
        try {
            var now = around.clock().instant();
            var request = frame.in("headers").need("req_id");
            var heard = decoder.decode(frame.in("body"), now);
            if (heard instanceof Heard.Said said) {
                take(said, request, now);
            } else if (heard instanceof Heard.Pressed pressed) {
                take(pressed, request, now, wire);
            }
            return heard instanceof Heard.Ended;
        } catch (Malformed e) {
            LOG.warn("a callback was passed over: {}", e.getMessage());
            return false;
        }
    }

    private void take(Heard.Said said, String request, Instant now) {
        var message = said.message();
        for (var enclosure : said.enclosures()) {
            var seal = enclosure
                    .key()
                    .<Source.Seal>map(key -> new MediaKey(List.of(key)))
                    .orElse(Source.Seal.NONE);
            around.media().expect(enclosure.reference(), new Source.Address(enclosure.address(), Map.of(), seal));
        }
        replies.open(message.id(), request, now);
        memory.keep(message.id(), message.text());
        offers.offer(message);
    }

    private void take(Heard.Pressed pressed, String request, Instant now, Wire wire) {
        var message = pressed.message();
        offers.offer(message).thenAccept(taken -> {
            boolean isInTime = around.clock().instant().isBefore(now.plus(CARD));
            if (!(taken instanceof Inbox.Taken.Busy) && isInTime) {
                var card = memory.card(pressed.task()).chosen(message.text());
                var frame = frames.update(request, message.sender().id(), card);
                wire.ask(frame.id(), frame.text(), CARD).whenComplete((answer, failure) -> {
                    if (failure != null || !answer.errcode().isFine()) {
                        LOG.info(
                                "card {} kept its looks: {}",
                                pressed.task(),
                                failure != null ? SocketLink.name(failure) : answer.errcode());
                    }
                });
            }
        });
    }
}
