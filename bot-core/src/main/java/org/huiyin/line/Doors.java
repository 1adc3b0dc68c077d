package org.huiyin.line;

import java.util.Map;
import java.util.Optional;
import org.huiyin.chat.ChatPlatform;
import org.huiyin.chat.Directory;
import org.huiyin.chat.Speech;
import org.huiyin.delivery.Outcome;
import org.huiyin.delivery.Saying;
import org.huiyin.delivery.Target;
import org.huiyin.grid.Group;
import org.huiyin.message.Chat;

/** Where a target can be reached, and the platform that reaches it. */
public final class Doors {
    private final Directory directory;
    private final Map<String, ChatPlatform> platforms;

    /** @param platforms by name, as {@link Chat#platform} has it */
    public Doors(Directory directory, Map<String, ChatPlatform> platforms) {
        this.directory = directory;
        this.platforms = Map.copyOf(platforms);
    }

    Optional<Chat> chat(Target target) {
        return directory.chat(target);
    }

    /** The group a chat is bound to; empty in private. */
    Optional<Group> group(Chat chat) {
        return directory.group(chat);
    }

    Outcome say(Saying saying, Chat chat) {
        var platform = platforms.get(chat.platform());
        if (platform == null) {
            return new Outcome.Refused(
                    "platform: " + chat.platform() + " (expected: one of " + platforms.keySet() + ")");
        }
        var outgoing = saying.outgoing();
        // A quote makes sense only in the chat it comes from.
        var quote = outgoing.inReplyTo().filter(id -> id.chat().equals(chat));
        var speech = new Speech(outgoing.key(), saying.text().orElse(""), outgoing.images(), quote);
        try {
            return platform.say(chat, speech);
        } catch (RuntimeException e) {
            // An adapter must not throw; when it does, nobody knows whether the words went out.
            return new Outcome.Unknown(e.getClass().getName());
        }
    }
}
