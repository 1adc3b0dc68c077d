package org.huiyin.adapters.store.history;

import java.util.Optional;
import org.huiyin.item.ItemEvent;
import org.huiyin.message.Message;

/** What may be erased of a step: who took it, by which message, and why. */
public record Payload(String by, Optional<Message.Id> message, Optional<String> note) {
    /** Of a step whose payload is gone. */
    public static final Payload ERASED = new Payload(ItemEvent.ERASED, Optional.empty(), Optional.empty());

    public static Payload of(ItemEvent event) {
        return new Payload(event.by(), event.message(), event.note());
    }
}
