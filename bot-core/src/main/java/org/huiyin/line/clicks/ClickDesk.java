package org.huiyin.line.clicks;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huiyin.desk.Change;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Numbers;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Town;
import org.huiyin.desk.filing.Filing;
import org.huiyin.grid.Person;
import org.huiyin.item.Cause;
import org.huiyin.item.Item;
import org.huiyin.item.Move;
import org.huiyin.item.Refusal;
import org.huiyin.ledger.Looks;
import org.huiyin.ledger.Verdict;
import org.huiyin.line.Command.Verb;
import org.huiyin.text.Phrase;
import org.huiyin.text.Value;

/** Decides on clicks as on the words they stand for: the same rights, the same moves, the same phrases to those concerned. */
public final class ClickDesk {
    private final Town town;
    private final Looks looks;
    private final Numbers numbers;
    private final Instant now;

    public ClickDesk(Town town, Looks looks, Numbers numbers, Instant now) {
        this.town = town;
        this.looks = looks;
        this.numbers = numbers;
        this.now = now;
    }

    /** What came of a click. */
    public sealed interface Clicked {

        /** It is to be written down. */
        record Decided(Decision decision) implements Clicked {}

        /** Everything stays as it is. */
        record Refused(Refusal why) implements Clicked {}
    }

    public Clicked say(Verb.Spoken verb, Item item, Person by) {
        if (!item.isOpen()) {
            return new Clicked.Refused(Refusal.FINISHED);
        }
        if (!isForStaff(verb)) {
            return new Clicked.Refused(Refusal.NOT_ALLOWED);
        }
        if (verb instanceof Verb.Claim && item.handling().isHeldBy(by.id())) {
            // In words it would be news that somebody is at it; a click comes twice by itself.
            return new Clicked.Refused(Refusal.TAKEN);
        }
        var sentence = Sentence.of(verb, item, by, town, now);
        var around = Scene.Around.of(List.of(item), looks.circumstances(now), numbers);
        var scene = new Scene(town, sentence.message(), by, Optional.empty(), around);
        return sentence.step()
                .consider(scene, sentence.reading(), now)
                .map(decision -> clicked(decision, sentence))
                .orElseGet(() -> new Clicked.Refused(Refusal.NOT_ALLOWED));
    }

    /** Nobody but staff is handed anything from here. */
    private boolean isForStaff(Verb.Spoken verb) {
        return !(verb instanceof Verb.HandTo to)
                || town.roster().member(to.person()).filter(Person::isStaff).isPresent();
    }

    private Clicked clicked(Decision decision, Sentence sentence) {
        return decision.verdict().outcome() == Verdict.Outcome.MOVED
                ? new Clicked.Decided(new Wordless(sentence.message(), town).of(decision))
                : new Clicked.Refused(refusal(decision));
    }

    /** The reason words would have been answered with. */
    private static Refusal refusal(Decision decision) {
        return decision.changes().stream()
                .filter(Change.Say.class::isInstance)
                .map(change -> ((Change.Say) change).outgoing().phrase())
                .flatMap(phrase -> refusal(phrase).stream())
                .findFirst()
                .orElse(Refusal.NOT_ALLOWED);
    }

    private static Optional<Refusal> refusal(Phrase phrase) {
        return Optional.ofNullable(phrase.values().get("why"))
                .filter(Value.Choice.class::isInstance)
                .map(why -> Refusal.valueOf(((Value.Choice) why).choice().toUpperCase(Locale.ROOT)));
    }

    public Clicked file(Verb.Filed verb, Item item, Person by) {
        var draft = new Draft(numbers, now);
        var move = move(verb, item, new Filing(town, looks.circumstances(now), draft), by);
        return move instanceof Move.Refused refused
                ? new Clicked.Refused(refused.why())
                : new Clicked.Decided(draft.finish(Verdict.Outcome.MOVED, "at the console"));
    }

    private Move move(Verb.Filed verb, Item item, Filing filing, Person by) {
        var cause = new Cause(by.id(), now, Optional.empty());
        if (verb instanceof Verb.Note note) {
            return filing.note(item, note.words(), cause);
        }
        if (verb instanceof Verb.Reopen reopen) {
            return filing.reopen(item, reopen.why(), cause);
        }
        var correct = (Verb.Correct) verb;
        return filing.correct(item, correct.matter(), correct.grid(), cause);
    }
}
