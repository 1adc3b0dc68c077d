package org.huiyin.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the grid a text names: by its name, an alias, or an ending of its name that no other grid shares, as people
 * shorten them. The longest that is found wins.
 */
public final class GridNames {
    private static final int SHORTEST = 2;

    private final GridTree tree;
    private final Map<Character, List<Named>> byFirst = new HashMap<>();

    /** What whole names end with, the longest first. */
    private final Map<Character, List<Ending>> endings = new HashMap<>();

    /** @param rank the longest first */
    private record Named(String text, String grid, int rank) {}

    private record Name(String text, String grid) {}

    /** @param grids all whose name ends so, also those that are called nothing else, in the order of the roster */
    private record Ending(String text, List<Grid> grids) {
        Optional<Grid> only(GridTree tree, Grid wide) {
            var inside = grids.stream()
                    .filter(g -> !g.id().equals(wide.id()) && tree.within(g.id(), wide.id()))
                    .limit(2)
                    .toList();
            return inside.size() == 1 && inside.get(0).name().length() > text.length()
                    ? Optional.of(inside.get(0))
                    : Optional.empty();
        }
    }

    GridNames(GridTree tree) {
        this.tree = tree;
        var all = new ArrayList<Name>();
        for (Grid grid : tree.all()) {
            all.add(new Name(grid.name(), grid.id()));
            grid.aliases().forEach(alias -> all.add(new Name(alias, grid.id())));
        }
        for (Ending ending : endings(tree)) {
            endings.computeIfAbsent(ending.text().charAt(0), any -> new ArrayList<>())
                    .add(ending);
            var longer = ending.grids().stream()
                    .filter(g -> g.name().length() > ending.text().length())
                    .toList();
            if (longer.size() == 1) {
                all.add(new Name(ending.text(), longer.get(0).id()));
            }
        }
        all.removeIf(name -> name.text().isEmpty());
        all.sort(Comparator.comparingInt((Name n) -> n.text().length()).reversed());
        for (int rank = 0; rank < all.size(); rank++) {
            var name = all.get(rank);
            byFirst.computeIfAbsent(name.text().charAt(0), any -> new ArrayList<>())
                    .add(new Named(name.text(), name.grid(), rank));
        }
    }

    private static List<Ending> endings(GridTree tree) {
        var endings = new LinkedHashMap<String, Ending>();
        for (Grid grid : tree.all()) {
            for (int from = 0; from <= grid.name().length() - SHORTEST; from++) {
                endings.computeIfAbsent(grid.name().substring(from), text -> new Ending(text, new ArrayList<>()))
                        .grids()
                        .add(grid);
            }
        }
        return endings.values().stream()
                .sorted(Comparator.comparingInt((Ending e) -> e.text().length()).reversed())
                .toList();
    }

    /**
     * The grid the text names; a narrower one inside a named wider one wins over the wider, also when only its ending is
     * said and no other grid inside the wider one shares it.
     */
    public Optional<Grid> in(String text) {
        Optional<Grid> found = Optional.empty();
        for (Named name : fallingIn(text)) {
            var narrower = found.map(g -> tree.within(name.grid(), g.id()) && !g.id().equals(name.grid()))
                    .orElse(true);
            if (narrower) {
                found = tree.find(name.grid());
            }
        }
        return found.map(wide -> endingInside(wide, text).orElse(wide));
    }

    /** All names that fall in a text, the longest first. */
    private List<Named> fallingIn(String text) {
        return firsts(text)
                .flatMap(first -> byFirst.getOrDefault(first, List.of()).stream())
                .filter(name -> text.contains(name.text()))
                .sorted(Comparator.comparingInt(Named::rank))
                .toList();
    }

    /** The one grid inside whose name ends as the text says, by the longest such ending. */
    public Optional<Grid> endingInside(Grid wide, String text) {
        return firsts(text)
                .flatMap(first -> endings.getOrDefault(first, List.of()).stream())
                .filter(ending -> text.contains(ending.text()))
                .sorted(Comparator.comparingInt((Ending e) -> e.text().length()).reversed())
                .flatMap(ending -> ending.only(tree, wide).stream())
                .findFirst();
    }

    private static Stream<Character> firsts(String text) {
        return text.chars().distinct().mapToObj(first -> (char) first);
    }
}
