package org.huiyin.app.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.huiyin.adapters.store.SqlStores;
import org.huiyin.app.RosterDirectory;
import org.huiyin.app.replay.Player;
import org.huiyin.app.replay.ReplayPlatform;
import org.huiyin.app.replay.TranscriptLine;
import org.huiyin.app.replay.VirtualClock;
import org.huiyin.audit.Audit;
import org.huiyin.audit.Trust;
import org.huiyin.delivery.DeliveryState;
import org.huiyin.delivery.Saying;
import org.huiyin.desk.proactive.Rounding;
import org.huiyin.dispatch.Dispatcher;
import org.huiyin.dispatch.Doors;
import org.huiyin.dispute.Party;
import org.huiyin.informant.Alias;
import org.huiyin.item.ItemCode;
import org.huiyin.ledger.Store;
import org.huiyin.line.Heartbeat;
import org.huiyin.line.Line;
import org.huiyin.line.SceneLoader;
import org.huiyin.media.Fingerprint;
import org.huiyin.media.Glimpse;
import org.huiyin.rules.Rules;

/** Plays a script through the real line over a real database, and notes what does not come as it is written. */
final class Rehearsal implements AutoCloseable {
    private static final String ACCOUNT = "bot";
    private static final int ALL = 10_000;

    /** Long enough for every answer that is held, short enough that nothing else falls due. */
    private static final Duration BREATH = Duration.ofSeconds(20);

    private final Store store = SqlStores.sqliteInMemory();
    private final Standings standings = new Standings(store);
    private final List<String> unmet = new ArrayList<>();
    private final Line line;
    private final Player player;
    private Instant since = Instant.EPOCH;
    private Instant now = Instant.EPOCH;
    private int messages;

    Rehearsal(Rules rules, Instant start) {
        var clock = new VirtualClock(start);
        var directory = new RosterDirectory(rules.town().roster(), ReplayPlatform.NAME, ACCOUNT);
        var pulse = new Heartbeat();
        this.line = new Line(store, rules::inForce, new SceneLoader(directory), clock, pulse);
        var dispatcher = new Dispatcher(
                store,
                new Doors(directory, Map.of(ReplayPlatform.NAME, new ReplayPlatform())),
                row -> rules.phrases().say(row.phrase(), Locale.SIMPLIFIED_CHINESE, clock.instant()),
                clock,
                pulse);
        store.inTransaction(ledger -> {
            new Rounding(rules.town().policy().proactive())
                    .fit(List.of(), start)
                    .applyTo(ledger);
            return true;
        });
        this.player = new Player(
                store, line, dispatcher, clock, new Player.Stage(ReplayPlatform.NAME, ACCOUNT, id -> id, line::take));
    }

    /** What did not come as written, a line each. */
    List<String> play(Script script) {
        script.steps().forEach(this::step);
        player.finish();
        audit();
        return unmet;
    }

    /** Whatever was said, every step must be possible and lead to what is there, and every end be told. */
    private void audit() {
        var proof = new Audit(store.books(), now.plus(BREATH), Duration.ofMinutes(1))
                .verified(new Trust(List.of(), Optional.empty()));
        proof.findings().forEach(finding -> unmet.add("the audit: " + finding));
    }

    /** All that is kept. */
    Store store() {
        return store;
    }

    /** Plays one line. */
    void step(Script.Step step) {
        if (step instanceof Script.Says says) {
            since = says.at().toInstant();
            now = since;
            player.play(line(says));
        } else if (step instanceof Script.Tick tick) {
            now = tick.at().toInstant();
            player.forwardTo(now);
        } else if (step instanceof Script.Seen seen) {
            since = seen.at().toInstant();
            now = since;
            player.forwardTo(now);
            line.take(new Glimpse(
                    seen.picture(),
                    print(seen.like().orElse(seen.picture()), seen.like().isPresent())));
        } else if (step instanceof Script.Expects expects) {
            player.forwardTo(now.plus(BREATH));
            expect(expects);
        }
    }

    /** A picture's looks follow from its name; a copy differs in a few bits. */
    private static Fingerprint print(String picture, boolean isCopy) {
        var random = new Random(picture.hashCode());
        long flipped = isCopy ? 0b1010_0000_0001_0100L : 0;
        return new Fingerprint(List.of(new Fingerprint.View(
                random.nextLong() ^ flipped, random.nextLong(), random.nextLong(), random.nextLong())));
    }

    private TranscriptLine line(Script.Says says) {
        messages++;
        return new TranscriptLine.Said(
                says.at().toInstant(),
                new TranscriptLine.Place("script", says.line()),
                "m" + messages,
                Optional.of(says.chat()).filter(chat -> !chat.equals("private")),
                says.who(),
                says.text(),
                says.picture().stream().toList(),
                Optional.empty(),
                says.points().quote(),
                says.points().quoteAbout(),
                List.of(),
                says.points().recall());
    }

    private void expect(Script.Expects expects) {
        switch (expects.what()) {
            case "said" -> {
                if (heard(expects.whom())
                        .noneMatch(text -> expects.parts().stream().allMatch(text::contains))) {
                    miss(expects, heard(expects.whom()).toList().toString());
                }
            }
            case "silent" -> {
                if (heard(expects.whom()).findAny().isPresent()) {
                    miss(expects, heard(expects.whom()).toList().toString());
                }
            }
            case "list" -> list(expects);
            case "parties" -> parties(expects);
            case "unspoken" -> unspoken(expects);
            default -> item(expects);
        }
    }

    private Stream<String> heard(String whom) {
        return store.pages().sayings(ALL).stream()
                .filter(saying ->
                        saying.state() == DeliveryState.SENT && !saying.at().isBefore(since))
                .filter(saying -> reached(saying.outgoing().to().id()).equals(whom))
                .map(Saying::text)
                .flatMap(Optional::stream);
    }

    /** Whom a word reaches, also one to an informant. */
    private String reached(String id) {
        return Alias.in(id)
                .flatMap(alias -> store.look(looks -> looks.informants().behind(alias.item())))
                .orElse(id);
    }

    private void item(Script.Expects expects) {
        var found = store.pages().items(List.of(), ALL, 0).stream()
                .filter(item -> item.code().equals(expects.whom())
                        || item.links().messages().stream()
                                .anyMatch(id -> id.value().equals(expects.whom())))
                .findFirst();
        if (found.isEmpty()) {
            if (!expects.parts().equals(List.of("none"))) {
                miss(expects, "no item");
            }
            return;
        }
        var stands = standings.of(found.get());
        var missing =
                expects.parts().stream().filter(part -> !stands.contains(part)).toList();
        if (!missing.isEmpty()) {
            miss(expects, stands.toString());
        }
    }

    private void parties(Script.Expects expects) {
        var names = store.look(looks -> looks.disputes().parties(expects.whom())).stream()
                .map(Party::name)
                .toList();
        if (!names.equals(expects.parts())) {
            miss(expects, names.toString());
        }
    }

    private void unspoken(Script.Expects expects) {
        var heard = store.pages().heard(Optional.empty(), ALL).stream().map(Object::toString);
        var items = store.pages().items(List.of(), ALL, 0).stream()
                .flatMap(item -> Stream.concat(
                        Stream.of(item.toString()),
                        store.look(looks -> looks.items().history(item.code())).stream()
                                .map(Object::toString)));
        var said = store.pages().sayings(ALL).stream().map(Object::toString);
        if (Stream.of(heard, items, said).flatMap(each -> each).anyMatch(text -> text.contains(expects.whom()))) {
            miss(expects, "it is there");
        }
    }

    private void list(Script.Expects expects) {
        var code = ItemCode.checklist(Long.parseLong(expects.whom()));
        var stands = store.look(looks -> looks.checklists().checklist(code))
                .map(Standings::of)
                .orElse(List.of("none"));
        if (!stands.containsAll(expects.parts())) {
            miss(expects, stands.toString());
        }
    }

    private void miss(Script.Expects expects, String got) {
        unmet.add("line " + expects.line() + ": " + expects.what() + " " + expects.whom() + " " + expects.parts()
                + " (got: " + got + ")");
    }

    @Override
    public void close() {
        store.close();
    }
}
