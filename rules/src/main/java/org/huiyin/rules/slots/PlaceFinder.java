package org.huiyin.rules.slots;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;
import org.huiyin.rules.words.NormalText;

/**
 * Finds places: chains of pieces that follow one another, such as a village, a group and a house number. The source of
 * a place that the town's list knows is {@code roster:} and the grid's id.
 */
public final class PlaceFinder {
    private static final int MOST_BEFORE_LANDMARK = 2;
    private static final int MOST_ROOM_DIGITS = 4;

    /** Nobody's address is longer than this, in characters. */
    private static final int LONGEST = 80;

    private final PlaceWords words;
    private final Gazetteer gazetteer;

    public PlaceFinder(PlaceWords words, Gazetteer gazetteer) {
        this.words = words;
        this.gazetteer = gazetteer;
    }

    /** Sorts of pieces: what the town's list names, what names itself, what counts, and what only says where beside. */
    private enum Sort {
        LISTED,
        NAMED,
        LANDMARK,
        UNIT,
        WEAK_UNIT,
        POSITION;

        boolean isName() {
            return this == LISTED || this == NAMED || this == LANDMARK;
        }
    }

    /** The source of a place that holds a landmark of {@code lexicon/places.yml}: a word that says itself what it is. */
    static final String LANDMARKS = "lexicon/places:landmarks";

    private record Piece(Sort sort, int from, int to, Optional<String> grid) {}

    /** Every place, from left to right; {@code taken} are characters that belong to other facts. */
    public List<Slot> find(NormalText normal, BitSet taken) {
        var pieces = pieces(normal, taken);
        var slots = new ArrayList<Slot>();
        var chain = new ArrayList<Piece>();
        for (Piece piece : pieces) {
            if (!chain.isEmpty()
                    && (piece.to() - chain.get(0).from() > LONGEST
                            || !follows(normal, chain.get(chain.size() - 1), piece))) {
                close(normal, chain, slots);
                chain.clear();
            }
            chain.add(piece);
        }
        close(normal, chain, slots);
        return slots;
    }

    private boolean follows(NormalText normal, Piece before, Piece next) {
        String text = normal.text();
        if (before.to() == next.from()) {
            boolean apart = normal.gapBefore(next.from()) && next.sort().isName();
            return !apart && !(before.sort() == Sort.POSITION && next.sort() == Sort.LISTED);
        }
        return next.from() == before.to() + 1
                && next.sort() != Sort.LISTED
                && (words.isJoiner(text.charAt(before.to()))
                        || text.charAt(before.to()) == '-'
                        || text.charAt(before.to()) == ' ');
    }

    private static void close(NormalText normal, List<Piece> chain, List<Slot> slots) {
        if (chain.isEmpty() || chain.get(chain.size() - 1).to() - chain.get(0).from() > LONGEST) {
            return;
        }
        boolean holds = chain.stream().anyMatch(p -> p.sort() != Sort.POSITION && p.sort() != Sort.WEAK_UNIT)
                || chain.stream().filter(p -> p.sort() == Sort.WEAK_UNIT).count() > 1;
        if (!holds) {
            return;
        }
        int from = chain.get(0).from();
        int to = chain.get(chain.size() - 1).to();
        String source = chain.stream()
                .filter(p -> p.sort() == Sort.LISTED)
                .reduce((a, b) -> b.grid().isPresent() ? b : a)
                .map(p -> "roster" + p.grid().map(g -> ":" + g).orElse(""))
                .orElse(chain.stream().anyMatch(p -> p.sort() == Sort.LANDMARK) ? LANDMARKS : "lexicon/places");
        slots.add(new Slot(SlotName.PLACE, normal.typed(from, to), normal.typedFrom(from), normal.typedTo(to), source));
    }

    private List<Piece> pieces(NormalText normal, BitSet taken) {
        String text = normal.text();
        var look = new Look(normal, new NumberRuns(text, words.numerals()));
        var pieces = new ArrayList<Piece>();
        int done = 0;
        for (int at = 0; at < text.length(); ) {
            var piece = taken.get(at) ? Optional.<Piece>empty() : piece(look, at, done, pieces);
            if (piece.isPresent()) {
                pieces.add(piece.get());
                done = piece.get().to();
                at = done;
            } else {
                at++;
            }
        }
        return pieces;
    }

    /** A text and its numbers. */
    private record Look(NormalText normal, NumberRuns numbers) {
        String text() {
            return normal.text();
        }
    }

    private Optional<Piece> piece(Look look, int at, int done, List<Piece> before) {
        String text = look.text();
        var listed = gazetteer.at(text, at);
        if (listed.isPresent()) {
            return listed.map(n -> new Piece(Sort.LISTED, n.from(), n.to(), n.grid()));
        }
        return unit(look, at, before)
                .or(() -> landmark(look.normal(), at, done))
                .or(() -> suffixed(look, at, done))
                .or(() -> position(text, at));
    }

    private Optional<Piece> position(String text, int at) {
        int length = words.position(text, at);
        return length == 0
                ? Optional.empty()
                : Optional.of(new Piece(Sort.POSITION, at, at + length, Optional.empty()));
    }

    private Optional<Piece> landmark(NormalText normal, int at, int done) {
        int length = words.landmark(normal.text(), at);
        if (length == 0) {
            return Optional.empty();
        }
        int from = back(normal, at, Math.max(done, at - MOST_BEFORE_LANDMARK));
        return Optional.of(new Piece(Sort.LANDMARK, from, at + length, Optional.empty()));
    }

    private Optional<Piece> suffixed(Look look, int at, int done) {
        String text = look.text();
        var suffix = words.suffix(text, at);
        if (suffix.isEmpty()) {
            return Optional.empty();
        }
        var how = suffix.get().getValue();
        int to = at + suffix.get().getKey().length();
        int from = back(look.normal(), at, Math.max(done, at - how.most()));
        boolean named = at - from >= how.least()
                && (to == text.length() || how.notBefore().indexOf(text.charAt(to)) < 0)
                && how.not().stream().noneMatch(text.substring(from, to)::endsWith)
                && (!how.onlyBeforeUnit() || isUnit(look, to));
        return named ? Optional.of(new Piece(Sort.NAMED, from, to, Optional.empty())) : Optional.empty();
    }

    /** How far back from {@code at} a name may begin, not before {@code least}. */
    private int back(NormalText normal, int at, int least) {
        String text = normal.text();
        int from = at;
        while (from > least
                && !normal.gapBefore(from)
                && !words.isStop(text, from - 1)
                && !words.stopWordEnds(text, from)
                && !words.numerals().isNumeral(text.charAt(from - 1))) {
            from--;
        }
        return from;
    }

    private boolean isUnit(Look look, int at) {
        int end = look.numbers().end(at);
        return end > at && end < look.text().length() && words.unit(look.text(), end) > 0;
    }

    private Optional<Piece> unit(Look look, int at, List<Piece> before) {
        String text = look.text();
        int number = at < text.length() && words.isOrdinal(text.charAt(at)) ? at + 1 : at;
        int end = look.numbers().end(number);
        if (end == number) {
            return Optional.empty();
        }
        int length = end < text.length() ? words.unit(text, end) : 0;
        if (length == 0) {
            return room(text, at, end, before);
        }
        boolean alone = words.standsAlone(text.substring(end, end + length));
        return Optional.of(new Piece(alone ? Sort.UNIT : Sort.WEAK_UNIT, at, end + length, Optional.empty()));
    }

    /** Bare digits right after a house or a stair are a room: 6-202, or 202 after a unit. */
    private Optional<Piece> room(String text, int at, int end, List<Piece> before) {
        if (before.isEmpty()
                || end - at > MOST_ROOM_DIGITS
                || !text.substring(at, end).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        var last = before.get(before.size() - 1);
        boolean dashed = at == last.to() + 1 && text.charAt(last.to()) == '-';
        boolean joined = at == last.to() && end - at >= 3 || dashed;
        boolean house = last.sort() == Sort.UNIT || last.sort() == Sort.WEAK_UNIT;
        return joined && house ? Optional.of(new Piece(Sort.WEAK_UNIT, at, end, Optional.empty())) : Optional.empty();
    }
}
