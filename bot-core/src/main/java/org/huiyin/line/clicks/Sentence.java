package org.huiyin.line.clicks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.desk.Step;
import org.huiyin.desk.Town;
import org.huiyin.desk.askers.AskerStep;
import org.huiyin.desk.handlers.HandlingStep;
import org.huiyin.desk.handlers.OfficesStep;
import org.huiyin.grid.Department;
import org.huiyin.grid.Person;
import org.huiyin.item.Item;
import org.huiyin.line.Command.Verb;
import org.huiyin.message.Chat;
import org.huiyin.message.Mention;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;
import org.huiyin.reading.Act;
import org.huiyin.reading.Candidate;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.reading.Why;
import org.huiyin.report.Kind;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;

/**
 * The sentence a click stands for, said in private of an item that is named by its number. Nobody had to read it: what it
 * does is known, so the step that takes such words is asked at once.
 */
record Sentence(Step step, Message message, Reading reading) {
    private static final String HERE = "console";

    static Sentence of(Verb.Spoken verb, Item item, Person by, Town town, Instant now) {
        var act = act(verb, item);
        var message = message(verb, item, by, town, now);
        var reading = new Reading(
                message.text(),
                List.of(new Candidate(act, 1, new Why(HERE, ""))),
                List.of(),
                slots(verb),
                cues(verb),
                Optional.empty());
        return new Sentence(step(verb, act), message, reading);
    }

    private static Act act(Verb.Spoken verb, Item item) {
        if (verb instanceof Verb.Claim) {
            return Act.CLAIM;
        }
        if (verb instanceof Verb.GiveBack) {
            return Act.GIVE_BACK;
        }
        if (verb instanceof Verb.Extend) {
            return Act.EXTEND;
        }
        if (verb instanceof Verb.Urge) {
            return Act.URGE;
        }
        if (verb instanceof Verb.Finish) {
            return Act.DONE;
        }
        if (verb instanceof Verb.Tell) {
            return item.subject().kind() == Kind.CONSULT ? Act.DONE : Act.PROGRESS;
        }
        return Act.TRANSFER;
    }

    private static Step step(Verb.Spoken verb, Act act) {
        if (verb instanceof Verb.CallTogether) {
            return new OfficesStep();
        }
        return act == Act.URGE ? new AskerStep(act) : new HandlingStep(act);
    }

    /** Its id is another each time the item is written, so that nothing that follows from it is taken for said before. */
    private static Message message(Verb.Spoken verb, Item item, Person by, Town town, Instant now) {
        var chat = new Chat(HERE, HERE, by.id(), Chat.Kind.DIRECT);
        return new Message(
                new Message.Id(chat, HERE + "-" + item.version()),
                new Sender(HERE, by.id(), by.name()),
                now,
                text(verb, town),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                verb instanceof Verb.HandTo to ? List.of(new Mention.OfPerson(to.person())) : List.of(),
                Optional.empty());
    }

    /** Offices are called by their names, as in any sentence. */
    private static String text(Verb.Spoken verb, Town town) {
        if (verb instanceof Verb.BringTo to) {
            return names(List.of(to.office()), town);
        }
        return verb instanceof Verb.CallTogether call ? names(call.offices(), town) : verb.words();
    }

    private static String names(List<String> offices, Town town) {
        return offices.stream()
                .flatMap(id -> town.roster().department(id).stream())
                .map(Department::name)
                .collect(Collectors.joining(" "));
    }

    private static List<Slot> slots(Verb.Spoken verb) {
        var slots = new ArrayList<Slot>();
        slots.add(new Slot(SlotName.ITEM_CODE, verb.item(), 0, 0, HERE));
        if (verb instanceof Verb.Extend extend) {
            slots.add(new Slot(SlotName.DEADLINE, extend.until().toString(), 0, 0, HERE));
        }
        return slots;
    }

    private static Set<Cue> cues(Verb.Spoken verb) {
        return verb instanceof Verb.CallTogether ? EnumSet.of(Cue.WHISTLE) : EnumSet.noneOf(Cue.class);
    }
}
