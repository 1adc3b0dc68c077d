package org.huiyin.desk.items;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Draft;
import org.huiyin.desk.DueScene;
import org.huiyin.item.Cause;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.ItemLife;
import org.huiyin.item.ItemState;
import org.huiyin.ledger.Due;
import org.huiyin.report.Kind;
import org.huiyin.report.Urgency;

/** What the passing of time asks of an item: reminders up the chain, the call-back, the end in silence. */
public final class ItemDue {
    private static final Duration SILENCE = Duration.ofDays(1);
    private static final String AGAIN = "again";

    private final DueScene scene;
    private final Draft draft;
    private final Wording wording;

    public ItemDue(DueScene scene, Draft draft) {
        this.scene = scene;
        this.draft = draft;
        this.wording = new Wording(scene.town());
    }

    public void look(Item item) {
        if (waitsForMorning(item)) {
            draft.schedule(new Due(
                    morning(), scene.due().what(), item.code(), scene.due().step()));
            return;
        }
        switch (scene.due().what()) {
            case CLAIM_LATE -> claimLate(item);
            case ITEM_DUE -> late(item);
            case CALL_BACK -> callBack(item);
            case CALL_BACK_SILENT -> silent(item);
            default -> {}
        }
    }

    /** At night nobody is reminded of what is not urgent. */
    private boolean waitsForMorning(Item item) {
        return item.subject().urgency() == Urgency.NORMAL
                && scene.town().limits().isNight(timeOfDay(draft.now()));
    }

    private LocalTime timeOfDay(Instant at) {
        return at.atZone(scene.town().roster().zone()).toLocalTime();
    }

    private Instant morning() {
        ZonedDateTime now = draft.now().atZone(scene.town().roster().zone());
        var end = now.with(scene.town().limits().nightTo());
        return (end.isAfter(now) ? end : end.plusDays(1)).toInstant();
    }

    /** Nobody has taken it on: its owner is reminded, then the command room. */
    private void claimLate(Item item) {
        if (item.state() != ItemState.DISPATCHED || item.subject().kind() == Kind.TASK) {
            return;
        }
        draft.save(item, ItemEvent.ticked(draft.now(), ItemEvent.Type.ESCALATED));
        boolean second = scene.due().step().equals(AGAIN) || item.subject().urgency() != Urgency.NORMAL;
        item.handling().owner().ifPresent(owner -> remind(item, new Target.ToPerson(owner), "item.claim_late"));
        if (second) {
            room(item, "item.claim_late.command");
        } else {
            var claim = scene.town().policy().deadline(item.profile()).claim();
            draft.schedule(new Due(draft.now().plus(claim), Due.What.CLAIM_LATE, item.code(), AGAIN));
        }
    }

    private void late(Item item) {
        if (!item.isOpen() || item.subject().kind() == Kind.TASK) {
            return;
        }
        draft.save(item, ItemEvent.ticked(draft.now(), ItemEvent.Type.ESCALATED));
        item.handling()
                .handler()
                .or(() -> item.handling().owner())
                .ifPresent(person -> remind(item, new Target.ToPerson(person), "item.late"));
        room(item, "item.late.command");
    }

    private void callBack(Item item) {
        if (item.state() != ItemState.RESOLVED || item.rating().isPresent()) {
            return;
        }
        remind(item, askers(item), "item.call_back");
        draft.schedule(Due.of(draft.now().plus(SILENCE), Due.What.CALL_BACK_SILENT, item.code()));
    }

    private static Target askers(Item item) {
        return item.asking()
                .group()
                .filter(g -> !item.subject().kind().isSensitive())
                .<Target>map(Target.ToGroup::new)
                .orElseGet(() -> new Target.ToPerson(item.asking().reporter()));
    }

    private void silent(Item item) {
        draft.save(ItemLife.close(item, new Cause(ItemEvent.BOT, draft.now(), java.util.Optional.empty())));
    }

    private void room(Item item, String key) {
        scene.town().roster().commandRooms(item.subject().grid()).stream()
                .findFirst()
                .ifPresent(group -> remind(item, new Target.ToGroup(group.id()), key));
    }

    private void remind(Item item, Target to, String key) {
        draft.say(to, wording.full(key, item).with("name", wording.handlerName(item)))
                .about(item.code())
                .on(scene.due().step()
                        + item.clock().due().map(Instant::toString).orElse(""))
                .in(Outgoing.Lane.ROUTINE)
                .now();
    }
}
