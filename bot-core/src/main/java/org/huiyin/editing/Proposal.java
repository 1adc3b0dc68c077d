package org.huiyin.editing;

import java.util.Map;

/** What somebody wants a rule file to be. */
public sealed interface Proposal {

    String file();

    /**
     * Some of its values changed, the text around them kept.
     *
     * @param seal of the text the values were seen in
     * @param typed by the path to each value; what is empty goes, what is new comes
     */
    record Values(String file, String seal, Map<String, String> typed) implements Proposal {
        public Values {
            typed = Map.copyOf(typed);
        }
    }

    /**
     * One more entry.
     *
     * @param after the path to the entry it comes after
     * @param source as it will stand in the file
     */
    record Entry(String file, String seal, String after, String source) implements Proposal {}

    /** Another text. */
    record Text(String file, String seal, String text) implements Proposal {}

    /** The shipped file again, or none. */
    record Shipped(String file, String seal) implements Proposal {}

    /**
     * Other words for one phrase.
     *
     * @param texts by language tag, as they will stand in the file
     */
    record Words(String key, Map<String, String> texts) implements Proposal {
        public Words {
            texts = Map.copyOf(texts);
        }

        @Override
        public String file() {
            return "text";
        }
    }
}
