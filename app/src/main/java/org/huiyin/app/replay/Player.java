package org.huiyin.app.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.huiyin.delivery.Saying;
import org.huiyin.delivery.Target;
import org.huiyin.dispatch.Dispatcher;
import org.huiyin.ledger.Heard;
import org.huiyin.ledger.Looks;
import org.huiyin.ledger.Store;
import org.huiyin.line.Line;
import org.huiyin.message.Attachment;
import org.huiyin.message.Chat;
import org.huiyin.message.Mention;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;

/** Plays a transcript: before each line the clock stops at every moment at which something is due, in order. */
public final class Player {
    /** How many sayings about one thing are looked at for the newest to a chat: few first, as it is nearly always there. */
    private static final List<Integer> REACHES = List.of(5, 1_000);

    private static final String THE_BOT = "bot";

    private final Store store;
    private final Line line;
    private final Dispatcher dispatcher;
    private final MovableClock clock;
    private final Stage stage;
    private final Map<String, Message.Id> ids = new HashMap<>();

    /**
     * Where a transcript is played.
     *
     * @param account of the platform; its chats belong to it
     * @param names how the platform calls who has this id
     * @param door takes the messages
     */
    public record Stage(String platform, String account, UnaryOperator<String> names, Consumer<Message> door) {}

    public Player(Store store, Line line, Dispatcher dispatcher, MovableClock clock, Stage stage) {
        this.store = store;
        this.line = line;
        this.dispatcher = dispatcher;
        this.clock = clock;
        this.stage = stage;
    }

    /** Plays one line at its time. */
    public void play(TranscriptLine next) {
        forwardTo(next.at());
        if (next instanceof TranscriptLine.Said said) {
            stage.door().accept(message(said));
            dispatch();
        }
    }

    /** Moves the clock on, stopping wherever something is due. */
    public void forwardTo(Instant moment) {
        for (var due = next(); due.isPresent() && !due.get().isAfter(moment); due = next()) {
            clock.forwardTo(due.get());
            settle();
        }
        clock.forwardTo(moment);
    }

    /** Lets out what is still held, and nothing else that would fall due later. */
    public void finish() {
        for (var held = held(); held.isPresent(); held = held()) {
            clock.forwardTo(held.get());
            dispatch();
        }
    }

    private Optional<Instant> held() {
        return store.look(looks -> looks.sayings().soonest());
    }

    private Optional<Instant> next() {
        return store.look(looks -> looks.dues().next());
    }

    private void settle() {
        boolean hasTicked = false;
        while (line.tick(Optional.empty()) > 0) {
            dispatch();
            hasTicked = true;
        }
        if (!hasTicked) {
            dispatch();
        }
    }

    private void dispatch() {
        while (dispatcher.run() > 0) {
            // Each batch may free the next.
        }
    }

    private Message message(TranscriptLine.Said said) {
        var id = id(said);
        ids.put(said.id(), id);
        var quote = said.quoteAbout()
                .map(about -> about(about, id.chat()))
                .or(() -> said.quote().flatMap(this::known));
        return message(said, id, quote);
    }

    /** As it will be, but for what it quotes: that is known only when it is played. */
    Message upcoming(TranscriptLine.Said said) {
        var id = id(said);
        var quote = said.quoteAbout().or(said::quote).map(quoted -> new Message.Id(id.chat(), quoted));
        return message(said, id, quote);
    }

    private Message.Id id(TranscriptLine.Said said) {
        var kind = said.group().isPresent() ? Chat.Kind.ROOM : Chat.Kind.DIRECT;
        var chat = new Chat(stage.platform(), stage.account(), said.group().orElse(said.from()), kind);
        return new Message.Id(chat, said.id());
    }

    private Message message(TranscriptLine.Said said, Message.Id id, Optional<Message.Id> quote) {
        List<Mention> mentions = new ArrayList<>();
        said.mentions().forEach(m -> mentions.add(m.equals(THE_BOT) ? new Mention.OfBot() : new Mention.OfPerson(m)));
        return new Message(
                id,
                new Sender(stage.platform(), said.from(), stage.names().apply(said.from())),
                said.at(),
                said.text(),
                said.images().stream().map(Attachment::image).toList(),
                said.location(),
                quote,
                mentions,
                said.recall().flatMap(this::known));
    }

    private Optional<Message.Id> known(String id) {
        return Optional.ofNullable(ids.get(id));
    }

    /** Our newest saying in this chat about what the message belongs to; the message itself where we said nothing. */
    private Message.Id about(String id, Chat chat) {
        var quoted =
                known(id).orElseThrow(() -> new BadInput("quote_about: " + id + " (expected: an earlier message)"));
        return store.look(looks -> newestSaying(looks, quoted, chat)).orElse(quoted);
    }

    private static Optional<Message.Id> newestSaying(Looks looks, Message.Id quoted, Chat chat) {
        var subjects = looks.messages().heard(quoted).map(Heard::subjects).orElse(List.of());
        if (subjects.size() > 1) {
            return Optional.empty();
        }
        return subjects.stream()
                .findFirst()
                .flatMap(subject -> REACHES.stream()
                        .flatMap(reach -> newest(looks.sayings().about(subject, reach), chat).stream())
                        .findFirst());
    }

    private static Optional<Message.Id> newest(List<Saying> sayings, Chat chat) {
        var target = chat.isDirect() ? new Target.ToPerson(chat.id()) : new Target.ToGroup(chat.id());
        return sayings.stream()
                .filter(s -> s.outgoing().to().equals(target))
                .filter(s -> s.platformId().isPresent())
                .reduce((a, b) -> b)
                .flatMap(Saying::platformId)
                .map(platformId -> new Message.Id(chat, platformId));
    }
}
