package org.huiyin.rules.matters;

import java.util.List;
import java.util.Optional;
import org.huiyin.report.Kind;
import org.huiyin.report.Matter;
import org.huiyin.report.Urgency;

/**
 * A matter as its file gives it: the noun of the catalogue, its signs, and the texts that prove them.
 *
 * @param code the national code of the matter, if it has one
 */
public record MatterEntry(
        Matter matter, Optional<String> code, List<Sign> signs, List<Example> examples, List<Example> nearMisses) {
    public MatterEntry {
        signs = List.copyOf(signs);
        examples = List.copyOf(examples);
        nearMisses = List.copyOf(nearMisses);
    }

    /** A text, and what must be read from it where the file says so. */
    public record Example(String say, Optional<Kind> kind, Optional<Urgency> urgency, String file, int line) {}
}
