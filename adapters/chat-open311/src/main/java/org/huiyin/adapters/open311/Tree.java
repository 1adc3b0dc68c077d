package org.huiyin.adapters.open311;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is answered, before it is written as JSON or XML. */
sealed interface Tree {

    /** A word, a number or a moment. */
    record Leaf(String text) implements Tree {}

    /** Yes or no. */
    record Flag(boolean value) implements Tree {}

    /** Named parts, in order. */
    record Fields(Map<String, Tree> parts) implements Tree {

        static Fields none() {
            return new Fields(Map.of());
        }

        Fields with(String name, Tree part) {
            var more = new LinkedHashMap<>(parts);
            more.put(name, part);
            return new Fields(more);
        }

        Fields with(String name, String text) {
            return with(name, new Leaf(text));
        }

        /** What is not known is left out. */
        Fields with(String name, Optional<String> text) {
            return text.map(known -> with(name, known)).orElse(this);
        }
    }

    /**
     * A list.
     *
     * @param each what one of them is called in XML
     */
    record Rows(String each, List<? extends Tree> rows) implements Tree {
        public Rows {
            rows = List.copyOf(rows);
        }
    }
}
