package org.huiyin.checklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Things to get through, each for somebody, each in one state; what is counted of it is always the sum of its entries.
 *
 * @param code the short number people say, such as {@code L1000K}
 * @param version how often it was written; the store refuses a write over a newer one
 * @param title what it is for, in the words of who opened it
 * @param grid the grid it lies in
 * @param about the items and notices it serves
 * @param origin the group it was asked for in; empty when it came in private, or by itself
 * @param opener who asked for it, or {@code bot}
 */
public record Checklist(
        String code,
        long version,
        ChecklistKind kind,
        String title,
        String grid,
        List<String> about,
        Optional<String> origin,
        String opener,
        Instant opened,
        Optional<Instant> closed,
        List<Entry> entries) {
    public Checklist {
        about = List.copyOf(about);
        entries = List.copyOf(entries);
    }

    public boolean isOpen() {
        return closed.isEmpty();
    }

    /** Whose it is, when it is not everybody's. */
    public Optional<String> owner() {
        return kind.isOfOne() ? entries.stream().findFirst().flatMap(Entry::assignee) : Optional.empty();
    }

    public Optional<Entry> entry(String key) {
        return entries.stream().filter(e -> e.key().equals(key)).findFirst();
    }

    /** How many entries are in each state its kind has; the sum is the length of the list. */
    public Map<EntryState, Integer> tally() {
        var counts = new EnumMap<EntryState, Integer>(EntryState.class);
        for (EntryState state : EntryState.values()) {
            if (kind.has(state)) {
                counts.put(state, 0);
            }
        }
        entries.forEach(entry -> counts.merge(entry.state(), 1, Integer::sum));
        return counts;
    }

    public int finished() {
        return (int) entries.stream().filter(e -> kind.isFinished(e.state())).count();
    }

    /** How much of it is finished, rounded down, so that 100 means all; an empty list is finished. */
    public int percent() {
        return entries.isEmpty() ? 100 : finished() * 100 / entries.size();
    }

    public List<Entry> unfinished() {
        return entries.stream().filter(e -> !kind.isFinished(e.state())).toList();
    }

    public List<Entry> open() {
        return entries.stream().filter(Entry::isOpen).toList();
    }

    /** The entries that are somebody's, by whose they are. */
    public Map<String, List<Entry>> byAssignee() {
        var teams = new LinkedHashMap<String, List<Entry>>();
        entries.forEach(entry -> entry.assignee()
                .ifPresent(who ->
                        teams.computeIfAbsent(who, w -> new ArrayList<>()).add(entry)));
        return teams;
    }

    /**
     * Says how far an entry is; a later word replaces an earlier one. Nothing changes for an entry that is not on the list,
     * for a state its kind does not know, and once it is closed.
     */
    public Checklist mark(String key, EntryState state, Optional<String> note, Entry.Mark mark) {
        return !isOpen() || !kind.has(state) ? this : change(key, entry -> entry.with(state, note, mark));
    }

    /** Somebody takes a place, or gives it back. */
    public Checklist take(String key, Optional<String> who, Entry.Mark mark) {
        var state = who.isPresent() ? EntryState.TAKEN : EntryState.OPEN;
        return !isOpen() || !kind.has(EntryState.TAKEN)
                ? this
                : change(key, entry -> entry.of(who).with(state, Optional.empty(), mark));
    }

    private Checklist change(String key, UnaryOperator<Entry> how) {
        var changed = new ArrayList<Entry>();
        entries.forEach(entry -> changed.add(entry.key().equals(key) ? how.apply(entry) : entry));
        return with(changed);
    }

    public Checklist with(List<Entry> newEntries) {
        return new Checklist(code, version, kind, title, grid, about, origin, opener, opened, closed, newEntries);
    }

    /** Closed for good; the first end stands. */
    public Checklist close(Instant at) {
        return new Checklist(
                code,
                version,
                kind,
                title,
                grid,
                about,
                origin,
                opener,
                opened,
                closed.or(() -> Optional.of(at)),
                entries);
    }

    /** The same under the version the store gave it. */
    public Checklist written(long newVersion) {
        return new Checklist(code, newVersion, kind, title, grid, about, origin, opener, opened, closed, entries);
    }
}
