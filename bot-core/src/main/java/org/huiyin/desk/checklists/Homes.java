package org.huiyin.desk.checklists;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.checklist.Entry;
import org.huiyin.text.Phrase;

/** Doors as they are said to those who may know them, a handful in one saying. */
public record Homes(List<Entry> entries) {
    private static final int AT_ONCE = 15;

    public Homes {
        entries = List.copyOf(entries);
    }

    /** Some of them, counted from 1. */
    public record Page(int number, List<Phrase> labels) {}

    public List<Page> pages() {
        var pages = new ArrayList<Page>();
        for (int from = 0; from < entries.size(); from += AT_ONCE) {
            var some = entries.subList(from, Math.min(from + AT_ONCE, entries.size()));
            pages.add(new Page(
                    pages.size() + 1,
                    some.stream()
                            .map(e -> Phrase.of("list.label").with("label", e.label()))
                            .toList()));
        }
        return pages;
    }
}
