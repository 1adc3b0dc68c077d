package org.huiyin.rules.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PostingsTest {
    private static final int GROUPS = 40;
    private static final int ENTRIES = 25;

    private final Random random = new Random(20261123);

    @Test
    void theEntriesOfTheGroupsAreThoseThatWereAdded() {
        for (int round = 0; round < 500; round++) {
            var postings = new Postings();
            var added = new boolean[GROUPS][ENTRIES];
            for (int i = random.nextInt(60); i > 0; i--) {
                int group = random.nextInt(GROUPS);
                int entry = random.nextInt(ENTRIES);
                postings.add(group, entry);
                added[group][entry] = true;
            }
            var groups = some(GROUPS + 5);
            var before = some(ENTRIES);
            var found = (BitSet) before.clone();
            postings.addTo(found, groups);

            assertThat(found).isEqualTo(expected(added, groups, before));
        }
    }

    private BitSet some(int of) {
        var some = new BitSet();
        for (int i = random.nextInt(8); i > 0; i--) {
            some.set(random.nextInt(of));
        }
        return some;
    }

    private static BitSet expected(boolean[][] added, BitSet groups, BitSet before) {
        var expected = (BitSet) before.clone();
        for (int entry = 0; entry < ENTRIES; entry++) {
            int each = entry;
            if (groups.stream().anyMatch(group -> group < GROUPS && added[group][each])) {
                expected.set(entry);
            }
        }
        return expected;
    }
}
