package org.huiyin.adapters.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.delivery.DeliveryState;
import org.huiyin.delivery.Saying;
import org.huiyin.delivery.Target;
import org.huiyin.ledger.Heard;
import org.huiyin.ledger.Pages;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;

/** What was said in each chat: before this start as the ledger has it, since then in the order it was said. */
final class Conversations {
    private static final int KEPT = 500;
    private static final int LOOKED_BACK = 2_000;

    private final Pages pages;
    private final Map<Chat, LinkedHashMap<Message.Id, Bubble>> live = new LinkedHashMap<>();

    Conversations(Pages pages) {
        this.pages = pages;
    }

    /** Something new is said; false, and nothing changes, if it was said before. */
    synchronized boolean add(Bubble bubble) {
        var said = live.computeIfAbsent(bubble.id().chat(), chat -> new LinkedHashMap<>());
        if (said.putIfAbsent(bubble.id(), bubble) != null) {
            return false;
        }
        if (said.size() > KEPT) {
            said.remove(said.keySet().iterator().next());
        }
        return true;
    }

    /** It was not said after all. */
    synchronized void remove(Message.Id id) {
        var said = live.get(id.chat());
        if (said != null) {
            said.remove(id);
        }
    }

    /** All of a chat, oldest first. */
    List<Bubble> of(Chat chat) {
        var all = new LinkedHashMap<Message.Id, Bubble>();
        written(chat).forEach(bubble -> all.put(bubble.id(), bubble));
        for (Bubble bubble : live(chat)) {
            // Taken out first so that it stands where it was said; the ledger knows more of it.
            var known = Optional.ofNullable(all.remove(bubble.id()));
            all.put(bubble.id(), known.orElse(bubble));
        }
        return List.copyOf(all.values());
    }

    Optional<Bubble> find(Message.Id id) {
        return of(id.chat()).stream().filter(b -> b.id().equals(id)).findFirst();
    }

    /** The latest thing said in each chat where anything was said. */
    Map<Chat, Bubble> latest() {
        var latest = new LinkedHashMap<Chat, Bubble>();
        var written = new ArrayList<Bubble>();
        pages.heard(Optional.empty(), LOOKED_BACK).forEach(heard -> written.add(Bubble.Spoken.of(heard)));
        pages.sayings(LOOKED_BACK)
                .forEach(saying -> said(chatOf(saying), saying).ifPresent(written::add));
        written.stream().sorted(Comparator.comparing(Bubble::at)).forEach(b -> latest.put(b.id().chat(), b));
        synchronized (this) {
            live.forEach((chat, said) -> said.values().forEach(bubble -> latest.put(chat, bubble)));
        }
        return latest;
    }

    private synchronized List<Bubble> live(Chat chat) {
        var said = live.get(chat);
        return said == null ? List.of() : List.copyOf(said.values());
    }

    private List<Bubble> written(Chat chat) {
        record Placed(Instant when, Bubble bubble) {}
        var placed = new ArrayList<Placed>();
        for (Heard heard : pages.heard(Optional.of(chat.id()), KEPT)) {
            if (heard.message().chat().equals(chat)) {
                placed.add(new Placed(heard.taken(), Bubble.Spoken.of(heard)));
            }
        }
        for (Saying saying : pages.sayings(LOOKED_BACK)) {
            if (chatOf(saying).equals(chat)) {
                said(chat, saying).ifPresent(bubble -> placed.add(new Placed(saying.at(), bubble)));
            }
        }
        return placed.stream()
                .sorted(Comparator.comparing(Placed::when))
                .map(Placed::bubble)
                .toList();
    }

    private static Chat chatOf(Saying saying) {
        var to = saying.outgoing().to();
        return Rooms.chat(to.id(), to instanceof Target.ToGroup ? Chat.Kind.ROOM : Chat.Kind.DIRECT);
    }

    private static Optional<Bubble> said(Chat chat, Saying saying) {
        if (saying.state() != DeliveryState.SENT) {
            return Optional.empty();
        }
        var row = saying.outgoing();
        return saying.platformId()
                .map(id -> new Bubble.Answer(
                        new Message.Id(chat, id),
                        saying.at(),
                        saying.text().orElse(""),
                        row.images(),
                        row.inReplyTo().filter(quoted -> quoted.chat().equals(chat)),
                        row.subjects()));
    }
}
