package org.huiyin.checklist;

import java.util.Optional;
import java.util.Set;

/** What a checklist is for, which states its entries have, and which of them are an end. */
public enum ChecklistKind {
    /** Sectors in which a missing one is looked for. */
    SEARCH(EntryState.SEARCHED, Set.of(EntryState.OPEN, EntryState.SEARCHED)),
    /** Homes of the register to be brought to safety. */
    EVACUATION(
            EntryState.MOVED,
            Set.of(
                    EntryState.OPEN,
                    EntryState.CONTACTED,
                    EntryState.MOVED,
                    EntryState.REFUSED,
                    EntryState.UNREACHABLE)),
    /** Doors to knock at, because those behind them read no group. */
    DOOR(EntryState.TOLD, Set.of(EntryState.OPEN, EntryState.TOLD, EntryState.UNREACHABLE)),
    /** Homes nobody has spoken to for long; a suggestion, never chased. */
    CONTACT(EntryState.CONTACTED, Set.of(EntryState.OPEN, EntryState.CONTACTED, EntryState.UNREACHABLE)),
    /** Places in the shifts of a watch. */
    SHIFTS(EntryState.TAKEN, Set.of(EntryState.OPEN, EntryState.TAKEN));

    private final EntryState finished;
    private final Set<EntryState> states;

    ChecklistKind(EntryState finished, Set<EntryState> states) {
        this.finished = finished;
        this.states = states;
    }

    public boolean has(EntryState state) {
        return states.contains(state);
    }

    public boolean isFinished(EntryState state) {
        return state == finished;
    }

    /** Whether it belongs to one person alone. */
    public boolean isOfOne() {
        return this == DOOR || this == CONTACT;
    }

    /** Whether its entries are homes of the register. */
    public boolean isOfHouseholds() {
        return this == EVACUATION || this == DOOR || this == CONTACT;
    }

    /** What a word of this state means on a list of this kind: who was told or moved was also contacted. */
    public Optional<EntryState> heard(EntryState state) {
        if (has(state)) {
            return Optional.of(state);
        }
        return state.isContact() && has(EntryState.CONTACTED) ? Optional.of(EntryState.CONTACTED) : Optional.empty();
    }
}
