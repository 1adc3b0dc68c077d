package org.huiyin.checklist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.huiyin.grid.Household;

/**
 * Finds the households whose doors a text names: by the whole address, or by what follows its first digit as people shorten it,
 * the last unit left out.
 */
public final class Addresses {
    private static final int SHORTEST = 3;

    private final List<Household> households;

    public Addresses(List<Household> households) {
        this.households = List.copyOf(households);
    }

    /** A household named at a place in the text. */
    public record Named(Household household, int at, int to) {}

    /** In the order they are named; of two at one place only those of the longest door. */
    public List<Named> in(String text) {
        var found = new ArrayList<Named>();
        households.forEach(household -> forms(household.address()).stream()
                .map(form -> named(household, form, text))
                .filter(named -> named.at() >= 0)
                .findFirst()
                .ifPresent(found::add));
        found.sort(Comparator.comparingInt(Named::at));
        return found.stream()
                .filter(named -> found.stream().noneMatch(other -> covers(other, named)))
                .toList();
    }

    private static boolean covers(Named wide, Named narrow) {
        return wide.at() <= narrow.at()
                && wide.to() >= narrow.to()
                && wide.to() - wide.at() > narrow.to() - narrow.at();
    }

    private static Named named(Household household, String form, String text) {
        for (int at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
            if (standsFree(text, at, at + form.length())) {
                return new Named(household, at, at + form.length());
            }
        }
        return new Named(household, -1, -1);
    }

    private static boolean standsFree(String text, int from, int to) {
        boolean before = from > 0 && isDigit(text.charAt(from)) && isDigit(text.charAt(from - 1));
        boolean after = to < text.length() && isDigit(text.charAt(to - 1)) && isDigit(text.charAt(to));
        return !before && !after;
    }

    /** The longest first. */
    private static Set<String> forms(String address) {
        var forms = new LinkedHashSet<String>();
        forms.add(address);
        int first = 0;
        while (first < address.length() && !isDigit(address.charAt(first))) {
            first++;
        }
        var door = address.substring(first);
        forms.add(door);
        if (!door.isEmpty() && !isDigit(door.charAt(door.length() - 1))) {
            forms.add(door.substring(0, door.length() - 1));
        }
        forms.removeIf(form -> form.length() < SHORTEST);
        return forms;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
