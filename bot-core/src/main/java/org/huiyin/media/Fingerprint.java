package org.huiyin.media;

import java.util.BitSet;
import java.util.List;

/**
 * What a picture looks like from afar, in 256 bits a view: the whole, and the same without its rim. Copies of one
 * photograph are a few bits apart, other pictures about half of them. No picture, and no face, can be made of it again.
 */
public record Fingerprint(List<View> views) {
    public Fingerprint {
        views = List.copyOf(views);
        if (views.isEmpty()) {
            throw new IllegalArgumentException("views: none (expected: one or more)");
        }
    }

    /** One look at a picture. */
    public record View(long first, long second, long third, long fourth) {
        /** How many bits it has. */
        public static final int BITS = 4 * Long.SIZE;

        /** @param bits those set below {@link #BITS} */
        public static View of(BitSet bits) {
            var words = new long[BITS / Long.SIZE];
            System.arraycopy(bits.toLongArray(), 0, words, 0, bits.toLongArray().length);
            return new View(words[0], words[1], words[2], words[3]);
        }

        int distance(View other) {
            return Long.bitCount(first ^ other.first)
                    + Long.bitCount(second ^ other.second)
                    + Long.bitCount(third ^ other.third)
                    + Long.bitCount(fourth ^ other.fourth);
        }
    }

    /** In how many bits the nearest views differ. */
    public int distance(Fingerprint other) {
        return views.stream()
                .flatMapToInt(mine -> other.views.stream().mapToInt(mine::distance))
                .min()
                .orElse(View.BITS);
    }
}
