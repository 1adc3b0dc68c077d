package org.huiyin.desk.dues;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.huiyin.desk.Draft;
import org.huiyin.desk.DueScene;
import org.huiyin.desk.items.Clocks;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.report.Urgency;

/** What the passing of time asks of an item. */
public final class ItemDue {
    private final DueScene scene;
    private final Draft draft;

    public ItemDue(DueScene scene, Draft draft) {
        this.scene = scene;
        this.draft = draft;
    }

    public void look(Item item) {
        if (waitsForMorning(item)) {
            draft.schedule(scene.due().at(morning()));
            return;
        }
        var reminders = new Reminders(scene, draft);
        switch (scene.due().what()) {
            case CLAIM_LATE -> new Escalation(scene, draft, reminders).unclaimed(item);
            case FIRST_WORD -> new Escalation(scene, draft, reminders).silent(item);
            case CLAIM_FORGOTTEN -> new Escalation(scene, draft, reminders).forgotten(item);
            case ITEM_DUE -> new Escalation(scene, draft, reminders).late(item);
            case CARE_VISIT -> care(item, reminders);
            case RETURN_VISIT -> returnVisit(item, reminders);
            case STALLED -> new Escalation(scene, draft, reminders).stalled(item);
            case APPOINTMENT -> new Escalation(scene, draft, reminders).appointed(item);
            case LEG_DUE -> new Escalation(scene, draft, reminders).legLate(item);
            case QUESTION_OPEN -> new Clocks(scene.town(), draft).resume(item);
            case CALL_BACK -> new CallBack(scene, draft, reminders).ask(item);
            case CALL_BACK_SILENT -> new CallBack(scene, draft, reminders).silent(item);
            default -> {}
        }
    }

    /** At night nobody is asked anything, and nobody is reminded of what is not urgent. */
    private boolean waitsForMorning(Item item) {
        boolean mayWait = switch (scene.due().what()) {
            case QUESTION_OPEN, APPOINTMENT -> false;
            case CALL_BACK, CALL_BACK_SILENT, CARE_VISIT, RETURN_VISIT, STALLED -> true;
            case CLAIM_FORGOTTEN -> item.subject().urgency() != Urgency.EMERGENCY;
            default -> item.subject().urgency() == Urgency.NORMAL;
        };
        return mayWait && scene.town().limits().isNight(timeOfDay(draft.now()));
    }

    private void care(Item item, Reminders reminders) {
        draft.save(item, ItemEvent.ticked(draft.now(), ItemEvent.Type.PROGRESS).noting(ItemEvent.CARE_VISIT));
        item.handling()
                .handler()
                .or(() -> item.handling().owner())
                .ifPresent(person -> reminders.toPerson(item, person, "care.visit"));
        reminders.toRoom(item, "care.visit.command");
    }

    private void returnVisit(Item item, Reminders reminders) {
        if (!item.state().isDone()) {
            return;
        }
        draft.save(item, ItemEvent.ticked(draft.now(), ItemEvent.Type.PROGRESS).noting(ItemEvent.RETURN_VISIT));
        item.handling()
                .handler()
                .or(() -> item.handling().owner())
                .ifPresent(person -> reminders.toPerson(item, person, "dispute.return_visit"));
    }

    private LocalTime timeOfDay(Instant at) {
        return at.atZone(scene.town().roster().zone()).toLocalTime();
    }

    private Instant morning() {
        ZonedDateTime now = draft.now().atZone(scene.town().roster().zone());
        var end = now.with(scene.town().limits().nightTo());
        return (end.isAfter(now) ? end : end.plusDays(1)).toInstant();
    }
}
