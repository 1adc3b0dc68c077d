package org.huiyin.adapters.opennlp.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lists of words that tell something about names: surnames, endings of places, titles … Where their words stand. */
public final class WordLists {
    private static final int BEGINS = 1;
    private static final int INSIDE = 2;
    private static final int ENDS = 4;

    private final List<List<String>> lists;
    private final Map<String, Integer> bits = new HashMap<>();
    private int longest = 1;

    /** At most sixteen lists. */
    public WordLists(List<List<String>> lists) {
        this.lists = lists.stream().map(List::copyOf).toList();
        for (int list = 0; list < lists.size(); list++) {
            for (String word : lists.get(list)) {
                bits.merge(word, 1 << list, (a, b) -> a | b);
                longest = Math.max(longest, word.length());
            }
        }
    }

    List<List<String>> lists() {
        return lists;
    }

    /** For each list and character, whether a word of the list begins there, goes on, or ends. */
    byte[][] marks(String text) {
        var marks = new byte[lists.size()][text.length()];
        for (int from = 0; from < text.length(); from++) {
            for (int to = from + 1; to <= Math.min(text.length(), from + longest); to++) {
                Integer found = bits.get(text.substring(from, to));
                if (found != null) {
                    mark(marks, found, from, to);
                }
            }
        }
        return marks;
    }

    private static void mark(byte[][] marks, int found, int from, int to) {
        for (int list = 0; list < marks.length; list++) {
            if ((found >> list & 1) == 1) {
                marks[list][from] |= BEGINS;
                marks[list][to - 1] |= ENDS;
                for (int i = from + 1; i < to - 1; i++) {
                    marks[list][i] |= INSIDE;
                }
            }
        }
    }
}
