package org.huiyin.rules;

import java.time.ZoneId;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.huiyin.grid.Group;
import org.huiyin.grid.Person;
import org.huiyin.grid.Roster;
import org.huiyin.message.Message;
import org.huiyin.reading.Correction;
import org.huiyin.reading.CorrectionMemory;
import org.huiyin.reading.Reader;
import org.huiyin.reading.Reading;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;
import org.huiyin.rules.acts.CueFinder;
import org.huiyin.rules.acts.Look;
import org.huiyin.rules.clauses.ClauseFinder;
import org.huiyin.rules.matters.MatterSigns;
import org.huiyin.rules.slots.Gazetteer;
import org.huiyin.rules.slots.ModelNames;
import org.huiyin.rules.slots.PlaceFinder;
import org.huiyin.rules.slots.SlotFinder;
import org.huiyin.rules.words.Hits;
import org.huiyin.rules.words.NormalText;

/** Reads messages by a rule book, with models where it is not sure; safe for use by several threads at once. */
public final class RuleReader implements Reader {
    /**
     * How many characters of a message are read; it is kept whole all the same. Nobody types that much, and reading costs
     * time for every character: a message of a megabyte must not keep a lane from the next ones.
     */
    static final int LONGEST = 20_000;

    private static final SlotFinder.Ranks BEFORE_PLACES = new SlotFinder.Ranks(0, 40);
    private static final SlotFinder.Ranks AFTER_PLACES = new SlotFinder.Ranks(40, 1000);

    private final RuleBook book;
    private final ZoneId zone;
    private final SlotFinder slots;
    private final PlaceFinder places;
    private final ModelNames names;
    private final CueFinder cues;
    private final Verdict verdict;
    private final Corrected corrected;
    private final CorrectionMemory memory;

    /** {@code memory} is what people corrected so far; it may be shared by readers of several revisions. */
    public RuleReader(RuleBook book, Roster roster, Models models, CorrectionMemory memory) {
        this.memory = memory;
        this.book = book;
        this.zone = roster.zone();
        var lexicon = book.lexicon();
        this.slots = new SlotFinder(book.slots(), lexicon.numerals(), lexicon.times(), lexicon.money());
        this.places = new PlaceFinder(lexicon.places(), new Gazetteer(roster, lexicon.places()));
        this.names = new ModelNames(models.names(), lexicon.places());
        this.cues = new CueFinder(book.cues());
        var clauses = new ClauseFinder(book.catalogue(), new MatterSigns(book.matters()), cues, lexicon.clauses());
        this.verdict = new Verdict(book, clauses, models);
        this.corrected = new Corrected(clauses);
    }

    @Override
    public Reading read(Message message, Person speaker, Group.Purpose purpose) {
        var found = found(message);
        var reading = verdict.of(look(found, message, speaker, purpose), found);
        return memory.recall(message.text())
                .map(recalled -> corrected.of(reading, found, recalled))
                .orElse(reading);
    }

    @Override
    public void learn(Correction correction) {
        memory.learn(List.of(correction));
    }

    @Override
    public void learnAnew(List<Correction> corrections) {
        memory.learnAnew(corrections);
    }

    /** What the rules see of a message. */
    Look look(Message message, Person speaker, Group.Purpose purpose) {
        return look(found(message), message, speaker, purpose);
    }

    private ClauseFinder.Found found(Message message) {
        var text = NormalText.of(beginning(message.text()));
        var hits = book.words().scan(text.text());
        return new ClauseFinder.Found(text, hits, slots(text, hits, message), cues.in(text, hits));
    }

    /** Never half a character. */
    private static String beginning(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        boolean halved = Character.isSurrogatePair(text.charAt(LONGEST - 1), text.charAt(LONGEST));
        return text.substring(0, halved ? LONGEST - 1 : LONGEST);
    }

    private Look look(ClauseFinder.Found found, Message message, Person speaker, Group.Purpose purpose) {
        var text = found.text();
        return new Look(
                text,
                Look.bare(text),
                found.hits(),
                found.hits().groups(0, text.length()),
                found.cues(),
                found.slots(),
                message,
                speaker,
                purpose);
    }

    private List<Slot> slots(NormalText text, Hits hits, Message message) {
        var said = new SlotFinder.Moment(message.at(), zone);
        var taken = new BitSet();
        var all = new java.util.ArrayList<>(slots.find(text, hits, said, BEFORE_PLACES, taken));
        var named = names.weigh(text, places.find(text, taken), taken);
        all.addAll(named);
        all.addAll(slots.find(text, hits, said, AFTER_PLACES, taken));
        if (named.stream().noneMatch(slot -> slot.name() == SlotName.PLACE)) {
            message.location().ifPresent(point -> all.add(new Slot(SlotName.PLACE, point.name(), 0, 0, "location")));
        }
        all.sort(Comparator.comparingInt(Slot::from));
        return all;
    }
}
