package org.huiyin.adapters.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.huiyin.net.Part;

/** What somebody wrote into the form, cut to the length it may have. */
record Written(String grid, String place, String text, String phone, boolean consents, String mark, String bait) {
    static final int LONGEST_TEXT = 500;
    static final int LONGEST_PLACE = 60;

    private static final int LONGEST = 200;
    private static final int SHORTEST_TEXT = 2;
    private static final Pattern PHONE = Pattern.compile("[0-9+ -]{7,20}");

    /** Nothing yet. */
    static Written nothing() {
        return new Written("", "", "", "", false, "", "");
    }

    static Written of(List<Part> parts) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Part part : parts) {
            if (part instanceof Part.Field field) {
                fields.putIfAbsent(field.name(), field.value());
            }
        }
        return new Written(
                cut(fields, "grid", LONGEST),
                cut(fields, "place", LONGEST_PLACE),
                cut(fields, "text", LONGEST_TEXT),
                cut(fields, "phone", LONGEST),
                fields.containsKey("consent"),
                cut(fields, "mark", LONGEST),
                cut(fields, "website", LONGEST));
    }

    private static String cut(Map<String, String> fields, String name, int longest) {
        var value = fields.getOrDefault(name, "").strip();
        return value.length() > longest ? value.substring(0, longest) : value;
    }

    boolean saysSomething() {
        return text.length() >= SHORTEST_TEXT;
    }

    boolean isPhoneFine() {
        return phone.isEmpty() || PHONE.matcher(phone).matches();
    }

    /** The same from where the poster hangs. */
    Written at(Spot spot) {
        return new Written(spot.grid(), place.isEmpty() ? spot.place() : place, text, phone, consents, mark, bait);
    }
}
