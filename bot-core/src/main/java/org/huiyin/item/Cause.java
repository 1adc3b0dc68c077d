package org.huiyin.item;

import java.time.Instant;
import java.util.Optional;
import org.huiyin.message.Message;

/** Who moved an item, when, and by which message, if by one. */
public record Cause(String by, Instant at, Optional<Message.Id> message) {

    ItemEvent event(ItemEvent.Type type) {
        return new ItemEvent(at, type, by, message, Optional.empty());
    }
}
