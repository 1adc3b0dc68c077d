package org.huiyin.rules.phrases;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text with named gaps, taken apart once; {@code {{} and {@code }}} stand for the braces themselves. */
public final class PhraseText {
    private static final Pattern GAP = Pattern.compile("[a-z][a-z0-9_]*");

    private final PhraseFile.Place place;
    private final List<Part> parts;

    private PhraseText(PhraseFile.Place place, List<Part> parts) {
        this.place = place;
        this.parts = List.copyOf(parts);
    }

    private sealed interface Part {
        record Said(String text) implements Part {}

        record Gap(String name) implements Part {}
    }

    static PhraseText parse(String key, String written, PhraseFile.Place place) {
        var parts = new ArrayList<Part>();
        var said = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean doubled = i + 1 < written.length() && written.charAt(i + 1) == c;
            if ((c == '{' || c == '}') && doubled) {
                said.append(c);
                i++;
            } else if (c == '{') {
                int end = written.indexOf('}', i);
                parts.add(new Part.Said(said.toString()));
                parts.add(gap(key, end < 0 ? "" : written.substring(i + 1, end), place));
                said.setLength(0);
                i = end;
            } else if (c == '}') {
                throw place.refuse(key, "a brace that closes nothing (expected: }} for a brace)");
            } else {
                said.append(c);
            }
        }
        parts.add(new Part.Said(said.toString()));
        return new PhraseText(place, parts);
    }

    private static Part.Gap gap(String key, String name, PhraseFile.Place place) {
        if (!GAP.matcher(name).matches()) {
            throw place.refuse(key, "{" + name + "} (expected: a gap such as {code}, or {{ for a brace)");
        }
        return new Part.Gap(name);
    }

    public PhraseFile.Place place() {
        return place;
    }

    public Set<String> gaps() {
        return parts.stream()
                .filter(Part.Gap.class::isInstance)
                .map(p -> ((Part.Gap) p).name())
                .collect(Collectors.toSet());
    }

    /** The text with every gap filled by its name. */
    public String fill(UnaryOperator<String> value) {
        var text = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Part.Gap gap) {
                text.append(value.apply(gap.name()));
            } else if (part instanceof Part.Said said) {
                text.append(said.text());
            }
        }
        return text.toString();
    }
}
