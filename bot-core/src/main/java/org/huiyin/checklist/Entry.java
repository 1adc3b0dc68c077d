package org.huiyin.checklist;

import java.time.Instant;
import java.util.Optional;
import org.huiyin.message.Message;

/**
 * One thing of a checklist to get through.
 *
 * @param key what it is, unique on its list: a grid, a household, a place in a shift
 * @param label how it is called; a door's is said to staff of its grid alone
 * @param assignee who should get through it; in a shift, who stands in the place
 * @param note such as the place of shelter
 * @param begins when a shift begins
 * @param mark who said last how far it is; empty while nobody did
 */
public record Entry(
        String key,
        String label,
        String grid,
        Optional<String> assignee,
        EntryState state,
        Optional<String> note,
        Optional<Instant> begins,
        Optional<Mark> mark) {

    /** Who said how far an entry is, and by which message. */
    public record Mark(String by, Instant at, Optional<Message.Id> message) {}

    /** One nobody has said anything of. */
    public static Entry open(String key, String label, String grid, Optional<String> assignee) {
        return new Entry(
                key, label, grid, assignee, EntryState.OPEN, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same, beginning at a moment. */
    public Entry beginning(Instant at) {
        return new Entry(key, label, grid, assignee, state, note, Optional.of(at), mark);
    }

    /** The same for somebody else, or for nobody. */
    public Entry of(Optional<String> who) {
        return new Entry(key, label, grid, who, state, note, begins, mark);
    }

    Entry with(EntryState newState, Optional<String> newNote, Mark newMark) {
        return new Entry(key, label, grid, assignee, newState, newNote, begins, Optional.of(newMark));
    }

    public boolean isOpen() {
        return state == EntryState.OPEN;
    }

    public boolean isOf(String person) {
        return assignee.filter(person::equals).isPresent();
    }
}
