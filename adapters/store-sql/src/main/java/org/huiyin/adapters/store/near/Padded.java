package org.huiyin.adapters.store.near;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists to look for in one of few lengths, so that there are only few statements to keep. */
public final class Padded {
    /** What no item has. */
    private static final long NOBODYS_NUMBER = 0;

    private static final String NOBODYS_CODE = "";

    private Padded() {}

    public static List<Long> numbers(List<Long> numbers) {
        return to(numbers, NOBODYS_NUMBER);
    }

    public static List<String> codes(List<String> codes) {
        return to(codes, NOBODYS_CODE);
    }

    /** The same, up to a power of two, with a value behind it that finds nothing. */
    private static <T> List<T> to(List<T> values, T nobodys) {
        var padded = new ArrayList<>(values);
        int length = Integer.highestOneBit(2 * values.size() - 1);
        padded.addAll(Collections.nCopies(length - values.size(), nobodys));
        return padded;
    }
}
