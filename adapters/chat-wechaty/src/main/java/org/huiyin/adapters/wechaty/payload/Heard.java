package org.huiyin.adapters.wechaty.payload;

import java.time.Instant;
import java.util.List;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;

/**
 * A message as the puppet gave it, before anybody's name is known.
 *
 * @param text of {@link Kind#TEXT} the words, of {@link Kind#RECALL} the id of what is taken back; else empty
 * @param mentions contacts called by @, as far as the puppet says so
 */
public record Heard(Message.Id id, String talker, Instant at, Kind kind, String text, List<String> mentions) {

    /** What it holds. */
    public enum Kind {
        TEXT,
        IMAGE,
        VOICE,
        VIDEO,
        FILE,
        PLACE,
        RECALL
    }

    public Heard {
        mentions = List.copyOf(mentions);
    }

    public Chat chat() {
        return id.chat();
    }
}
