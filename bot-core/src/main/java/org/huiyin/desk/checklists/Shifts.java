package org.huiyin.desk.checklists;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.checklist.Checklist;
import org.huiyin.checklist.Entry;
import org.huiyin.text.Phrase;

/** A list of shifts, seen shift by shift; an entry's key is the shift's number, a slash and the place's. */
public record Shifts(Checklist list) {
    private static final String SLASH = "/";

    public static String key(int shift, int place) {
        return shift + SLASH + place;
    }

    public static int shiftOf(Entry entry) {
        return Integer.parseInt(entry.key().substring(0, entry.key().indexOf(SLASH)));
    }

    public List<Entry> of(int shift) {
        return list.entries().stream().filter(e -> shiftOf(e) == shift).toList();
    }

    public int count() {
        return list.entries().stream().mapToInt(Shifts::shiftOf).max().orElse(0);
    }

    public long open(int shift) {
        return of(shift).stream().filter(Entry::isOpen).count();
    }

    public Optional<Entry> heldBy(String person, int shift) {
        return of(shift).stream().filter(e -> e.isOf(person)).findFirst();
    }

    /** Which shifts lack how many. */
    public List<Phrase> gaps() {
        var gaps = new ArrayList<Phrase>();
        for (int shift = 1; shift <= count(); shift++) {
            if (open(shift) > 0) {
                gaps.add(name("shifts.gap", shift).with("count", open(shift)));
            }
        }
        return gaps;
    }

    public Phrase standing() {
        var gaps = gaps();
        return gaps.isEmpty()
                ? Phrase.of("shifts.full").with("code", list.code()).with("title", list.title())
                : Phrase.of("shifts.gaps")
                        .with("code", list.code())
                        .with("title", list.title())
                        .with("gaps", gaps);
    }

    /** All shifts by name, with their places. */
    public List<Phrase> plan() {
        var plan = new ArrayList<Phrase>();
        for (int shift = 1; shift <= count(); shift++) {
            plan.add(name("shifts.shift", shift).with("count", of(shift).size()));
        }
        return plan;
    }

    public Phrase name(String key, int shift) {
        return Phrase.of(key)
                .with("number", shift)
                .with("hours", of(shift).stream().findFirst().map(Entry::label).orElse(""));
    }
}
