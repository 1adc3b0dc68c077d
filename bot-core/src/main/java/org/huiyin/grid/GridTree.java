package org.huiyin.grid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All grids of a town: one root, no loops, every parent known. */
public final class GridTree {
    private final Map<String, Grid> byId = new LinkedHashMap<>();
    private final Map<String, String> paths = new LinkedHashMap<>();
    private final Set<String> parents;
    private final Grid root;
    private final GridNames names;

    /** Refuses a second root, an unknown parent, a doubled id or a loop, naming the grid. */
    public GridTree(List<Grid> grids) {
        for (Grid grid : grids) {
            if (byId.putIfAbsent(grid.id(), grid) != null) {
                throw new IllegalArgumentException("grid " + grid.id() + ": given twice (expected: unique ids)");
            }
        }
        this.root = onlyRoot();
        byId.values().forEach(grid -> paths.put(grid.id(), pathOf(grid)));
        this.parents = grids.stream().flatMap(grid -> grid.parent().stream()).collect(Collectors.toUnmodifiableSet());
        this.names = new GridNames(this);
    }

    private Grid onlyRoot() {
        var roots = byId.values().stream().filter(g -> g.parent().isEmpty()).toList();
        if (roots.size() != 1) {
            throw new IllegalArgumentException(
                    "grids: " + roots.size() + " without a parent (expected: exactly one root)");
        }
        return roots.get(0);
    }

    private String pathOf(Grid grid) {
        var path = new StringBuilder(grid.id()).append('/');
        var at = grid;
        for (int depth = 0; at.parent().isPresent(); depth++) {
            var parent = byId.get(at.parent().get());
            if (parent == null) {
                throw new IllegalArgumentException(
                        "grid " + at.id() + ": parent: " + at.parent().get() + " (expected: the id of a grid)");
            }
            if (depth > byId.size()) {
                throw new IllegalArgumentException("grid " + grid.id() + ": parent: leads back to itself");
            }
            path.insert(0, parent.id() + "/");
            at = parent;
        }
        return path.toString();
    }

    public Grid root() {
        return root;
    }

    public List<Grid> all() {
        return List.copyOf(byId.values());
    }

    /** The names people call the grids by. */
    public GridNames names() {
        return names;
    }

    public Optional<Grid> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The ids from the root down, each followed by a slash: {@code qh/dq/dq-1/}. The root's for an unknown grid. */
    public String path(String id) {
        return paths.getOrDefault(id, root.id() + "/");
    }

    /** Whether {@code inner} is {@code outer} or lies inside it. */
    public boolean within(String inner, String outer) {
        return path(inner).startsWith(path(outer)) && byId.containsKey(inner);
    }

    /** Whether no grid lies inside it. */
    public boolean isLeaf(Grid grid) {
        return !parents.contains(grid.id());
    }

    /** The grid itself, then each one around it, up to the root. */
    public List<Grid> upward(String id) {
        var chain = new ArrayList<Grid>();
        for (var at = find(id); at.isPresent(); at = at.get().parent().flatMap(this::find)) {
            chain.add(at.get());
        }
        return chain;
    }

    /** The grid and all that lies inside it. */
    public List<Grid> downward(String id) {
        return byId.values().stream().filter(g -> within(g.id(), id)).toList();
    }
}
