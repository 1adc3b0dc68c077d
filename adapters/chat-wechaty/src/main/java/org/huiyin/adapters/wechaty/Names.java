package org.huiyin.adapters.wechaty;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wechaty.ContactPayloadResponse;
import wechaty.RoomMemberPayloadResponse;

/**
 * What people are called, in a room and outside; asked once, and remembered until it may have changed. A name is for
 * reading: whom nobody can name has an empty one, and is asked for again after a minute. On the loop only.
 */
final class Names {
    private static final int MOST = 20_000;
    private static final int OFFICIAL = 2;
    private static final Duration FAILED_FOR = Duration.ofMinutes(1);

    private final Map<Key, CompletableFuture<Who>> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, CompletableFuture<Who>> eldest) {
            return size() > MOST;
        }
    };
    private final Loop loop;
    private @Nullable Wire wire;

    /**
     * Somebody.
     *
     * @param isOfficial an account that publishes to subscribers, no person
     */
    record Who(String name, boolean isOfficial) {
        static final Who NOBODY = new Who("", false);
    }

    /** {@code room} is empty outside of rooms. */
    private record Key(String room, String contact) {}

    Names(Loop loop) {
        this.loop = loop;
    }

    /** Asks there from now on. What was told before may have changed meanwhile. */
    void over(@Nullable Wire next) {
        wire = next;
        if (next != null) {
            known.clear();
        }
    }

    CompletableFuture<Who> inRoom(String room, String contact) {
        return known(new Key(room, contact), line -> line.member(room, contact).handle((told, fault) -> of(told)))
                .thenCompose(who -> who.name().isEmpty() ? alone(contact) : CompletableFuture.completedFuture(who));
    }

    CompletableFuture<Who> alone(String contact) {
        return known(new Key("", contact), line -> line.contact(contact).handle((told, fault) -> of(told)));
    }

    void forgetContact(String contact) {
        known.keySet().removeIf(key -> key.contact().equals(contact));
    }

    void forgetRoom(String room) {
        known.keySet().removeIf(key -> key.room().equals(room));
    }

    private CompletableFuture<Who> known(Key key, Function<Wire, CompletableFuture<Who>> asking) {
        var before = known.get(key);
        if (before != null) {
            return before;
        }
        if (wire == null) {
            return CompletableFuture.completedFuture(Who.NOBODY);
        }
        var asked = asking.apply(wire);
        known.put(key, asked);
        asked.thenAccept(who -> {
            if (who.equals(Who.NOBODY)) {
                loop.after(FAILED_FOR, () -> known.remove(key, asked));
            }
        });
        return asked;
    }

    private static Who of(@Nullable RoomMemberPayloadResponse told) {
        if (told == null) {
            return Who.NOBODY;
        }
        return new Who(told.getRoomAlias().isBlank() ? told.getName() : told.getRoomAlias(), false);
    }

    private static Who of(@Nullable ContactPayloadResponse told) {
        return told == null ? Who.NOBODY : new Who(told.getName(), told.getType() == OFFICIAL);
    }
}
