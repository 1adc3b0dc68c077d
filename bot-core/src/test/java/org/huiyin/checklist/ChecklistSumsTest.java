package org.huiyin.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is said of a list, and however often it is corrected, what is counted of it is the sum of its parts. */
class ChecklistSumsTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    @Test
    void theStatesOfAListAlwaysAddUpToItsLength() {
        for (ChecklistKind kind : ChecklistKind.values()) {
            for (int seed = 0; seed < 200; seed++) {
                play(kind, new Random(seed));
            }
        }
    }

    private static void play(ChecklistKind kind, Random random) {
        var list = list(kind, random.nextInt(12));
        var told = new HashMap<String, EntryState>();
        list.entries().forEach(entry -> told.put(entry.key(), EntryState.OPEN));
        for (int i = 0; i < 60; i++) {
            var key = "h-" + random.nextInt(14);
            var state = EntryState.values()[random.nextInt(EntryState.values().length)];
            list = list.mark(key, state, Optional.empty(), mark(i));
            if (kind.has(state)) {
                told.replace(key, state);
            }
            assertSums(list, told);
        }
        var closed = list.close(NOON);
        assertThat(closed.mark("h-0", EntryState.OPEN, Optional.empty(), mark(99)))
                .isEqualTo(closed);
    }

    private static void assertSums(Checklist list, Map<String, EntryState> told) {
        var tally = list.tally();
        assertThat(tally.values().stream().mapToInt(n -> n).sum())
                .isEqualTo(list.entries().size());
        assertThat(tally.keySet()).allMatch(list.kind()::has);
        list.entries().forEach(entry -> assertThat(entry.state()).isEqualTo(told.get(entry.key())));
        assertThat(list.finished() + list.unfinished().size())
                .isEqualTo(list.entries().size());
        assertThat(list.percent() == 100).isEqualTo(list.unfinished().isEmpty());
    }

    private static Entry.Mark mark(int second) {
        return new Entry.Mark("p-1", NOON.plusSeconds(second), Optional.empty());
    }

    private static Checklist list(ChecklistKind kind, int size) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            entries.add(Entry.open("h-" + i, i + "号", "g", Optional.of("p-" + i % 3)));
        }
        return new Checklist(
                "L1000K", 1, kind, "", "g", List.of(), Optional.empty(), "p-9", NOON, Optional.empty(), entries);
    }
}
