package org.huiyin.figures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.item.Asking;
import org.huiyin.item.ItemState;
import org.huiyin.report.Kind;

/**
 * Which items somebody looks for, and what comes first. What is empty lets everything through.
 *
 * @param states any of them
 * @param gridPath in grids under this path
 * @param kinds any of them
 * @param matter the catalogue's id
 * @param span when they were opened
 * @param lateAt open, and due before this moment
 * @param source whether somebody asked
 * @param held whether somebody has them in hand
 * @param words of what is known of them: what was asked for, where, and what came of it
 */
public record ItemFilter(
        List<ItemState> states,
        String gridPath,
        List<Kind> kinds,
        Optional<String> matter,
        Span span,
        Optional<Instant> lateAt,
        Optional<Asking.Source> source,
        Held held,
        Optional<String> words,
        Order order) {
    public ItemFilter {
        states = List.copyOf(states);
        kinds = List.copyOf(kinds);
    }

    /** From a moment on, until before another. */
    public record Span(Optional<Instant> from, Optional<Instant> until) {
        public static final Span ALWAYS = new Span(Optional.empty(), Optional.empty());

        public static Span since(Instant from) {
            return new Span(Optional.of(from), Optional.empty());
        }
    }

    /** Whether somebody has them in hand. */
    public enum Held {
        EITHER_WAY,
        BY_NOBODY
    }

    /** What comes first. */
    public enum Order {
        NEWEST,
        OLDEST
    }

    /** Everything in grids under a path. */
    public static ItemFilter under(String gridPath) {
        return new ItemFilter(
                List.of(),
                gridPath,
                List.of(),
                Optional.empty(),
                Span.ALWAYS,
                Optional.empty(),
                Optional.empty(),
                Held.EITHER_WAY,
                Optional.empty(),
                Order.NEWEST);
    }

    public ItemFilter inGrids(String newPath) {
        return new ItemFilter(states, newPath, kinds, matter, span, lateAt, source, held, words, order);
    }

    public ItemFilter in(List<ItemState> newStates) {
        return new ItemFilter(newStates, gridPath, kinds, matter, span, lateAt, source, held, words, order);
    }

    public ItemFilter in(Span newSpan) {
        return new ItemFilter(states, gridPath, kinds, matter, newSpan, lateAt, source, held, words, order);
    }

    public ItemFilter of(List<Kind> newKinds) {
        return new ItemFilter(states, gridPath, newKinds, matter, span, lateAt, source, held, words, order);
    }

    public ItemFilter about(String newMatter) {
        return new ItemFilter(
                states, gridPath, kinds, Optional.of(newMatter), span, lateAt, source, held, words, order);
    }

    public ItemFilter lateAt(Instant moment) {
        return new ItemFilter(states, gridPath, kinds, matter, span, Optional.of(moment), source, held, words, order);
    }

    public ItemFilter from(Asking.Source newSource) {
        return new ItemFilter(
                states, gridPath, kinds, matter, span, lateAt, Optional.of(newSource), held, words, order);
    }

    /** Those nobody has in hand. */
    public ItemFilter heldByNobody() {
        return new ItemFilter(states, gridPath, kinds, matter, span, lateAt, source, Held.BY_NOBODY, words, order);
    }

    /** Those of which these words are known. */
    public ItemFilter saying(String newWords) {
        return new ItemFilter(
                states, gridPath, kinds, matter, span, lateAt, source, held, Optional.of(newWords), order);
    }

    public ItemFilter oldestFirst() {
        return new ItemFilter(states, gridPath, kinds, matter, span, lateAt, source, held, words, Order.OLDEST);
    }
}
