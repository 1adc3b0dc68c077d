package org.huiyin.desk.askers;

import java.util.Optional;

/** Puts a corrected piece into a place: "5-building" into "Fuli estate, 3-building, unit 2" changes the building alone. */
final class Patching {
    private static final int LONGEST_UNIT = 2;

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
                var unit = told.substring(end, Math.min(end + LONGEST_UNIT, told.length()));
                changed |= replace(patched, told.substring(at, end), unit);
                at = end;
            }
        }
        // What fits nowhere is a new place altogether.
        return changed ? patched.toString() : told;
    }

    /** Replaces the last number that stands before the same unit, or before one that begins alike. */
    private static boolean replace(StringBuilder place, String number, String unit) {
        return replaceBefore(place, number, unit) || replaceBefore(place, number, unit.substring(0, 1));
    }

    private static boolean replaceBefore(StringBuilder place, String number, String unit) {
        for (int at = place.length() - 1; at > 0; at--) {
            if (place.indexOf(unit, at) != at || !Character.isDigit(place.charAt(at - 1))) {
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
