package org.huiyin.chat;

import java.util.List;
import java.util.Optional;
import org.huiyin.message.Attachment;
import org.huiyin.message.Message;

/**
 * What is said in one breath.
 *
 * @param key the outgoing row's key, for platforms that take one against doubles
 */
public record Speech(String key, String text, List<Attachment> images, Optional<Message.Id> quote) {
    public Speech {
        images = List.copyOf(images);
    }
}
