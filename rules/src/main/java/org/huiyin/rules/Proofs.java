package org.huiyin.rules;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.grid.Grid;
import org.huiyin.grid.GridTree;
import org.huiyin.grid.Group;
import org.huiyin.grid.Level;
import org.huiyin.grid.Person;
import org.huiyin.grid.Role;
import org.huiyin.grid.Roster;
import org.huiyin.message.Attachment;
import org.huiyin.message.Chat;
import org.huiyin.message.Location;
import org.huiyin.message.Mention;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;
import org.huiyin.reading.Clause;
import org.huiyin.reading.CorrectionMemory;
import org.huiyin.reading.Reading;
import org.huiyin.report.Slot;
import org.huiyin.rules.acts.ActExample;
import org.huiyin.rules.acts.ActRule;
import org.huiyin.rules.acts.CueRule;
import org.huiyin.rules.acts.With;
import org.huiyin.rules.matters.MatterEntry;
import org.huiyin.rules.slots.SlotExample;
import org.huiyin.rules.slots.SlotRule;

/** Tries every example of a rule book, by rules alone: what {@code huiyin rules check} reports. */
public final class Proofs {
    /** A Monday morning; the moment at which all examples are said. */
    private static final Instant SAID = Instant.parse("2024-06-02T22:50:00Z");

    private static final String TOWN = "town";

    private final RuleBook book;
    private final RuleReader reader;

    public Proofs(RuleBook book) {
        this.book = book;
        var grid = new Grid(TOWN, TOWN, Level.TOWNSHIP, Optional.empty(), List.of());
        var roster = new Roster(
                TOWN,
                ZoneId.of("Asia/Shanghai"),
                new GridTree(List.of(grid)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        this.reader = new RuleReader(book, roster, Models.none(), new CorrectionMemory());
    }

    /** One proof for each example, in the order of the files. */
    public List<Proof> all() {
        var proofs = new ArrayList<Proof>();
        book.slots().forEach(rule -> rule.examples().forEach(e -> proofs.add(slot(rule, e))));
        book.cues().forEach(rule -> rule.examples().forEach(e -> proofs.add(cue(rule, e))));
        book.acts().forEach(rule -> rule.examples().forEach(e -> proofs.add(act(rule, e))));
        for (MatterEntry entry : book.matters()) {
            entry.examples().forEach(e -> proofs.add(matter(entry, e)));
            entry.nearMisses().forEach(e -> proofs.add(nearMiss(entry, e)));
        }
        return proofs;
    }

    private Proof slot(SlotRule rule, SlotExample example) {
        var found = read(example.say()).slots().stream()
                .filter(s -> s.source().equals("slots/" + rule.id()))
                .map(Slot::value)
                .toList();
        boolean holds = example.value().map(found::contains).orElse(found.isEmpty());
        return new Proof("slots/" + rule.id(), example.line(), example.say(), holds ? "" : "found " + found);
    }

    private Proof cue(CueRule rule, CueRule.Example example) {
        var cues = read(example.say()).cues();
        boolean holds = cues.contains(rule.cue()) != example.refused();
        return new Proof("cues/" + rule.cue(), example.line(), example.say(), holds ? "" : "cues " + cues);
    }

    private Proof act(ActRule rule, ActExample example) {
        var message = message(example.say(), example.with());
        var speaker = new Person("u", "u", Set.of(example.role()), TOWN, Person.Standing.ENROLLED);
        var look = reader.look(message, speaker, example.purpose());
        boolean holds = rule.holds(look) != example.refused();
        return new Proof(rule.source(), example.line(), example.say(), holds ? "" : "held: " + !holds);
    }

    private Proof matter(MatterEntry entry, MatterEntry.Example example) {
        String id = entry.matter().id();
        var clauses = read(example.say()).clauses();
        var clause =
                clauses.stream().filter(c -> c.matter().equals(Optional.of(id))).findFirst();
        boolean holds = clause.isPresent()
                && example.kind().map(k -> k == clause.get().kind()).orElse(true)
                && example.urgency().map(u -> u == clause.get().urgency()).orElse(true);
        return new Proof("matters/" + id, example.line(), example.say(), holds ? "" : "read " + told(clauses));
    }

    private Proof nearMiss(MatterEntry entry, MatterEntry.Example example) {
        String id = entry.matter().id();
        var clauses = read(example.say()).clauses();
        boolean sure = clauses.stream()
                .flatMap(c -> c.matters().stream())
                .anyMatch(g -> g.matter().equals(id) && g.confidence() > 0.6);
        return new Proof("matters/" + id, example.line(), example.say(), sure ? "read " + told(clauses) : "");
    }

    private static List<String> told(List<Clause> clauses) {
        return clauses.stream()
                .map(c -> c.matter().orElse("no matter") + " " + c.kind() + " " + c.urgency())
                .toList();
    }

    private Reading read(String say) {
        var speaker = new Person("u", "u", Set.of(Role.RESIDENT), TOWN, Person.Standing.ENROLLED);
        return reader.read(message(say, Set.of()), speaker, Group.Purpose.RESIDENTS);
    }

    private static Message message(String say, Set<With> with) {
        var chat = new Chat(TOWN, TOWN, TOWN, with.contains(With.DIRECT) ? Chat.Kind.DIRECT : Chat.Kind.ROOM);
        var id = new Message.Id(chat, "1");
        var mentions = new ArrayList<Mention>();
        if (with.contains(With.BOT)) {
            mentions.add(new Mention.OfBot());
        }
        if (with.contains(With.MENTION)) {
            mentions.add(new Mention.OfPerson("other"));
        }
        return new Message(
                id,
                new Sender(TOWN, "u", "u"),
                SAID,
                say,
                with.contains(With.IMAGE) ? List.of(Attachment.image("1.jpg")) : List.of(),
                with.contains(With.LOCATION) ? Optional.of(new Location(30, 120, TOWN)) : Optional.empty(),
                with.contains(With.QUOTE) ? Optional.of(new Message.Id(chat, "0")) : Optional.empty(),
                mentions,
                Optional.empty());
    }
}
