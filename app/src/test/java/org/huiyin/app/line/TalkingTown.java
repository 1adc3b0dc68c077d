package org.huiyin.app.line;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huiyin.adapters.store.SqlStores;
import org.huiyin.app.RosterDirectory;
import org.huiyin.app.Trained;
import org.huiyin.app.demo.Demo;
import org.huiyin.delivery.Saying;
import org.huiyin.dispatch.Dispatcher;
import org.huiyin.dispatch.Doors;
import org.huiyin.item.Item;
import org.huiyin.ledger.Heard;
import org.huiyin.ledger.Store;
import org.huiyin.line.Heartbeat;
import org.huiyin.line.Line;
import org.huiyin.line.SceneLoader;
import org.huiyin.message.Attachment;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;
import org.huiyin.rules.RuleFolder;
import org.huiyin.rules.Rules;

/** The sample town with its real rules, models, line and database, in which people talk in one group. */
final class TalkingTown implements AutoCloseable {
    private static final int ALL = 1_000;

    private final Store store = SqlStores.sqliteInMemory();
    private final Line line;
    private final Dispatcher dispatcher;
    private final String group;
    private Instant now = SmallTown.NOON;
    private int said;

    TalkingTown(Rules rules, String group) {
        this.group = group;
        var directory = new RosterDirectory(rules.town().roster(), SmallTown.PLATFORM, "bot");
        var pulse = new Heartbeat();
        this.line = new Line(store, rules::inForce, new SceneLoader(directory), () -> now, pulse);
        this.dispatcher = new Dispatcher(
                store,
                new Doors(directory, Map.of(SmallTown.PLATFORM, new Mouth())),
                outgoing -> rules.phrases().say(outgoing.phrase(), Locale.SIMPLIFIED_CHINESE, now),
                () -> now,
                pulse);
    }

    /** The rules of the sample town; reading them takes a second. */
    static Rules rules() throws IOException {
        return Rules.of(RuleFolder.shipped().book(), Demo.roster(), Trained.models());
    }

    void forward(Duration time) {
        now = now.plus(time);
        while (dispatcher.run() > 0) {
            // Each batch may free the next.
        }
    }

    Message.Id says(String who, String words) {
        return take(who, words, List.of(), Optional.empty());
    }

    Message.Id quotes(String who, Message.Id quoted, String words) {
        return take(who, words, List.of(), Optional.of(quoted));
    }

    Message.Id shows(String who, String picture) {
        return take(who, "", List.of(Attachment.image(picture)), Optional.empty());
    }

    private Message.Id take(String who, String words, List<Attachment> pictures, Optional<Message.Id> quoted) {
        var id = new Message.Id(SmallTown.room(group), "m" + ++said);
        var sender = new Sender(SmallTown.PLATFORM, who, who);
        line.take(new Message(id, sender, now, words, pictures, Optional.empty(), quoted, List.of(), Optional.empty()));
        forward(Duration.ZERO);
        return id;
    }

    List<Item> items(String reporter) {
        return store.pages().items(List.of(), ALL, 0).stream()
                .filter(item -> item.asking().reporter().equals(reporter))
                .toList();
    }

    Heard heard(Message.Id id) {
        return store.look(looks -> looks.messages().heard(id)).orElseThrow();
    }

    int failed() {
        return store.pages().deadLetters(ALL).size();
    }

    /** The phrases this group was told about an item. */
    List<String> told(String code) {
        return store.pages().sayings(ALL).stream()
                .map(Saying::outgoing)
                .filter(row -> row.to().id().equals(group) && row.subjects().contains(code))
                .map(row -> row.phrase().key())
                .toList();
    }

    @Override
    public void close() {
        store.close();
    }
}
