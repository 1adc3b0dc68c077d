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
    private final List<Named> names;

    private record Named(String text, String grid, boolean isWhole) {}

    public GridNames(GridTree tree) {
        this.tree = tree;
        var all = new ArrayList<Named>();
        var endings = endings(tree);
        for (Grid grid : tree.all()) {
            all.add(new Named(grid.name(), grid.id(), true));
            grid.aliases().forEach(alias -> all.add(new Named(alias, grid.id(), true)));
        }
        endings.forEach((ending, grids) -> {
            if (grids.size() == 1) {
                all.add(new Named(ending, grids.get(0), false));
            }
        });
        all.sort(Comparator.comparingInt((Named n) -> n.text().length()).reversed());
        this.names = List.copyOf(all);
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
        for (Named name : names) {
            if (!text.contains(name.text())) {
                continue;
            }
            var narrower = found.map(g -> tree.within(name.grid(), g.id()) && !g.id().equals(name.grid()))
                    .orElse(true);
            if (narrower) {
                found = tree.find(name.grid());
            }
        }
        return found.map(wide -> endingInside(wide, text).orElse(wide));
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
