package org.huiyin.rules.clauses;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.reading.MatterGuess;
import org.huiyin.report.Slot;

/** A clause while segments are still being added to it. */
final class Draft {
    private final int from;
    private int to;
    private List<MatterGuess> guesses;
    private Optional<Slot> place;
    private final Optional<Slot> inherited;
    private boolean suggestion;

    Draft(Piece first, Optional<Slot> governing) {
        this.from = first.segment().from();
        this.to = first.segment().to();
        this.guesses = first.guesses();
        this.place = first.place();
        this.inherited = governing;
        this.suggestion = first.isSuggestion();
    }

    /** A segment with all that was found in it. */
    record Piece(
            Segment segment, List<MatterGuess> guesses, Optional<Slot> place, boolean another, boolean isSuggestion) {

        boolean isStrong() {
            return !guesses.isEmpty() && guesses.get(0).confidence() > 0.6;
        }

        String matter() {
            return guesses.isEmpty() ? "" : guesses.get(0).matter();
        }
    }

    void add(Piece piece) {
        to = piece.segment().to();
        place = place.or(piece::place);
        suggestion |= piece.isSuggestion();
        guesses = merge(guesses, piece.guesses());
    }

    private static List<MatterGuess> merge(List<MatterGuess> mine, List<MatterGuess> theirs) {
        var merged = new ArrayList<>(mine);
        for (MatterGuess guess : theirs) {
            var same = merged.stream()
                    .filter(g -> g.matter().equals(guess.matter()))
                    .findFirst();
            if (same.isEmpty()) {
                merged.add(guess);
            } else if (same.get().confidence() < guess.confidence()) {
                merged.set(merged.indexOf(same.get()), guess);
            }
        }
        merged.sort(MatterGuess.SUREST_FIRST);
        return merged;
    }

    boolean knows(String matter) {
        return guesses.stream().anyMatch(g -> g.matter().equals(matter));
    }

    boolean isStrong() {
        return !guesses.isEmpty() && guesses.get(0).confidence() > 0.6;
    }

    boolean isSuggestion() {
        return suggestion;
    }

    String matter() {
        return guesses.isEmpty() ? "" : guesses.get(0).matter();
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    List<MatterGuess> guesses() {
        return guesses;
    }

    /** Its own place, else the one that was said before it. */
    Optional<Slot> place() {
        return place.or(() -> inherited);
    }

    boolean hasOwnPlace() {
        return place.isPresent();
    }
}
