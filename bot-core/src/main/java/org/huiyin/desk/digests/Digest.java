package org.huiyin.desk.digests;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.desk.items.Wording;
import org.huiyin.digest.Week;
import org.huiyin.item.Item;
import org.huiyin.text.Phrase;
import org.huiyin.text.Value;

/** What people suggested in a week. What was taken back, refused or never clear is not in it. */
record Digest(Week week, List<Item> items) {
    private static final int MATTERS = 6;
    private static final int AT_ONCE = 8;

    Digest {
        items = items.stream()
                .filter(item -> item.isOpen() || item.state().isDone())
                .sorted(Comparator.comparing((Item item) -> item.clock().opened())
                        .thenComparing(Item::code))
                .toList();
    }

    /** Those of a part of the town. */
    Digest under(String gridPath) {
        return new Digest(
                week,
                items.stream()
                        .filter(item -> item.subject().gridPath().startsWith(gridPath))
                        .toList());
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    /** How many there are and what most are about; nobody's words. */
    Phrase summary(String key) {
        return Phrase.of(key)
                .with("week", week.number())
                .with("count", items.size())
                .with("matters", matters());
    }

    private List<Phrase> matters() {
        Map<Optional<String>, Integer> counts = new LinkedHashMap<>();
        items.forEach(item -> counts.merge(item.subject().matter(), 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Optional<String>, Integer>comparingByValue().reversed())
                .limit(MATTERS)
                .map(entry -> Phrase.of("digest.matter")
                        .with("matter", matter(entry.getKey()))
                        .with("count", entry.getValue()))
                .toList();
    }

    private static Value matter(Optional<String> id) {
        return id.<Value>map(Value.MatterName::new).orElseGet(() -> new Value.Choice("matter", "unknown"));
    }

    /** One by one in people's own words, a handful in one saying. */
    List<Phrase> pages(Wording wording) {
        var pages = new ArrayList<Phrase>();
        for (int from = 0; from < items.size(); from += AT_ONCE) {
            var lines = items.subList(from, Math.min(from + AT_ONCE, items.size())).stream()
                    .map(item -> Phrase.of("digest.line")
                            .with("code", item.code())
                            .with("grid", wording.gridName(item.subject().grid()))
                            .with("words", item.subject().summary()))
                    .toList();
            pages.add(Phrase.of("digest.page")
                    .with("week", week.number())
                    .with("from", from + 1)
                    .with("lines", lines));
        }
        return List.copyOf(pages);
    }
}
