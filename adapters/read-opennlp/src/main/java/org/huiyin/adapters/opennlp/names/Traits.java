package org.huiyin.adapters.opennlp.names;

import java.util.Arrays;

/**
 * What is seen at each character of a text: the runs of characters around it, and the words of lists it belongs to. Each
 * trait is packed into a number that is never 0.
 */
final class Traits {
    private static final char BEFORE = '\u0002';
    private static final int LISTS = 32;
    private static final int MOST = 48;

    private final char[] seen;
    private final WordLists lists;
    private final byte[][] words;
    private final long[] room = new long[MOST];
    private int size;

    Traits(String text, WordLists lists) {
        this.seen = new char[text.length()];
        this.lists = lists;
        for (int i = 0; i < seen.length; i++) {
            seen[i] = shape(text.charAt(i));
        }
        this.words = lists.marks(text);
    }

    int length() {
        return seen.length;
    }

    /** The traits at one character; the array belongs to this object, {@link #count()} of it count. */
    long[] at(int i) {
        size = 0;
        for (int offset = -3; offset <= 3; offset++) {
            add(1 + offset + 3, i + offset, 1);
        }
        for (int offset = -3; offset <= 2; offset++) {
            add(9 + offset + 3, i + offset, 2);
        }
        add(16, (long) look(i - 1) << 16 | look(i + 1));
        for (int offset = -3; offset <= 1; offset++) {
            add(17 + offset + 3, i + offset, 3);
        }
        for (int list = 0; list < words.length; list++) {
            addList(list, i);
        }
        return room;
    }

    int count() {
        return size;
    }

    private void add(int template, int at, int length) {
        long packed = 0;
        for (int n = 0; n < length; n++) {
            packed = packed << 16 | look(at + n);
        }
        add(template, packed);
    }

    private void add(int template, long packed) {
        room[size++] = (long) template << 48 | packed;
    }

    private void addList(int list, int i) {
        int packed = mark(list, i - 1) << 8 | mark(list, i) << 4 | mark(list, i + 1);
        if (packed != 0) {
            add(LISTS + 2 * list, packed);
            add(LISTS + 2 * list + 1, (long) mark(list, i) << 4 | mark(list, i + 1));
        }
    }

    private int mark(int list, int i) {
        return i < 0 || i >= seen.length ? 0 : words[list][i];
    }

    private char look(int i) {
        return i < 0 || i >= seen.length ? BEFORE : seen[i];
    }

    private static char shape(char c) {
        return c >= '0' && c <= '9' ? '0' : c >= 'a' && c <= 'z' ? 'a' : c;
    }

    long[] copyAt(int i) {
        return Arrays.copyOf(at(i), size);
    }
}
