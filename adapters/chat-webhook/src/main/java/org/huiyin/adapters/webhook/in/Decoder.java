package org.huiyin.adapters.webhook.in;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.message.Message;

/** Reads what sources of one shape send. */
@FunctionalInterface
public interface Decoder {

    /** The messages in it; none where it tells of something we know nothing about. */
    List<Message> read(Delivery delivery) throws Malformed;

    /**
     * A request that has shown to be its source's own.
     *
     * @param id the source's name of it; empty where it has none
     */
    record Delivery(Optional<String> id, byte[] body, Instant at) {}
}
