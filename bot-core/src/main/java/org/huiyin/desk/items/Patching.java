package org.huiyin.desk.items;

import java.util.Optional;

/** Puts a corrected piece into a place: "5-building" into "Fuli estate, 3-building, unit 2" changes the building alone. */
final class Patching {
    private Patching() {}

    static String patch(Optional<String> known, String told) {
        if (known.isEmpty()) {
            return told;
        }
        var patched = new StringBuilder(known.get());
        boolean changed = false;
        for (int at = 0; at < told.length(); at++) {
            int end = at;
            while (end < told.length() && Character.isDigit(told.charAt(end))) {
                end++;
            }
            if (end > at && end < told.length()) {
                changed |= replace(patched, told.substring(at, end), told.charAt(end));
                at = end;
            }
        }
        // What fits nowhere is a new place altogether.
        return changed ? patched.toString() : told;
    }

    /** Replaces the number that stands before the same unit. */
    private static boolean replace(StringBuilder place, String number, char unit) {
        for (int at = place.length() - 1; at > 0; at--) {
            if (place.charAt(at) != unit || !Character.isDigit(place.charAt(at - 1))) {
                continue;
            }
            int from = at;
            while (from > 0 && Character.isDigit(place.charAt(from - 1))) {
                from--;
            }
            place.replace(from, at, number);
            return true;
        }
        return false;
    }
}
