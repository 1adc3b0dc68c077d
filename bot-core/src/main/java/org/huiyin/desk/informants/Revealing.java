package org.huiyin.desk.informants;

import java.time.Instant;
import java.util.Optional;
import org.huiyin.desk.Town;
import org.huiyin.grid.Person;
import org.huiyin.grid.Role;
import org.huiyin.informant.Reveal;
import org.huiyin.ledger.Ledger;

/** Makes an informant known to two who both answer for it, one asking with a reason and another agreeing; never to one. */
public final class Revealing {
    private final Town town;

    public Revealing(Town town) {
        this.town = town;
    }

    /** What came of a step. */
    public sealed interface Result {}

    /** It is written down; nobody is known yet. */
    public record Asked() implements Result {}

    /** Both steps are written down. */
    public record Known(String person) implements Result {}

    /** Nothing is written down. */
    public record Declined(String why) implements Result {}

    /** The first step. */
    public Result ask(String item, String by, String reason, Ledger ledger, Instant now) {
        var refusal =
                refusal(item, by, ledger).or(() -> reason.isBlank() ? Optional.of("reason: none") : Optional.empty());
        if (refusal.isPresent()) {
            return new Declined(refusal.get() + " (expected: why it has to be known)");
        }
        ledger.add(new Reveal(item, Reveal.Step.ASKED, by, reason.strip(), now));
        return new Asked();
    }

    /** The second, by somebody else, while the question is fresh. */
    public Result agree(String item, String by, Ledger ledger, Instant now) {
        var refusal = refusal(item, by, ledger);
        if (refusal.isPresent()) {
            return new Declined(refusal.get());
        }
        var reveals = ledger.informants().reveals(item);
        var asked = reveals.stream()
                .reduce((earlier, later) -> later)
                .filter(last -> last.step() == Reveal.Step.ASKED)
                .filter(last -> last.at().plus(town.limits().answerWindow()).isAfter(now));
        if (asked.isEmpty()) {
            return new Declined("item: " + item + ": nobody has asked lately (expected: a question to agree to)");
        }
        if (asked.get().by().equals(by)) {
            return new Declined("by: " + by + " (expected: another than who asked)");
        }
        var person = ledger.informants().behind(item).orElseThrow();
        ledger.add(new Reveal(item, Reveal.Step.AGREED, by, asked.get().reason(), now));
        return new Known(person);
    }

    private Optional<String> refusal(String item, String by, Ledger ledger) {
        boolean answers = town.roster()
                .member(by)
                .filter(person -> person.isAuthority() || person.is(Role.ADMIN))
                .isPresent();
        if (!answers) {
            return Optional.of("by: " + by + " (expected: police, the command room or an administrator of the roster)");
        }
        return ledger.informants().behind(item).isEmpty()
                ? Optional.of("item: " + item + " (expected: one with an informant)")
                : Optional.empty();
    }

    /** The name behind an id, where the roster has one. */
    public String nameOf(String person) {
        return town.roster().member(person).map(Person::name).orElse(person);
    }
}
