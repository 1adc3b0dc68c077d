package org.huiyin.adapters.wechaty.payload;

import java.util.List;

/** What the puppet service tells by itself. */
public sealed interface Event {

    /** Somebody said something; what, must be asked for. */
    record Spoken(String message) implements Event {}

    /** The account is in; {@code contact} is itself. */
    record LoggedIn(String contact) implements Event {}

    /** The account is out. */
    record LoggedOut() implements Event {}

    /** A person must scan a code with the account's phone. */
    record Scan() implements Event {}

    /** What is remembered of a contact or a room is no longer so. */
    record Stale(Of of, String id) implements Event {
        public enum Of {
            CONTACT,
            ROOM
        }
    }

    /** Something about a room, in its order among the messages. */
    sealed interface OfRoom extends Event {
        String room();

        /** Seconds or milliseconds since 1970; 0 where it is not told. */
        long at();
    }

    record Came(String room, long at, List<String> who) implements OfRoom {
        public Came {
            who = List.copyOf(who);
        }
    }

    record Went(String room, long at, List<String> who) implements OfRoom {
        public Went {
            who = List.copyOf(who);
        }
    }

    record Renamed(String room, long at, String name) implements OfRoom {}

    /** A fault inside the puppet. */
    record Fault() implements Event {}

    /** A sign of life; or what we do not understand, which is one too. */
    record Alive() implements Event {}
}
