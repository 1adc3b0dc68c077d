package org.huiyin.chat;

import java.time.Instant;
import java.util.List;
import org.huiyin.message.Chat;
import org.huiyin.message.Sender;

/** What happens to a room itself, as its platform tells it. Nobody says anything; no item comes of it. */
public sealed interface Happening {

    Chat chat();

    Instant at();

    /** People came in. */
    record Joined(Chat chat, Instant at, List<Sender> who) implements Happening {
        public Joined {
            who = List.copyOf(who);
        }
    }

    /** People left, or were removed. */
    record Left(Chat chat, Instant at, List<Sender> who) implements Happening {
        public Left {
            who = List.copyOf(who);
        }
    }

    /** The room has another name now. */
    record Renamed(Chat chat, Instant at, String name) implements Happening {}

    /** The bot was taken in. */
    record Entered(Chat chat, Instant at) implements Happening {}

    /** The bot was put out, or the room is no more. */
    record Removed(Chat chat, Instant at) implements Happening {}
}
