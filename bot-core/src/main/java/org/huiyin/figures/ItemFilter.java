package org.huiyin.figures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.item.Asking;
import org.huiyin.item.ItemState;
import org.huiyin.report.Certainty;
import org.huiyin.report.Kind;

/**
 * Which items somebody looks for. What is empty lets everything through.
 *
 * @param states any of them
 * @param gridPath in grids under this path
 * @param kinds any of them
 * @param matter the catalogue's id
 * @param span when they were opened
 * @param lateAt open, and due before this moment
 * @param source whether somebody asked
 * @param certainty how sure whoever saw somebody is
 */
public record ItemFilter(
        List<ItemState> states,
        String gridPath,
        List<Kind> kinds,
        Optional<String> matter,
        Span span,
        Optional<Instant> lateAt,
        Optional<Asking.Source> source,
        Optional<Certainty> certainty) {
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
                Optional.empty());
    }

    public ItemFilter inGrids(String newPath) {
        return new ItemFilter(states, newPath, kinds, matter, span, lateAt, source, certainty);
    }

    public ItemFilter in(List<ItemState> newStates) {
        return new ItemFilter(newStates, gridPath, kinds, matter, span, lateAt, source, certainty);
    }

    public ItemFilter in(Span newSpan) {
        return new ItemFilter(states, gridPath, kinds, matter, newSpan, lateAt, source, certainty);
    }

    public ItemFilter of(List<Kind> newKinds) {
        return new ItemFilter(states, gridPath, newKinds, matter, span, lateAt, source, certainty);
    }

    public ItemFilter about(String newMatter) {
        return new ItemFilter(states, gridPath, kinds, Optional.of(newMatter), span, lateAt, source, certainty);
    }

    public ItemFilter lateAt(Instant moment) {
        return new ItemFilter(states, gridPath, kinds, matter, span, Optional.of(moment), source, certainty);
    }

    public ItemFilter from(Asking.Source newSource) {
        return new ItemFilter(states, gridPath, kinds, matter, span, lateAt, Optional.of(newSource), certainty);
    }

    public ItemFilter seen(Certainty newCertainty) {
        return new ItemFilter(states, gridPath, kinds, matter, span, lateAt, source, Optional.of(newCertainty));
    }
}
