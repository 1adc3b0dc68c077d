package org.huiyin.chat;

import java.util.List;
import java.util.Optional;
import org.huiyin.message.Attachment;
import org.huiyin.message.Message;

/**
 * What is said in one breath.
 *
 * @param key the outgoing row's key, for platforms that take one against doubles
 * @param buttons words that may be answered by a click; a click comes back as a message of just that word which quotes
 *     this one. A platform that has no buttons leaves them out, so the text must say what to write instead
 */
public record Speech(
        String key, String text, List<Attachment> images, Optional<Message.Id> quote, List<String> buttons) {
    public Speech {
        images = List.copyOf(images);
        buttons = List.copyOf(buttons);
    }

    /** Nothing to click. */
    public Speech(String key, String text, List<Attachment> images, Optional<Message.Id> quote) {
        this(key, text, images, quote, List.of());
    }
}
