package org.huiyin.rules.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.OptionalInt;
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
            var always = some(ENTRIES);
            always.stream().forEach(entry -> postings.add(OptionalInt.empty(), entry));
            for (int i = random.nextInt(60); i > 0; i--) {
                int group = random.nextInt(GROUPS);
                int entry = random.nextInt(ENTRIES);
                postings.add(OptionalInt.of(group), entry);
                added[group][entry] = true;
            }
            var groups = some(GROUPS + 5);

            assertThat(postings.worthTrying(groups)).isEqualTo(expected(added, groups, always));
        }
    }

    private BitSet some(int of) {
        var some = new BitSet();
        for (int i = random.nextInt(8); i > 0; i--) {
            some.set(random.nextInt(of));
        }
        return some;
    }

    private static BitSet expected(boolean[][] added, BitSet groups, BitSet always) {
        var expected = (BitSet) always.clone();
        for (int entry = 0; entry < ENTRIES; entry++) {
            int each = entry;
            if (groups.stream().anyMatch(group -> group < GROUPS && added[group][each])) {
                expected.set(entry);
            }
        }
        return expected;
    }
}
