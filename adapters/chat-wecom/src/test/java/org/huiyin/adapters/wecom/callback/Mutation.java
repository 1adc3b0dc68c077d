package org.huiyin.adapters.wecom.callback;

import java.util.Arrays;
import java.util.Random;

/** Spoils texts and bytes in the ways networks and strangers do, the same for the same seed. */
public final class Mutation {
    private final Random random;

    public Mutation(long seed) {
        this.random = new Random(seed);
    }

    public String of(String text) {
        var spoilt = new StringBuilder(text);
        for (int i = random.nextInt(4); i >= 0 && spoilt.length() > 1; i--) {
            int at = random.nextInt(spoilt.length());
            switch (random.nextInt(7)) {
                case 0 -> spoilt.setCharAt(at, (char) random.nextInt(0x80));
                case 1 -> spoilt.deleteCharAt(at);
                case 2 -> spoilt.insert(at, (char) random.nextInt(0x10000));
                case 3 -> spoilt.setLength(at);
                case 4 -> spoilt.insert(at, pick("null", "{}", "[]", "-1", "1e999", "\"\"", "true", "\\ud800"));
                case 5 -> spoilt.insert(at, spoilt.substring(Math.max(0, at - random.nextInt(60)), at));
                default -> spoilt.delete(at, Math.min(spoilt.length(), at + random.nextInt(40)));
            }
        }
        return spoilt.toString();
    }

    public byte[] of(byte[] bytes) {
        byte[] spoilt = Arrays.copyOf(bytes, random.nextInt(8) == 0 ? random.nextInt(bytes.length + 40) : bytes.length);
        for (int i = random.nextInt(3); i >= 0 && spoilt.length > 0; i--) {
            spoilt[random.nextInt(spoilt.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return spoilt;
    }

    private String pick(String... all) {
        return all[random.nextInt(all.length)];
    }
}
