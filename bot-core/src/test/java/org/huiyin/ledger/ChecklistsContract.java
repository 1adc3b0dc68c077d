package org.huiyin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiyin.ledger.Samples.NOON;
import static org.huiyin.ledger.Samples.id;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.checklist.Checklist;
import org.huiyin.checklist.ChecklistKind;
import org.huiyin.checklist.Entry;
import org.huiyin.checklist.EntryState;
import org.junit.jupiter.api.Test;

/** Checklists, and when households were spoken with. */
interface ChecklistsContract extends Opened {

    private static Checklist list(String code, ChecklistKind kind, String assignee) {
        var mark = new Entry.Mark("p-1", NOON, Optional.of(id("m1")));
        return new Checklist(
                        code,
                        0,
                        kind,
                        "桃坞村",
                        "tw",
                        List.of("A1000K", "T1000K"),
                        Optional.of("g-1"),
                        "p-9",
                        NOON,
                        Optional.empty(),
                        List.of(
                                Entry.open("h-1", "3组12号", "tw-1", Optional.of(assignee))
                                        .beginning(NOON),
                                Entry.open("h-2", "4组19号", "tw-2", Optional.empty())))
                .mark("h-1", EntryState.MOVED, Optional.of("小学"), mark);
    }

    private Checklist kept(String code) {
        return found(looks -> looks.checklists().checklist(code)).orElseThrow();
    }

    @Test
    default void aChecklistComesBackWhole() {
        write(ledger -> ledger.save(list("L1000K", ChecklistKind.EVACUATION, "p-2")));

        assertThat(kept("L1000K").version()).isEqualTo(1);
        assertThat(kept("L1000K"))
                .isEqualTo(list("L1000K", ChecklistKind.EVACUATION, "p-2").written(1));
        assertThat(found(looks -> looks.checklists().checklist("L1001K"))).isEmpty();
        assertThat(number(looks -> looks.checklists().lastChecklist())).isEqualTo(1);
    }

    @Test
    default void aChecklistWrittenByTwoIsAConflict() {
        write(ledger -> ledger.save(list("L1000K", ChecklistKind.EVACUATION, "p-2")));
        var seen = kept("L1000K");
        write(ledger -> ledger.save(seen));

        assertThatThrownBy(() -> write(ledger -> ledger.save(seen))).isInstanceOf(StoreConflict.class);
        assertThatThrownBy(() -> write(ledger -> ledger.save(list("L1000K", ChecklistKind.SEARCH, "p-2"))))
                .isInstanceOf(StoreConflict.class);
    }

    @Test
    default void openOnesAreEverybodysOrTheirOwners() {
        write(ledger -> {
            ledger.save(list("L1", ChecklistKind.EVACUATION, "p-2"));
            ledger.save(list("L2", ChecklistKind.DOOR, "p-2"));
            ledger.save(list("L3", ChecklistKind.CONTACT, "p-3"));
            ledger.save(list("L4", ChecklistKind.SEARCH, "p-2").close(NOON));
        });

        assertThat(listed(looks -> looks.checklists().open("p-2", 10)))
                .extracting(Checklist::code)
                .containsExactly("L2", "L1");
        assertThat(listed(looks -> looks.checklists().open("", 10)))
                .extracting(Checklist::code)
                .containsExactly("L1");
        assertThat(listed(looks -> looks.checklists().open("p-3", 1)))
                .extracting(Checklist::code)
                .containsExactly("L3");
    }

    @Test
    default void theLatestContactStands() {
        write(ledger -> {
            ledger.addContact("h-1", "p-1", NOON);
            ledger.addContact("h-1", "p-2", NOON.plusSeconds(60));
            ledger.addContact("h-1", "p-3", NOON.minusSeconds(60));
            ledger.addContact("h-2", "p-1", NOON.minusSeconds(1));
        });

        assertThat(store().<Map<String, ?>>look(looks -> looks.checklists().contacts(NOON)))
                .isEqualTo(Map.of("h-1", NOON.plusSeconds(60)));
    }
}
