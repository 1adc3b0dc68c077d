package org.huiyin.desk.budget;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Change;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Scene;
import org.huiyin.item.Item;
import org.huiyin.item.ItemState;
import org.huiyin.report.Urgency;

/**
 * How many answers one sender gets in an hour. What is beyond it is decided on and written down as ever, only not answered
 * one by one: once an answer is free again, one names them all. Staff, danger, the end of an item, what we asked for
 * ourselves and whatever an informant says are answered in any case, and count for nothing.
 */
public final class ReplyBudget {
    private static final Duration SPAN = Duration.ofHours(1);
    private static final Set<ItemState> ENDS =
            EnumSet.of(ItemState.RESOLVED, ItemState.CLOSED, ItemState.WITHDRAWN, ItemState.REJECTED);

    private final Scene scene;
    private final Answered answered;
    private final Instant now;

    /** Looks up when the sender was answered. */
    @FunctionalInterface
    public interface Answered {
        /** When the nth latest of their messages since a moment was taken that was answered; empty if there are fewer. */
        Optional<Instant> latest(int nth, Instant since);
    }

    public ReplyBudget(Scene scene, Answered answered, Instant now) {
        this.scene = scene;
        this.answered = answered;
        this.now = now;
    }

    /** The decision as far as the sender may still be answered. */
    public Decision within(Decision decision) {
        var answers = answers(decision);
        if (answers.isEmpty() || isFree(decision)) {
            return decision;
        }
        return answered.latest(scene.town().limits().replyBudget(), now.minus(SPAN))
                .map(spent -> without(answers, decision)
                        .with(new Change.Say(new Together(scene, now).of(answers, spent.plus(SPAN)))))
                .orElseGet(() -> new Decision(decision.verdict().counted(), decision.changes()));
    }

    private boolean isFree(Decision decision) {
        return scene.speaker().isStaff() || decision.changes().stream().anyMatch(ReplyBudget::isFree);
    }

    private static boolean isFree(Change change) {
        if (change instanceof Change.SaveItem save) {
            return isFree(save.item());
        }
        if (change instanceof Change.Say say) {
            return say.outgoing().lane() == Outgoing.Lane.EMERGENCY;
        }
        return change instanceof Change.SaveSheet || change instanceof Change.Confide;
    }

    private static boolean isFree(Item item) {
        return item.subject().urgency() == Urgency.EMERGENCY || ENDS.contains(item.state());
    }

    private List<Outgoing> answers(Decision decision) {
        return decision.changes().stream()
                .filter(Change.Say.class::isInstance)
                .map(say -> ((Change.Say) say).outgoing())
                .filter(this::isAnswer)
                .toList();
    }

    private boolean isAnswer(Outgoing outgoing) {
        return outgoing.lane() == Outgoing.Lane.ANSWER
                && (outgoing.to().equals(scene.here())
                        || outgoing.to()
                                .equals(new Target.ToPerson(scene.speaker().id())));
    }

    private static Decision without(List<Outgoing> answers, Decision decision) {
        var rest = decision.changes().stream()
                .filter(change -> !(change instanceof Change.Say say) || !answers.contains(say.outgoing()))
                .toList();
        return new Decision(decision.verdict(), rest);
    }
}
