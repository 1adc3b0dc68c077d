package org.huiyin.rules.clauses;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.huiyin.report.Slot;

/** Groups segments that tell of one thing; a place said first governs what follows until the next place. */
final class Drafts {
    private final Predicate<String> isSpot;
    private final List<Draft> done = new ArrayList<>();
    private Optional<Draft> open = Optional.empty();
    private Optional<Slot> governing = Optional.empty();
    private Optional<Draft.Piece> lead = Optional.empty();

    /** {@code isSpot} says of a matter whether two places of it are two things. */
    Drafts(Predicate<String> isSpot) {
        this.isSpot = isSpot;
    }

    /** Whether a segment is a greeting or the head of a log, which tells of nothing and ends what was open. */
    enum Filler {
        NO,
        UNLESS_IT_TELLS,
        SURELY
    }

    /** Takes the next segment. */
    void take(Draft.Piece piece, Filler filler) {
        if (filler == Filler.SURELY || filler == Filler.UNLESS_IT_TELLS && !piece.isStrong()) {
            open = Optional.empty();
            lead = Optional.empty();
        } else if (open.isPresent() && !begins(piece, open.get())) {
            open.get().add(piece);
        } else if (tells(piece)) {
            begin(piece);
        } else {
            lead = Optional.of(piece);
        }
        governing = piece.place().or(() -> governing);
    }

    private void begin(Draft.Piece piece) {
        var draft = lead.filter(l -> l.segment().from() < piece.segment().from())
                .filter(l -> piece.segment().before() == Segment.Break.COMMA)
                .map(l -> {
                    var longer = new Draft(l, governing);
                    longer.add(piece);
                    return longer;
                })
                .orElseGet(() -> new Draft(piece, governing));
        lead = Optional.empty();
        open = Optional.of(draft);
        done.add(draft);
    }

    private static boolean tells(Draft.Piece piece) {
        return !piece.guesses().isEmpty() || piece.isSuggestion();
    }

    private boolean begins(Draft.Piece piece, Draft before) {
        boolean apart = piece.segment().before() != Segment.Break.COMMA || piece.another();
        if (piece.isSuggestion() && apart && !before.isSuggestion() && !before.knows(piece.matter())) {
            return true;
        }
        if (!piece.isStrong()) {
            return piece.segment().before() == Segment.Break.HARD && tells(piece) && !before.knows(piece.matter());
        }
        boolean elsewhere = before.hasOwnPlace() && piece.place().isPresent() && !samePlace(piece, before);
        if (before.knows(piece.matter())) {
            return elsewhere && isSpot.test(piece.matter()) && before.isStrong();
        }
        return before.isStrong() && (apart || elsewhere);
    }

    private static boolean samePlace(Draft.Piece piece, Draft before) {
        String one = piece.place().map(Slot::value).orElse("");
        String other = before.place().map(Slot::value).orElse("");
        return one.contains(other) || other.contains(one);
    }

    List<Draft> all() {
        return List.copyOf(done);
    }
}
