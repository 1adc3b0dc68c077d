package org.huiyin.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the grid a text names: by its name, an alias, or an ending of its name that no other grid shares, as people
 * shorten them. The longest that is found wins.
 */
public final class GridNames {
    private static final int SHORTEST = 2;

    private final GridTree tree;
    private final Map<Character, List<Named>> byFirst = new HashMap<>();

    /** @param rank the longest first */
    private record Named(String text, String grid, int rank) {}

    private record Name(String text, String grid) {}

    GridNames(GridTree tree) {
        this.tree = tree;
        var all = new ArrayList<Name>();
        var endings = endings(tree);
        for (Grid grid : tree.all()) {
            all.add(new Name(grid.name(), grid.id()));
            grid.aliases().forEach(alias -> all.add(new Name(alias, grid.id())));
        }
        endings.forEach((ending, grids) -> {
            if (grids.size() == 1) {
                all.add(new Name(ending, grids.get(0)));
            }
        });
        all.removeIf(name -> name.text().isEmpty());
        all.sort(Comparator.comparingInt((Name n) -> n.text().length()).reversed());
        for (int rank = 0; rank < all.size(); rank++) {
            var name = all.get(rank);
            byFirst.computeIfAbsent(name.text().charAt(0), any -> new ArrayList<>())
                    .add(new Named(name.text(), name.grid(), rank));
        }
    }

    private static Map<String, List<String>> endings(GridTree tree) {
        var endings = new HashMap<String, List<String>>();
        for (Grid grid : tree.all()) {
            for (int from = 1; from <= grid.name().length() - SHORTEST; from++) {
                endings.computeIfAbsent(grid.name().substring(from), e -> new ArrayList<>())
                        .add(grid.id());
            }
        }
        return endings;
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
        return text.chars()
                .distinct()
                .mapToObj(first -> byFirst.getOrDefault((char) first, List.of()))
                .flatMap(List::stream)
                .filter(name -> text.contains(name.text()))
                .sorted(Comparator.comparingInt(Named::rank))
                .toList();
    }

    /** The one grid inside whose name ends as the text says, by the longest such ending. */
    public Optional<Grid> endingInside(Grid wide, String text) {
        var inside = tree.downward(wide.id()).stream()
                .filter(g -> !g.id().equals(wide.id()))
                .toList();
        Optional<Grid> best = Optional.empty();
        int longest = 0;
        for (Grid grid : inside) {
            for (int from = 1; from <= grid.name().length() - SHORTEST; from++) {
                var ending = grid.name().substring(from);
                if (ending.length() > longest && text.contains(ending) && isOnlyOne(ending, inside)) {
                    best = Optional.of(grid);
                    longest = ending.length();
                }
            }
        }
        return best;
    }

    private static boolean isOnlyOne(String ending, List<Grid> grids) {
        return grids.stream().filter(g -> g.name().endsWith(ending)).count() == 1;
    }
}
