package org.huiyin.rules.slots;

import java.util.ArrayList;
import java.util.BitSet;
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
import org.jspecify.annotations.Nullable;

/**
 * The town's own places: names, aliases and short forms of its grids, and the addresses of its households. Finds them
 * in a text, longest first, also with one character wrong or two neighbours swapped in names of four or more.
 */
public final class Gazetteer {
    private static final int SHORTEST_MISSPELT = 4;

    private final PlaceWords words;
    private final Map<String, Set<String>> grids = new HashMap<>();
    private final TreeSet<Integer> lengths = new TreeSet<>(java.util.Comparator.reverseOrder());
    private final Map<Character, List<String>> byFirst = new HashMap<>();
    private final Map<Character, List<String>> bySecond = new HashMap<>();
    private final BitSet firsts = new BitSet();

    /** The first and the second characters of names that are found misspelt. */
    private final BitSet misspeltFirsts = new BitSet();

    private final BitSet misspeltSeconds = new BitSet();

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
        firsts.set(name.charAt(0));
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
            byFirst.computeIfAbsent(name.charAt(0), any -> new ArrayList<>()).add(name);
            misspeltFirsts.set(name.charAt(0));
            misspeltSeconds.set(name.charAt(1));
            bySecond.computeIfAbsent(name.charAt(1), any -> new ArrayList<>()).add(name);
        }
    }

    /** The longest place of the list that begins at {@code at}. */
    Optional<Named> at(String text, int at) {
        if (firsts.get(text.charAt(at))) {
            for (int length : lengths) {
                if (at + length <= text.length()) {
                    var found = grids.get(text.substring(at, at + length));
                    if (found != null) {
                        return Optional.of(new Named(at, at + length, only(found)));
                    }
                }
            }
        }
        return mayBeMisspelt(text, at) ? misspelt(text, at) : Optional.empty();
    }

    private boolean mayBeMisspelt(String text, int at) {
        return at + 1 < text.length()
                && (misspeltFirsts.get(text.charAt(at))
                        || misspeltSeconds.get(text.charAt(at + 1))
                        || misspeltFirsts.get(text.charAt(at + 1)));
    }

    /** Of two names one slip apart, the first or the second characters are the same, or the two are swapped. */
    private Optional<Named> misspelt(String text, int at) {
        var meant = new LinkedHashSet<String>();
        slips(byFirst.get(text.charAt(at)), text, at, meant);
        slips(bySecond.get(text.charAt(at + 1)), text, at, meant);
        slips(byFirst.get(text.charAt(at + 1)), text, at, meant);
        if (meant.size() != 1) {
            return Optional.empty();
        }
        String name = meant.iterator().next();
        return Optional.of(new Named(at, at + name.length(), only(grids.getOrDefault(name, Set.of()))));
    }

    private void slips(@Nullable List<String> names, String text, int at, Set<String> meant) {
        if (names != null) {
            for (String name : names) {
                if (at + name.length() <= text.length() && isOneSlip(name, text.substring(at, at + name.length()))) {
                    meant.add(name);
                }
            }
        }
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
