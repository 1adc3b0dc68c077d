package org.huiyin.rules.clauses;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.reading.Clause;
import org.huiyin.reading.Cue;
import org.huiyin.reading.MatterGuess;
import org.huiyin.report.Catalogue;
import org.huiyin.report.Matter;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;
import org.huiyin.report.Urgency;
import org.huiyin.rules.acts.CueFinder;
import org.huiyin.rules.matters.MatterSigns;
import org.huiyin.rules.words.Hits;
import org.huiyin.rules.words.NormalText;

/** Finds what a message tells of, clause by clause. */
public final class ClauseFinder {
    private static final int SAYS_SOMETHING = 3;
    private static final Set<Cue> ONLY_SUGGESTION = Set.of(Cue.SUGGESTION);

    /** How many segments back a sign may have begun: who says so much between commas has long said it. */
    private static final int MOST_JOINED = 20;

    private final Catalogue catalogue;
    private final MatterSigns signs;
    private final CueFinder cues;
    private final ClauseWords words;
    private final Weigher weigher;

    public ClauseFinder(Catalogue catalogue, MatterSigns signs, CueFinder cues, ClauseWords words) {
        this.catalogue = catalogue;
        this.signs = signs;
        this.cues = cues;
        this.words = words;
        this.weigher = new Weigher(words);
    }

    /** A message with its words and facts found; the facts in the order of where they begin. */
    public record Found(NormalText text, Hits hits, List<Slot> slots, Set<Cue> cues) {

        /** The facts wholly inside a stretch of the normal text. */
        private List<Slot> slotsIn(int from, int to) {
            if (from >= to) {
                return List.of();
            }
            int typedFrom = text.typedFrom(from);
            int typedTo = text.typedTo(to);
            var inside = new ArrayList<Slot>();
            for (int i = firstFrom(typedFrom); i < slots.size() && slots.get(i).from() < typedTo; i++) {
                if (slots.get(i).to() <= typedTo) {
                    inside.add(slots.get(i));
                }
            }
            return inside;
        }

        private int firstFrom(int typed) {
            int low = 0;
            int high = slots.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (slots.get(middle).from() < typed) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }

    public List<Clause> find(Found found) {
        var drafts = new Drafts(this::isSpot);
        var segments = Segment.of(found.text());
        for (int i = 0; i < segments.size(); i++) {
            var segment = segments.get(i);
            var groups = found.hits().groups(segment.from(), segment.to());
            boolean head = has(found, segment, SlotName.HOUSEHOLDS);
            drafts.take(piece(found, segments, i, groups), filler(groups.get(words.filler()), head));
        }
        return drafts.all().stream().map(draft -> clause(draft, found)).toList();
    }

    /** The pieces of a message between its stops, as they were typed; those too short to say anything are left out. */
    public static List<String> pieces(NormalText text) {
        return Segment.of(text).stream()
                .filter(segment -> segment.to() - segment.from() >= SAYS_SOMETHING)
                .map(segment -> text.typed(segment.from(), segment.to()))
                .toList();
    }

    private static Drafts.Filler filler(boolean listed, boolean head) {
        return listed ? head ? Drafts.Filler.SURELY : Drafts.Filler.UNLESS_IT_TELLS : Drafts.Filler.NO;
    }

    private static boolean has(Found found, Segment segment, SlotName name) {
        return found.slotsIn(segment.from(), segment.to()).stream().anyMatch(s -> s.name() == name);
    }

    /** Somebody is named first: in a log, the next household. */
    private static boolean beginsWithPerson(Found found, Segment segment) {
        int from = found.text().typedFrom(segment.from());
        return found.slots().subList(found.firstFrom(from), found.slots().size()).stream()
                .takeWhile(s -> s.from() == from)
                .anyMatch(s -> s.name() == SlotName.PERSON);
    }

    /** The whole message as one clause, for when something is told that no sign knows. */
    public Clause whole(Found found, List<MatterGuess> guesses, double confidence) {
        int length = found.text().length();
        return clause(found, new Range(0, length), guesses, found.slots(), confidence);
    }

    /** The same clause, seen again with other guesses: another matter may mean another kind and urgency. */
    public Clause again(Clause clause, List<MatterGuess> guesses) {
        if (guesses.equals(clause.matters())) {
            return clause;
        }
        var before = matter(clause.matters());
        var now = matter(guesses);
        boolean same = before.equals(now);
        return new Clause(
                clause.from(),
                clause.to(),
                clause.text(),
                same ? clause.kind() : weigher.kind(now, clause.cues()),
                same
                        ? clause.urgency()
                        : now.map(Matter::urgency).orElse(Urgency.NORMAL).or(clause.urgency()),
                guesses,
                clause.slots(),
                clause.cues(),
                clause.confidence());
    }

    /** The same clause when nobody is in danger after all: as sure and as urgent as what else it tells of. */
    public Clause calm(Clause clause, List<MatterGuess> guesses) {
        var matter = matter(guesses);
        return new Clause(
                clause.from(),
                clause.to(),
                clause.text(),
                weigher.kind(matter, clause.cues()),
                matter.map(Matter::urgency).orElse(Urgency.NORMAL),
                guesses,
                clause.slots(),
                clause.cues(),
                Math.min(clause.confidence(), guesses.get(0).confidence()));
    }

    private Optional<Matter> matter(List<MatterGuess> guesses) {
        return guesses.stream().findFirst().flatMap(g -> catalogue.find(g.matter()));
    }

    private record Range(int from, int to) {}

    private boolean isSpot(String matter) {
        return catalogue.find(matter).map(m -> m.reach() == Matter.Reach.SPOT).orElse(true);
    }

    private Draft.Piece piece(Found found, List<Segment> segments, int index, BitSet groups) {
        var segment = segments.get(index);
        var place = found.slotsIn(segment.from(), segment.to()).stream()
                .filter(s -> s.name() == SlotName.PLACE)
                .findFirst();
        boolean suggestion = found.cues().contains(Cue.SUGGESTION)
                && !cuesIn(found, ONLY_SUGGESTION, segment.from(), segment.to()).isEmpty();
        return new Draft.Piece(
                segment,
                guesses(found, segments, index),
                place,
                groups.get(words.another()) || beginsWithPerson(found, segment),
                suggestion);
    }

    /** Its own signs; those that only appear together with the segment before count for the later one. */
    private List<MatterGuess> guesses(Found found, List<Segment> segments, int index) {
        var segment = segments.get(index);
        var own = signs.guess(new MatterSigns.Stretch(found.text(), found.hits(), segment.from(), segment.to()));
        if (index == 0
                || segment.before() != Segment.Break.COMMA
                || !own.isEmpty() && own.get(0).confidence() > 0.6) {
            return own;
        }
        int start = index;
        while (start > 0 && index - start < MOST_JOINED && segments.get(start).before() == Segment.Break.COMMA) {
            start--;
        }
        int from = segments.get(start).from();
        var joint = signs.guess(new MatterSigns.Stretch(found.text(), found.hits(), from, segment.to()));
        var earlier = signs.guess(new MatterSigns.Stretch(found.text(), found.hits(), from, segment.from()));
        var all = new ArrayList<>(own);
        joint.stream()
                .filter(g -> earlier.stream()
                        .noneMatch(e -> e.matter().equals(g.matter()) && e.confidence() >= g.confidence()))
                .filter(g ->
                        own.stream().noneMatch(o -> o.matter().equals(g.matter()) && o.confidence() >= g.confidence()))
                .forEach(g -> {
                    all.removeIf(o -> o.matter().equals(g.matter()));
                    all.add(g);
                });
        all.sort(MatterGuess.SUREST_FIRST);
        return all;
    }

    private Clause clause(Draft draft, Found found) {
        var slots = new ArrayList<>(found.slotsIn(draft.from(), draft.to()));
        if (slots.stream().noneMatch(s -> s.name() == SlotName.PLACE)) {
            draft.place().ifPresent(slots::add);
        }
        double confidence =
                draft.guesses().isEmpty() ? 0.5 : draft.guesses().get(0).confidence();
        return clause(found, new Range(draft.from(), draft.to()), draft.guesses(), slots, confidence);
    }

    private Clause clause(Found found, Range range, List<MatterGuess> guesses, List<Slot> slots, double confidence) {
        var cuesHere = cuesIn(found, found.cues(), range.from(), range.to());
        var groups = found.hits().groups(range.from(), range.to());
        var matter = matter(guesses);
        var kind = weigher.kind(matter, cuesHere);
        return new Clause(
                found.text().typedFrom(range.from()),
                found.text().typedTo(range.to()),
                found.text().typed(range.from(), range.to()).strip(),
                kind,
                weigher.urgency(matter, kind, cuesHere, groups),
                guesses,
                slots,
                cuesHere,
                weigher.confidence(confidence, cuesHere, groups));
    }

    private Set<Cue> cuesIn(Found found, Set<Cue> among, int from, int to) {
        return cues.within(among, found.text(), found.hits(), new Hits.Span(from, to));
    }
}
