package org.huiyin.editing;

import java.util.List;
import java.util.Optional;

/**
 * A rule file as a form over the same text.
 *
 * @param seal names exactly this text, so that nobody overwrites what they have not seen
 * @param entries what can be changed by field; empty for a file that is no list of values, or is broken
 */
public record RuleForm(RuleSheet sheet, String text, String seal, List<Entry> entries) {

    /** How a field is typed. */
    public enum Shape {
        /** One value in one line. */
        WORD,
        /** Several values, one in each line. */
        LIST,
        /** As it stands in the file. */
        SOURCE
    }

    /**
     * Values that belong together, such as a matter or a deadline.
     *
     * @param key the path to it in the file; empty for what stands at the top
     * @param line where it begins, from one
     * @param source as it stands in the file; empty where nothing can be added beside it
     */
    public record Entry(String key, String id, int line, String source, List<Field> fields) {
        public Entry {
            fields = List.copyOf(fields);
        }
    }

    /**
     * One value.
     *
     * @param key the path to it in the file, as complaints call it
     * @param name what it is within its entry
     * @param choices what it may be; empty where anything may be typed
     * @param note what the file itself says about it
     */
    public record Field(String key, String name, Shape shape, String value, List<String> choices, String note) {
        public Field {
            choices = List.copyOf(choices);
        }

        /** The same with other characters in it. */
        public Field with(String typed) {
            return new Field(key, name, shape, typed, choices, note);
        }
    }

    public RuleForm {
        entries = List.copyOf(entries);
    }

    public Optional<Entry> entry(String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }
}
