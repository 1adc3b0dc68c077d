package org.huiyin.app.doors;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.huiyin.adapters.store.SqlStores;
import org.huiyin.app.replay.VirtualClock;
import org.huiyin.app.rules.RulesInForce;
import org.huiyin.binding.Binding;
import org.huiyin.binding.BindingCode;
import org.huiyin.binding.Pass;
import org.huiyin.chat.Happening;
import org.huiyin.chat.Operator;
import org.huiyin.delivery.Saying;
import org.huiyin.delivery.Target;
import org.huiyin.grid.Group;
import org.huiyin.grid.Roster;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.ledger.Heard;
import org.huiyin.ledger.Store;
import org.huiyin.line.Heartbeat;
import org.huiyin.line.Line;
import org.huiyin.line.Receipt;
import org.huiyin.line.SceneLoader;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;
import org.huiyin.rules.Models;
import org.huiyin.rules.roster.RosterFile;

/** The example town behind one platform with two accounts, and people who come to its doors. */
final class Threshold implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    static final String PLATFORM = "wechaty";

    private final RulesInForce rules;
    private final Store store;
    private final List<Binding> configured;
    private final Roster roster;
    private final VirtualClock clock = new VirtualClock(NOON);
    private final BoundDirectory directory;
    private final Line line;
    private final Random random = new Random(1);
    private int said;

    Threshold(List<Binding> configured) throws IOException {
        this(configured, BoundDirectory.OtherWays.none());
    }

    Threshold(List<Binding> configured, BoundDirectory.OtherWays others) throws IOException {
        this(
                configured,
                others,
                RosterFile.read(Path.of("../scripts/examples/roster.yaml")),
                SqlStores.sqliteInMemory());
    }

    private Threshold(List<Binding> configured, BoundDirectory.OtherWays others, Roster roster, Store store)
            throws IOException {
        this.store = store;
        this.configured = configured;
        this.roster = roster;
        rules = RulesInForce.load(Path.of("no-rules-of-its-own"), roster, Models.none());
        directory = new BoundDirectory(() -> roster, configured, Map.of(PLATFORM, List.of("one", "two")), others);
        directory.follow(store);
        line = new Line(store, rules::inForce, new SceneLoader(directory), clock, new Heartbeat());
    }

    /** The same town where a group belongs to another grid. */
    Threshold where(String group, String grid) throws IOException {
        var groups = roster.groups().stream()
                .map(each -> each.id().equals(group) ? new Group(group, each.name(), grid, each.purpose()) : each)
                .toList();
        var changed = new Roster(
                roster.township(),
                roster.zone(),
                roster.grids(),
                groups,
                roster.departments(),
                roster.members(),
                roster.households());
        var town = new Threshold(configured, BoundDirectory.OtherWays.none(), changed, store);
        town.said = said;
        return town;
    }

    static Chat room(String account, String id) {
        return new Chat(PLATFORM, account, id, Chat.Kind.ROOM);
    }

    static Chat direct(String account, String id) {
        return new Chat(PLATFORM, account, id, Chat.Kind.DIRECT);
    }

    BindingCode code(Target whom) {
        var code = BindingCode.make(random);
        var until = clock.instant().plus(Duration.ofDays(1));
        store.inTransaction(ledger -> {
            ledger.bindings().issue(new Pass(code.digest(), whom, until));
            return true;
        });
        return code;
    }

    /** Why it became what it became. */
    String says(Chat chat, String sender, String words) {
        var id = new Message.Id(chat, "m" + ++said);
        // Whoever it is, they call themselves what somebody in the command room is called.
        var message = Message.words(id, new Sender(PLATFORM, sender, "顾云"), clock.instant(), words);
        var receipt = (Receipt.Kept) line.take(message);
        return receipt.decision().verdict().why();
    }

    void happens(Happening happening) {
        line.take(happening, Optional.of(new Operator("Town", "12345")));
    }

    void later(Duration length) {
        clock.forwardTo(clock.instant().plus(length));
    }

    /** What was said or is about to be, by key of the phrase, to whom. */
    List<String> told() {
        return store.pages().sayings(100).stream()
                .map(Saying::outgoing)
                .map(out -> out.phrase().key() + " > " + out.to().id())
                .toList();
    }

    /** The same in words. */
    List<String> words() {
        return store.pages().sayings(100).stream()
                .map(saying -> rules.get()
                        .phrases()
                        .say(saying.outgoing().phrase(), Locale.SIMPLIFIED_CHINESE, clock.instant()))
                .toList();
    }

    List<Heard> heard() {
        return store.pages().heard(Optional.empty(), 100);
    }

    /** Every item, newest first. */
    List<Item> all() {
        return store.pages().items(List.of(), 100, 0);
    }

    List<ItemEvent> history(Item item) {
        return store.look(looks -> looks.items().history(item.code()));
    }

    long items() {
        return store.pages().counts().items();
    }

    BoundDirectory directory() {
        return directory;
    }

    @Override
    public void close() {
        store.close();
    }
}
