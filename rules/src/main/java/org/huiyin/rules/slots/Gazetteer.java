package org.huiyin.rules.slots;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.huiyin.grid.Grid;
import org.huiyin.grid.Household;
import org.huiyin.grid.Roster;
import org.huiyin.rules.words.NormalText;

/**
 * The town's own places: names, aliases and short forms of its grids, and the addresses of its households. Finds them
 * in a text, longest first, also with one character wrong or two neighbours swapped in names of four or more.
 */
public final class Gazetteer {
    private static final int SHORTEST_MISSPELT = 4;

    private final PlaceWords words;
    private final Map<String, Set<String>> grids = new HashMap<>();
    private final TreeSet<Integer> lengths = new TreeSet<>(java.util.Comparator.reverseOrder());
    private final Map<String, List<String>> misspellings = new HashMap<>();
    private final Set<Character> firsts = new java.util.HashSet<>();

    public Gazetteer(Roster roster, PlaceWords words) {
        this.words = words;
        roster.grids().all().forEach(grid -> add(grid, roster));
        roster.households().forEach(this::add);
    }

    /** A place of the list in a text. */
    record Named(int from, int to, Optional<String> grid) {}

    private void add(Grid grid, Roster roster) {
        var full = new LinkedHashSet<String>();
        full.add(NormalText.fold(grid.name()));
        grid.aliases().forEach(alias -> full.add(NormalText.fold(alias)));
        full.forEach(name -> addMisspelt(name));
        var all = new LinkedHashSet<>(full);
        grid.parent().flatMap(id -> roster.grids().find(id)).ifPresent(parent -> all.addAll(within(full, parent)));
        List.copyOf(all).forEach(name -> all.addAll(shorter(name)));
        List.copyOf(all).forEach(name -> all.addAll(numbered(name)));
        all.stream().filter(name -> name.length() >= 2).forEach(name -> put(name, grid.id()));
    }

    private void add(Household household) {
        String address = NormalText.fold(household.address());
        if (address.length() >= 3) {
            put(address, household.grid());
        }
    }

    private void put(String name, String grid) {
        grids.computeIfAbsent(name, any -> new LinkedHashSet<>()).add(grid);
        lengths.add(name.length());
        firsts.add(name.charAt(0));
    }

    /** A name that begins with its parent's is also said with the parent's short name, or without it. */
    private Set<String> within(Set<String> names, Grid parent) {
        var parents = new LinkedHashSet<String>();
        parents.add(NormalText.fold(parent.name()));
        parent.aliases().forEach(alias -> parents.add(NormalText.fold(alias)));
        List.copyOf(parents).forEach(name -> parents.addAll(shorter(name)));
        var forms = new LinkedHashSet<String>();
        for (String name : names) {
            for (String prefix : parents) {
                if (name.startsWith(prefix) && name.length() > prefix.length() + 1) {
                    String rest = name.substring(prefix.length());
                    forms.add(rest);
                    parents.forEach(other -> forms.add(other + rest));
                }
            }
        }
        return forms;
    }

    private Set<String> shorter(String name) {
        var forms = new LinkedHashSet<String>();
        for (String ending : words.gridWords()) {
            if (name.endsWith(ending) && name.length() > ending.length() + 1) {
                forms.add(name.substring(0, name.length() - ending.length()));
            }
        }
        String bare = name.replace(String.valueOf(words.ordinal()), "");
        forms.add(bare);
        return forms;
    }

    /** The same name with its numbers in digits. */
    private Set<String> numbered(String name) {
        var digits = new StringBuilder();
        for (int i = 0; i < name.length(); ) {
            int end = i;
            while (end < name.length() && words.numerals().isNumeral(name.charAt(end))) {
                end++;
            }
            String number = name.substring(i, end);
            digits.append(
                    end > i
                            ? words.numerals()
                                    .whole(number)
                                    .map(String::valueOf)
                                    .orElse(number)
                            : name.charAt(i));
            i = Math.max(end, i + 1);
        }
        return Set.of(digits.toString());
    }

    private void addMisspelt(String name) {
        if (name.length() >= SHORTEST_MISSPELT) {
            keys(name, 0, name.length())
                    .forEach(key -> misspellings
                            .computeIfAbsent(key, any -> new ArrayList<>())
                            .add(name));
        }
    }

    /** Two names one slip apart share the first half, the last half, or both ends. */
    private static List<String> keys(String text, int from, int to) {
        int middle = from + (to - from) / 2;
        String length = String.valueOf(to - from);
        return List.of(
                length + "<" + text.substring(from, middle),
                length + ">" + text.substring(middle, to),
                length + "|" + text.charAt(from) + text.charAt(to - 1));
    }

    /** The longest place of the list that begins at {@code at}. */
    Optional<Named> at(String text, int at) {
        if (firsts.contains(text.charAt(at))) {
            for (int length : lengths) {
                if (at + length <= text.length()) {
                    var found = grids.get(text.substring(at, at + length));
                    if (found != null) {
                        return Optional.of(new Named(at, at + length, only(found)));
                    }
                }
            }
        }
        return misspelt(text, at);
    }

    private Optional<Named> misspelt(String text, int at) {
        if (misspellings.isEmpty()) {
            return Optional.empty();
        }
        for (int length : lengths) {
            if (length >= SHORTEST_MISSPELT && at + length <= text.length()) {
                String written = text.substring(at, at + length);
                var meant = keys(text, at, at + length).stream()
                        .flatMap(key -> misspellings.getOrDefault(key, List.of()).stream())
                        .filter(name -> isOneSlip(name, written))
                        .distinct()
                        .toList();
                if (meant.size() == 1) {
                    return Optional.of(new Named(at, at + length, only(grids.getOrDefault(meant.get(0), Set.of()))));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isOneSlip(String name, String written) {
        int first = -1;
        int wrong = 0;
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) != written.charAt(i)) {
                if (!mayBeWrong(name.charAt(i)) || !mayBeWrong(written.charAt(i))) {
                    return false;
                }
                first = wrong++ == 0 ? i : first;
            }
        }
        return wrong == 1
                || wrong == 2
                        && name.charAt(first) == written.charAt(first + 1)
                        && name.charAt(first + 1) == written.charAt(first);
    }

    /** Numbers tell grids apart; they are never a slip. */
    private boolean mayBeWrong(char c) {
        return NormalText.isHan(c) && !words.numerals().isNumeral(c) && !words.isJoiner(c);
    }

    private static Optional<String> only(Set<String> grids) {
        return grids.size() == 1 ? Optional.of(grids.iterator().next()) : Optional.empty();
    }
}
