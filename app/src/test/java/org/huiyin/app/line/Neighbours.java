package org.huiyin.app.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huiyin.adapters.store.SqlStores;
import org.huiyin.app.RosterDirectory;
import org.huiyin.app.Trained;
import org.huiyin.app.demo.Demo;
import org.huiyin.app.replay.VirtualClock;
import org.huiyin.delivery.Saying;
import org.huiyin.dispatch.Dispatcher;
import org.huiyin.dispatch.Doors;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.ledger.Store;
import org.huiyin.line.Command;
import org.huiyin.line.Heartbeat;
import org.huiyin.line.Line;
import org.huiyin.line.Receipt;
import org.huiyin.line.SceneLoader;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;
import org.huiyin.rules.RuleFolder;
import org.huiyin.rules.Rules;

/** The sample town with all it knows and says, a real database behind it, and people who talk. */
final class Neighbours implements AutoCloseable {
    private static final Instant EVENING = Instant.parse("2025-07-18T10:40:00Z");

    final Store store = SqlStores.sqliteInMemory();
    private final VirtualClock clock = new VirtualClock(EVENING);
    private final Rules rules;
    private final Line line;
    private final Dispatcher dispatcher;
    private int messages;

    Neighbours() {
        try {
            var roster = Demo.roster();
            rules = Rules.of(RuleFolder.shipped().book(), roster, Trained.models());
            var directory = new RosterDirectory(roster, SmallTown.PLATFORM, "bot");
            var pulse = new Heartbeat();
            line = new Line(store, rules::inForce, new SceneLoader(directory), clock, pulse);
            dispatcher = new Dispatcher(
                    store,
                    new Doors(directory, Map.of(SmallTown.PLATFORM, new Mouth())),
                    row -> rules.phrases().say(row.phrase(), Locale.CHINESE, clock.instant()),
                    clock,
                    pulse);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody says something ten seconds after the last; the message's id. */
    Message.Id says(String person, String group, String text) {
        return says(person, SmallTown.room(group), text, Optional.empty());
    }

    /** The same, quoting what was said before. */
    Message.Id says(String person, String group, String text, Message.Id quote) {
        return says(person, SmallTown.room(group), text, Optional.of(quote));
    }

    Message.Id whispers(String person, String text) {
        return says(person, new Chat(SmallTown.PLATFORM, "bot", person, Chat.Kind.DIRECT), text, Optional.empty());
    }

    private Message.Id says(String person, Chat chat, String text, Optional<Message.Id> quote) {
        clock.forwardTo(clock.instant().plusSeconds(10));
        var id = new Message.Id(chat, "m" + ++messages);
        var sender = new Sender(SmallTown.PLATFORM, person, person);
        line.take(new Message(
                id, sender, clock.instant(), text, List.of(), Optional.empty(), quote, List.of(), Optional.empty()));
        speak();
        return id;
    }

    /** The command room clicks. */
    Receipt clicks(Command.Verb verb) {
        var command = rules.town().roster().member("u-qin").orElseThrow();
        var receipt = line.take(new Command(command, verb));
        speak();
        return receipt;
    }

    void waits(Duration length) {
        clock.forwardTo(clock.instant().plus(length));
        while (line.tick(Optional.empty()) > 0) {
            Thread.onSpinWait();
        }
        speak();
    }

    private void speak() {
        while (dispatcher.run() > 0) {
            Thread.onSpinWait();
        }
    }

    /** The items, oldest first. */
    List<Item> items() {
        var newest = store.pages().items(List.of(), 100, 0);
        return newest.stream()
                .sorted(Comparator.comparing(i -> i.clock().opened()))
                .toList();
    }

    Item item(String code) {
        return store.look(looks -> looks.items().item(code)).orElseThrow();
    }

    List<ItemEvent> history(Item item) {
        return store.look(looks -> looks.items().history(item.code()));
    }

    /** What was said of an item, or is about to be. */
    List<Saying> said(Item item) {
        return store.look(looks -> looks.sayings().about(item.code(), 100));
    }

    /** The message under which a saying stands in its chat. */
    static Message.Id id(Saying saying) {
        return new Message.Id(
                SmallTown.room(saying.outgoing().to().id()), saying.platformId().orElseThrow());
    }

    @Override
    public void close() {
        store.close();
    }
}
