package org.huiyin.line.doors;

import java.time.Instant;
import java.util.Optional;
import org.huiyin.binding.BindingCode;
import org.huiyin.desk.Town;
import org.huiyin.grid.Person;
import org.huiyin.item.Item;
import org.huiyin.ledger.Items;
import org.huiyin.ledger.Looks;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.report.Urgency;

/**
 * What of a message is written down: all of it; all but its words, when it is a code; or the bare fact that there was
 * one, where no group is bound and of who asked not to be kept. A cry for help is kept whoever utters it, and so is what
 * they say while it is open: to save life needs nobody's leave, and it cannot be answered unheard.
 */
public final class Keeping {
    private static final int OWN_ITEMS = 50;

    private final Town town;
    private final Looks looks;
    private final Instant now;

    public Keeping(Town town, Looks looks, Instant now) {
        this.town = town;
        this.looks = looks;
        this.now = now;
    }

    /** What is written down of one message. */
    public record Kept(Message message, String person, Reading reading) {

        /** Whether nothing of it is kept but that it was there. */
        public boolean isTick() {
            return person.equals(Sender.NOBODY);
        }
    }

    /** @param served whether it came from a chat we serve */
    public Kept of(Message message, Person speaker, Reading reading, boolean served) {
        if (BindingCode.in(message.text()).isPresent()) {
            return new Kept(message.wordless(), speaker.id(), Reading.nothing());
        }
        return served && mayBeKept(speaker, reading)
                ? new Kept(message, speaker.id(), reading)
                : new Kept(message.tick(), Sender.NOBODY, Reading.nothing());
    }

    /** What staff say is their work, and their work is kept. */
    private boolean mayBeKept(Person speaker, Reading reading) {
        return speaker.isStaff()
                || !looks.circumstances(now).isUnkept(speaker.id())
                || reading.has(Cue.KEEP_ME)
                || isCry(reading)
                || criedBefore(speaker.id());
    }

    private boolean isCry(Reading reading) {
        return reading.clauses().stream()
                .anyMatch(c -> c.urgency() == Urgency.EMERGENCY
                        && c.confidence() >= town.limits().sure());
    }

    private boolean criedBefore(String person) {
        var own = new Items.Vicinity(Optional.empty(), Optional.empty(), person);
        return looks.items().near(own, now, OWN_ITEMS).stream()
                .filter(Item::isOpen)
                .filter(item -> item.asking().isFrom(person))
                .anyMatch(item -> item.subject().urgency() == Urgency.EMERGENCY);
    }
}
