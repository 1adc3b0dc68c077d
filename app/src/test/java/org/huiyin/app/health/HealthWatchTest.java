package org.huiyin.app.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.huiyin.adapters.store.SqlStores;
import org.huiyin.app.RosterDirectory;
import org.huiyin.app.replay.VirtualClock;
import org.huiyin.app.rules.RulesInForce;
import org.huiyin.chat.Account;
import org.huiyin.chat.Account.State;
import org.huiyin.chat.ChatPlatform;
import org.huiyin.chat.Inbox;
import org.huiyin.chat.Speech;
import org.huiyin.delivery.Outcome;
import org.huiyin.health.Condition;
import org.huiyin.health.Health;
import org.huiyin.health.NextStep;
import org.huiyin.ledger.Store;
import org.huiyin.line.Heartbeat;
import org.huiyin.line.Line;
import org.huiyin.line.SceneLoader;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;
import org.huiyin.rules.Models;
import org.huiyin.rules.roster.RosterFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The example town, one account, and what its command room reads about it. */
class HealthWatchTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private final Store store = SqlStores.sqliteInMemory();
    private final VirtualClock clock = new VirtualClock(NOON.minus(Duration.ofDays(22)));
    private final RulesInForce rules;
    private final Line line;
    private final Program program = new Program();
    private final HealthWatch watch;
    private int said;

    HealthWatchTest() throws IOException {
        var roster = RosterFile.read(Path.of("../scripts/examples/roster.yaml"));
        rules = RulesInForce.load(Path.of("no-rules-of-its-own"), roster, Models.none());
        var directory = new RosterDirectory(roster, Program.NAME, "10001");
        line = new Line(store, rules::inForce, new SceneLoader(directory), clock, new Heartbeat());
        watch = new HealthWatch(store, () -> rules.town().limits().accounts(), clock, line::take);
        watch.start(List.of(program));
    }

    @AfterEach
    void close() {
        watch.close();
        store.close();
    }

    @Test
    void anAccountThatIsShutOutIsToldOnceAndSoIsItsReturn() {
        passes(Duration.ofMinutes(10));
        program.is(State.FROZEN, clock.instant());
        passes(Duration.ofHours(1));
        program.is(State.CONNECTED, clock.instant());
        passes(Duration.ofHours(1));

        assertThat(told()).hasSize(2);
        assertThat(told().get(0)).contains("10001", "进不去", "重新登录");
        assertThat(told().get(1)).contains("10001", "恢复正常");
        assertThat(told()).allMatch(words -> words.lines().count() <= 3);
    }

    @Test
    void aLineThatComesAndGoesIsToldOnce() {
        passes(Duration.ofMinutes(10));
        for (int i = 0; i < 20; i++) {
            program.is(State.CONNECTING, clock.instant());
            passes(Duration.ofSeconds(40));
            program.is(State.CONNECTED, clock.instant());
            passes(Duration.ofSeconds(40));
        }
        assertThat(told()).singleElement().asString().contains("断线");
    }

    @Test
    void whoHearsNothingAtAnHourOfTalkIsCalledDeafUntilOneWordComes() {
        for (int daysAgo : List.of(21, 14, 7)) {
            clock.forwardTo(NOON.minus(Duration.ofDays(daysAgo)).minusSeconds(600));
            talk(12);
        }
        clock.forwardTo(NOON);
        passes(Duration.ofMinutes(5));

        assertThat(watch.all()).extracting(Health::condition).containsExactly(Condition.DEAF);
        assertThat(watch.all()).extracting(Health::next).containsExactly(NextStep.SPEAK_THERE);
        assertThat(told()).singleElement().asString().contains("没有声音", "说句话");

        talk(1);
        passes(Duration.ofMinutes(5));
        assertThat(watch.all()).extracting(Health::condition).containsExactly(Condition.CONNECTED);
        assertThat(told()).hasSize(2);
    }

    private void talk(int messages) {
        var room = new Chat(Program.NAME, "10001", "g-mx1", Chat.Kind.ROOM);
        for (int i = 0; i < messages; i++) {
            var id = new Message.Id(room, "m" + ++said);
            line.take(Message.words(id, new Sender(Program.NAME, "20001", ""), clock.instant(), "早"));
        }
    }

    private void passes(Duration time) {
        var end = clock.instant().plus(time);
        while (clock.instant().isBefore(end)) {
            clock.forwardTo(clock.instant().plusSeconds(10));
            watch.look();
        }
    }

    private List<String> told() {
        return store.pages().sayings(100).stream()
                .filter(saying -> saying.outgoing().to().id().equals("g-cmd"))
                .map(saying -> rules.get()
                        .phrases()
                        .say(saying.outgoing().phrase(), Locale.SIMPLIFIED_CHINESE, clock.instant()))
                .toList();
    }

    /** Holds one account, and says of it what it is told to. */
    private static final class Program implements ChatPlatform {
        static final String NAME = "onebot";

        private volatile Account account = new Account("10001", State.CONNECTED, Instant.EPOCH, "");

        void is(State state, Instant since) {
            account = new Account("10001", state, since, "");
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public void start(Inbox inbox) {
            // Nobody speaks here.
        }

        @Override
        public Outcome say(Chat to, Speech speech) {
            return new Outcome.Refused("test");
        }

        @Override
        public List<Account> accounts() {
            return List.of(account);
        }

        @Override
        public void stop() {
            // Nothing is open.
        }
    }
}
