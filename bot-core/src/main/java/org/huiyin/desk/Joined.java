package org.huiyin.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huiyin.grid.Group;
import org.huiyin.grid.Person;
import org.huiyin.item.Item;
import org.huiyin.ledger.Heard;
import org.huiyin.message.Message;
import org.huiyin.reading.Clause;
import org.huiyin.reading.MatterGuess;
import org.huiyin.reading.Reading;
import org.huiyin.reading.Why;

/**
 * A message that was put into an item somebody else opened, with all that is needed to take it out again.
 *
 * @param reading how the message was read when it came
 * @param speaker who said it
 * @param group the group it was said in; empty in private
 * @param rest the other messages of the item
 */
public record Joined(Item item, Heard heard, Reading reading, Person speaker, Optional<Group> group, List<Heard> rest) {
    public Joined {
        rest = List.copyOf(rest);
    }

    public Message message() {
        return heard.message();
    }

    public boolean isFrom(Person person) {
        return heard.person().equals(person.id());
    }

    /** Whether the item holds other words of the same speaker. */
    public boolean saidMore() {
        return rest.stream().anyMatch(h -> h.person().equals(heard.person()));
    }

    /** Whether the item holds other words from the same chat. */
    public boolean isHeardThere() {
        return rest.stream().anyMatch(h -> h.message().chat().equals(message().chat()));
    }

    /** What the message told of the item. Words that named nothing, such as "here too", tell of what the item is about. */
    public Clause clause() {
        var told = reading.clauses().stream()
                .max(Comparator.comparing(
                                (Clause c) -> c.matter().equals(item.subject().matter()))
                        .thenComparing(Clause::confidence));
        return told.filter(c -> c.matter().isPresent()).orElseGet(() -> likeTheItem(told));
    }

    private Clause likeTheItem(Optional<Clause> told) {
        var subject = item.subject();
        var matters = subject.matter()
                .map(matter -> List.of(new MatterGuess(matter, 1, new Why("item", item.code()))))
                .orElse(List.of());
        var text = told.map(Clause::text).orElse(message().text());
        return new Clause(
                0,
                text.length(),
                text,
                subject.kind(),
                subject.urgency(),
                matters,
                told.map(Clause::slots).orElse(reading.slots()),
                reading.cues(),
                1);
    }
}
