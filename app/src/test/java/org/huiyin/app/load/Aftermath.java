package org.huiyin.app.load;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.huiyin.adapters.store.SqlStores;
import org.huiyin.delivery.Saying;
import org.huiyin.delivery.Target;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;

/**
 * What the store says of what was told, once the program has stopped.
 *
 * @param kept messages in the store
 * @param missing messages told that are not in it
 * @param forged messages that were answered and are not in it
 * @param doubled answers that were heard more often than the store knows
 * @param unheard answers the store takes for said, and nobody heard
 * @param waiting whether something is still to be said
 * @param unknown rows nobody knows the end of
 */
record Aftermath(long kept, long missing, long forged, long doubled, long unheard, boolean waiting, long unknown) {
    private static final int ALL = Integer.MAX_VALUE;

    static Aftermath of(Path folder, BusyTown town, Slate slate, int from) {
        try (var store = SqlStores.sqlite(folder.resolve("data/huiyin.db"))) {
            var kept = new BitSet();
            store.look(looks -> {
                told(from, slate)
                        .filter(n -> looks.messages().heard(id(n, slate)).isPresent())
                        .forEach(n -> kept.set((int) n));
                return true;
            });
            var sent = new HashMap<Integer, Integer>();
            store.pages().everySaying(saying -> count(saying, town, sent));
            var unknown = store.pages().unknown(ALL);
            var perhaps = new HashMap<>(sent);
            unknown.forEach(saying -> count(saying, town, perhaps));
            return new Aftermath(
                    kept.cardinality(),
                    count(from, slate, n -> !kept.get(n)),
                    count(from, slate, n -> !kept.get(n) && slate.answers(n) > 0),
                    count(from, slate, n -> slate.answers(n) > perhaps.getOrDefault(n, 0)),
                    count(from, slate, n -> slate.answers(n) < sent.getOrDefault(n, 0)),
                    store.look(looks -> looks.sayings().soonest()).isPresent(),
                    unknown.size());
        }
    }

    private static Message.Id id(int number, Slate slate) {
        var chat = new Chat("onebot", BusyTown.ACCOUNT, slate.chat(number), Chat.Kind.ROOM);
        return new Message.Id(chat, Integer.toString(number));
    }

    private static IntStream told(int from, Slate slate) {
        return IntStream.range(from, slate.next());
    }

    private static long count(int from, Slate slate, IntPredicate which) {
        return told(from, slate).filter(which).count();
    }

    /** Only what was said where the message was said quotes it. */
    private static void count(Saying saying, BusyTown town, Map<Integer, Integer> counts) {
        var outgoing = saying.outgoing();
        if (outgoing.to() instanceof Target.ToGroup group) {
            outgoing.inReplyTo()
                    .filter(id -> id.chat().id().equals(town.chat(group.id())))
                    .ifPresent(id -> counts.merge(Integer.valueOf(id.value()), 1, Integer::sum));
        }
    }

    /**
     * Whether what was promised holds after a kill: what was answered is in the store, nothing was said twice, and nothing
     * is left that should have gone out.
     */
    boolean keepsPromises() {
        return forged == 0 && doubled == 0 && unheard == 0 && !waiting;
    }

    @Override
    public String toString() {
        return "%d kept, %d not in the store, %d answered and not in the store, %d answered twice, %d said and not heard, %d unknown, %s"
                .formatted(
                        kept,
                        missing,
                        forged,
                        doubled,
                        unheard,
                        unknown,
                        waiting ? "some still to be said" : "nothing left to say");
    }
}
