package org.huiyin.adapters.opennlp.names;

import java.util.Arrays;

/**
 * What is seen at each character of a text: the runs of characters around it, and the words of lists it belongs to. Each
 * trait is packed into a number that is never 0.
 */
final class Traits {
    /** Runs begin at most so many characters before the one they tell of, or after it. */
    static final int REACH = 3;

    /** What a text is thought to hold before its first character and after its last. */
    static final char BEYOND = '\u0002';

    /** The first sort of trait that tells of words; each list has two. */
    static final int LISTS = 32;

    private static final int SORT = 48;
    private static final long SEEN = (1L << SORT) - 1;

    /** For runs of one, two and three characters, the sort of those that begin at the character itself. */
    private static final int[] HERE = {4, 12, 20};

    private static final int BESIDE = 16;
    private static final int MOST = 48;

    private final char[] seen;
    private final int lists;
    private final long[] words;
    private final long[] room = new long[MOST];
    private int size;

    Traits(String text, WordLists lists) {
        this.seen = shapes(text);
        this.lists = lists.lists().size();
        this.words = lists.marks(text);
    }

    /** The characters as traits see them: a digit is a digit, a small letter a letter. */
    static char[] shapes(String text) {
        var shapes = text.toCharArray();
        for (int i = 0; i < shapes.length; i++) {
            char c = shapes[i];
            shapes[i] = c >= '0' && c <= '9' ? '0' : c >= 'a' && c <= 'z' ? 'a' : c;
        }
        return shapes;
    }

    /** What sort of trait it is. */
    static int sort(long trait) {
        return (int) (trait >>> SORT);
    }

    /** What is seen where it holds. */
    static long seen(long trait) {
        return trait & SEEN;
    }

    /** How many characters its run has; 0 for the two on both sides of a character. */
    static int length(long trait) {
        int sort = sort(trait);
        return sort == BESIDE ? 0 : sort > BESIDE ? 3 : sort > HERE[0] + REACH ? 2 : 1;
    }

    /** How far from the character it tells of its run begins. */
    static int offset(long trait) {
        int length = length(trait);
        return length == 0 ? 0 : sort(trait) - HERE[length - 1];
    }

    int length() {
        return seen.length;
    }

    /** The traits at one character; the array belongs to this object, {@link #count()} of it count. */
    long[] at(int i) {
        size = 0;
        for (int offset = -REACH; offset <= REACH; offset++) {
            add(i, offset, 1);
        }
        for (int offset = -REACH; offset < REACH; offset++) {
            add(i, offset, 2);
        }
        add(BESIDE, (long) look(i - 1) << 16 | look(i + 1));
        for (int offset = -REACH; offset < REACH - 1; offset++) {
            add(i, offset, 3);
        }
        for (int list = 0; list < lists; list++) {
            addList(list, i);
        }
        return room;
    }

    int count() {
        return size;
    }

    private void add(int i, int offset, int length) {
        long packed = 0;
        for (int n = 0; n < length; n++) {
            packed = packed << 16 | look(i + offset + n);
        }
        add(HERE[length - 1] + offset, packed);
    }

    private void add(int sort, long packed) {
        room[size++] = (long) sort << SORT | packed;
    }

    private void addList(int list, int i) {
        int packed = mark(list, i - 1) << 8 | mark(list, i) << 4 | mark(list, i + 1);
        if (packed != 0) {
            add(LISTS + 2 * list, packed);
            add(LISTS + 2 * list + 1, (long) mark(list, i) << 4 | mark(list, i + 1));
        }
    }

    private int mark(int list, int i) {
        return i < 0 || i >= seen.length ? 0 : WordLists.mark(words[i], list);
    }

    private char look(int i) {
        return i < 0 || i >= seen.length ? BEYOND : seen[i];
    }

    long[] copyAt(int i) {
        return Arrays.copyOf(at(i), size);
    }
}
