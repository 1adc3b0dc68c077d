package org.huiyin.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.message.Attachment;
import org.huiyin.message.Message;
import org.huiyin.text.Phrase;

/**
 * One thing to say, once.
 *
 * @param key subject, phrase and target: what has this key is said at most once, and may be amended while it is held
 * @param subjects the items or notices it is about, the foremost first
 * @param inReplyTo the message it answers
 * @param notBefore until when it is held, so that one answer covers what belongs together
 */
public record Outgoing(
        String key,
        Target to,
        Phrase phrase,
        List<String> subjects,
        Optional<Message.Id> inReplyTo,
        List<Attachment> images,
        Instant notBefore,
        Lane lane) {

    /** How urgent it is to say it; the lower overtakes the higher. */
    public enum Lane {
        EMERGENCY,
        ANSWER,
        ROUTINE
    }

    public Outgoing {
        subjects = List.copyOf(subjects);
        images = List.copyOf(images);
    }
}
