package org.huiyin.desk.dues;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.deadline.Rung;
import org.huiyin.desk.Draft;
import org.huiyin.desk.DueScene;
import org.huiyin.desk.Town;
import org.huiyin.desk.items.Clocks;
import org.huiyin.grid.Grid;
import org.huiyin.grid.Level;
import org.huiyin.grid.Person;
import org.huiyin.grid.Role;
import org.huiyin.item.Cause;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.ItemLife;
import org.huiyin.item.ItemState;
import org.huiyin.item.Leg;
import org.huiyin.ledger.Due;
import org.huiyin.report.Kind;

/**
 * Reminds those who should act, one rung after the other: the one it was brought to, the grid's leader, the village's, the
 * command room. Each rung hears once; it stops as soon as somebody acts.
 */
final class Escalation {
    private static final Set<Level> GRIDS = Set.of(Level.GRID, Level.MICRO_GRID);

    private final Town town;
    private final Due due;
    private final Draft draft;
    private final Reminders reminders;

    Escalation(DueScene scene, Draft draft, Reminders reminders) {
        this.town = scene.town();
        this.due = scene.due();
        this.draft = draft;
        this.reminders = reminders;
    }

    /** Nobody has taken it on. A rung without anybody who has not heard yet is passed over. */
    void unclaimed(Item item) {
        if (item.state() != ItemState.DISPATCHED || item.subject().kind() == Kind.TASK) {
            return;
        }
        for (var rung = Optional.of(rung()); rung.isPresent(); rung = above(rung.get())) {
            if (hears(item, rung.get())) {
                draft.save(
                        item,
                        ItemEvent.ticked(draft.now(), ItemEvent.Type.ESCALATED)
                                .noting(rung.get().name()));
                above(rung.get()).ifPresent(next -> later(item, next));
                return;
            }
        }
    }

    private Rung rung() {
        return due.step().isEmpty() ? Rung.WORKER : Rung.valueOf(due.step());
    }

    private static Optional<Rung> above(Rung rung) {
        return Arrays.stream(Rung.values()).filter(r -> r.compareTo(rung) > 0).findFirst();
    }

    private void later(Item item, Rung rung) {
        var profile = town.policy().deadline(item.profile());
        var gap = profile.escalate().getOrDefault(rung, profile.claim());
        draft.schedule(new Due(town.after(draft.now(), gap), Due.What.CLAIM_LATE, item.code(), rung.name()));
    }

    /** Whether there is somebody on this rung who has not heard of it on a lower one; they hear now. */
    private boolean hears(Item item, Rung rung) {
        if (rung == Rung.TOWNSHIP) {
            reminders.toRoom(item, "item.claim_late.command");
            return true;
        }
        var person = on(rung, item);
        var heard = new HashSet<String>();
        Arrays.stream(Rung.values())
                .filter(lower -> lower.compareTo(rung) < 0)
                .forEach(lower -> on(lower, item).ifPresent(heard::add));
        if (person.isEmpty() || heard.contains(person.get())) {
            return false;
        }
        reminders.toPerson(item, person.get(), rung == Rung.WORKER ? "item.claim_late" : "item.claim_late.command");
        return true;
    }

    private Optional<String> on(Rung rung, Item item) {
        return switch (rung) {
            case WORKER -> item.handling().owner();
            case LEADER -> leader(item, GRIDS);
            case VILLAGE -> leader(item, Set.of(Level.VILLAGE));
            case TOWNSHIP -> Optional.empty();
        };
    }

    private Optional<String> leader(Item item, Set<Level> levels) {
        List<Grid> around = town.roster().grids().upward(item.subject().grid());
        return around.stream()
                .filter(grid -> levels.contains(grid.level()))
                .flatMap(grid -> town.roster().inGrid(grid.id(), Role.GRID_LEADER).stream())
                .map(Person::id)
                .findFirst();
    }

    /** Its asker has heard nothing but the receipt: at least that, and that those above were told. */
    void silent(Item item) {
        if (item.state() == ItemState.DISPATCHED && item.subject().kind() != Kind.TASK) {
            reminders.toAsker(item, "item.first_word");
        }
    }

    /** Whoever has it in hand has said nothing for a while. */
    void stalled(Item item) {
        if (item.state() == ItemState.CLAIMED) {
            item.handling().handler().ifPresent(person -> reminders.toPerson(item, person, "item.stalled"));
        }
    }

    /** Somebody said that they come soon: they are reminded. */
    void appointed(Item item) {
        if (item.isOpen()) {
            item.handling()
                    .handler()
                    .or(() -> item.handling().owner())
                    .ifPresent(person ->
                            reminders.toPerson(item, person, reminders.wording().near(item)));
        }
    }

    /** Whoever took it on has said nothing for too long: it is offered again. */
    void forgotten(Item item) {
        if (item.state() != ItemState.CLAIMED || item.subject().kind() == Kind.TASK) {
            return;
        }
        var holders = item.handling().holders();
        var free = draft.save(ItemLife.expire(item, new Cause(ItemEvent.BOT, draft.now(), Optional.empty())))
                .orElse(item);
        holders.forEach(person -> reminders.toPerson(free, person, "item.claim_expired"));
        free.handling()
                .owner()
                .filter(owner -> !holders.contains(owner))
                .ifPresent(owner ->
                        reminders.toPerson(free, owner, reminders.wording().assigned(free)));
        reminders.toRoom(free, "item.claim_expired.command");
        new Clocks(town, draft).offered(free);
    }

    /** One of several offices should have done its part by now. */
    void legLate(Item item) {
        item.handling()
                .leg(due.step())
                .filter(Leg::isOpen)
                .filter(leg -> item.isOpen())
                .ifPresent(leg -> {
                    draft.save(
                            item,
                            ItemEvent.ticked(draft.now(), ItemEvent.Type.ESCALATED)
                                    .noting(leg.department()));
                    reminders.toOffice(item, leg.department(), "item.late");
                    reminders.toRoom(item, "item.late.command");
                });
    }

    /** It should be done by now. */
    void late(Item item) {
        if (!item.isOpen() || item.subject().kind() == Kind.TASK) {
            return;
        }
        draft.save(item, ItemEvent.ticked(draft.now(), ItemEvent.Type.ESCALATED));
        item.handling()
                .handler()
                .or(() -> item.handling().owner())
                .ifPresent(person -> reminders.toPerson(item, person, "item.late"));
        reminders.toRoom(item, "item.late.command");
    }
}
