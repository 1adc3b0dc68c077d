package org.huiyin.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.item.Asking;
import org.huiyin.item.ItemState;
import org.huiyin.report.Certainty;
import org.huiyin.report.Kind;

/**
 * Which items somebody looks for, and what comes first. What is not asked for lets everything through; what is asked for
 * anew takes the place of what was asked for before.
 *
 * @param criteria all of which an item meets; at most one of each sort
 */
public record ItemFilter(List<Criterion> criteria, Order order) {
    public ItemFilter {
        criteria = List.copyOf(criteria);
    }

    /** Something an item is asked to be. */
    public sealed interface Criterion {
        /** In any of these states; of none there are all. */
        record In(List<ItemState> states) implements Criterion {
            public In {
                states = List.copyOf(states);
            }
        }

        /** Of any of these kinds; of none there are all. */
        record Of(List<Kind> kinds) implements Criterion {
            public Of {
                kinds = List.copyOf(kinds);
            }
        }

        /** In a grid whose path begins with this. */
        record Under(String gridPath) implements Criterion {}

        /** Of a matter, by the catalogue's id. */
        record About(String matter) implements Criterion {}

        /** Opened in this time. */
        record Opened(Span span) implements Criterion {}

        /** Open, and due before a moment. */
        record Late(Instant moment) implements Criterion {}

        /** Asked for by somebody, or by a rule. */
        record From(Asking.Source source) implements Criterion {}

        /** Seen so surely by whoever saw somebody. */
        record Seen(Certainty certainty) implements Criterion {}

        /** Open, and in nobody's hands. */
        record HeldByNobody() implements Criterion {}

        /** With these words in what is known of it: what was asked for, where, and what came of it. */
        record Saying(String words) implements Criterion {}

        /** Numbered before the item of this code. */
        record Before(String code) implements Criterion {}
    }

    /** From a moment on, until before another. */
    public record Span(Optional<Instant> from, Optional<Instant> until) {
        public static Span since(Instant from) {
            return new Span(Optional.of(from), Optional.empty());
        }
    }

    /** What comes first. */
    public enum Order {
        NEWEST,
        OLDEST,
        /** What is due soonest; what is never due is left out. */
        DUE
    }

    /** Everything in grids under a path. */
    public static ItemFilter under(String gridPath) {
        return new ItemFilter(List.of(), Order.NEWEST).inGrids(gridPath);
    }

    public ItemFilter inGrids(String path) {
        return with(new Criterion.Under(path));
    }

    public ItemFilter in(List<ItemState> states) {
        return with(new Criterion.In(states));
    }

    public ItemFilter in(Span span) {
        return with(new Criterion.Opened(span));
    }

    public ItemFilter of(List<Kind> kinds) {
        return with(new Criterion.Of(kinds));
    }

    public ItemFilter about(String matter) {
        return with(new Criterion.About(matter));
    }

    public ItemFilter lateAt(Instant moment) {
        return with(new Criterion.Late(moment));
    }

    public ItemFilter from(Asking.Source source) {
        return with(new Criterion.From(source));
    }

    public ItemFilter seen(Certainty certainty) {
        return with(new Criterion.Seen(certainty));
    }

    /** Those nobody has in hand. */
    public ItemFilter heldByNobody() {
        return with(new Criterion.HeldByNobody());
    }

    /** Those of which these words are known. */
    public ItemFilter saying(String words) {
        return with(new Criterion.Saying(words));
    }

    /** The page after an item. */
    public ItemFilter before(String code) {
        return with(new Criterion.Before(code));
    }

    public ItemFilter oldestFirst() {
        return new ItemFilter(criteria, Order.OLDEST);
    }

    public ItemFilter soonestDueFirst() {
        return new ItemFilter(criteria, Order.DUE);
    }

    /** What is asked for of one sort. */
    public <C extends Criterion> Optional<C> find(Class<C> sort) {
        return criteria.stream().filter(sort::isInstance).map(sort::cast).findFirst();
    }

    private ItemFilter with(Criterion criterion) {
        var all = new ArrayList<>(criteria);
        all.removeIf(known -> known.getClass().equals(criterion.getClass()));
        all.add(criterion);
        return new ItemFilter(all, order);
    }
}
