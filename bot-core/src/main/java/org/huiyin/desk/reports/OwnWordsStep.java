package org.huiyin.desk.reports;

import java.time.Instant;
import java.util.Optional;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Limits;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.desk.informants.PrivateWords;
import org.huiyin.desk.items.Complaint;
import org.huiyin.grid.Group;
import org.huiyin.item.Item;
import org.huiyin.item.ItemState;
import org.huiyin.ledger.Verdict;
import org.huiyin.reading.Clause;
import org.huiyin.reading.Reading;
import org.huiyin.report.Kind;
import org.huiyin.report.Urgency;

/**
 * A complaint too vague to stand alone, moments after its sender reported something here: more on that. In private,
 * where there is nobody else to talk to, whatever they go on to say is.
 */
public final class OwnWordsStep implements Step {

    /** In private also what might be a report of its own, as long as it does not plainly say of what. */
    public static Step beforeReports() {
        var more = new OwnWordsStep();
        return (scene, reading, now) -> scene.isPrivate()
                        && reading.clauses().stream()
                                .noneMatch(c -> saysOfWhat(c, scene.town().limits()))
                ? more.consider(scene, reading, now)
                : Optional.empty();
    }

    private static boolean saysOfWhat(Clause clause, Limits limits) {
        return clause.urgency() == Urgency.EMERGENCY || clause.confidence() >= limits.sure();
    }

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        boolean more = scene.isPrivate() ? PrivateWords.areThese(scene, reading) : Complaint.isOne(reading);
        if (scene.message().quote().isPresent() || !more) {
            return Optional.empty();
        }
        var since = now.minus(scene.town().limits().fragmentWindow());
        return scene.items().stream()
                .filter(i -> i.isOpen() || i.state() == ItemState.NEEDS_REVIEW)
                .filter(i -> i.asking().reporter().equals(scene.speaker().id()))
                .filter(i -> i.asking().group().equals(scene.group().map(Group::id)))
                .filter(i -> i.clock().opened().isAfter(since))
                .filter(i -> !i.subject().kind().isSensitive() && i.subject().kind() != Kind.TASK)
                .findFirst()
                .map(item -> add(item, scene, now));
    }

    private static Decision add(Item item, Scene scene, Instant now) {
        var draft = new Draft(scene.numbers(), now);
        draft.join(item, scene.message(), scene.speaker().id());
        return draft.finish(Verdict.Outcome.JOINED, "more on " + item.code());
    }
}
