package org.huiyin.desk.reports;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.desk.items.Telling;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.ledger.Verdict;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.report.Kind;
import org.huiyin.report.Matter;
import org.huiyin.report.MergeReason;
import org.huiyin.report.Urgency;

/** "Here too": a neighbour has the same trouble, or sees the same danger, without naming it. */
public final class MeTooStep implements Step {
    private static final double OWN_MATTER = 0.8;

    private final double upTo;

    private MeTooStep(double upTo) {
        this.upTo = upTo;
    }

    /** Unless the words plainly name a trouble of their own. */
    public static MeTooStep beforeReports() {
        return new MeTooStep(OWN_MATTER);
    }

    public static MeTooStep afterReports() {
        return new MeTooStep(2);
    }

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        boolean namesItsOwn = reading.clauses().stream().anyMatch(c -> c.confidence() >= upTo);
        if (!reading.has(Cue.SAME_HERE) || scene.speaker().isStaff() || namesItsOwn) {
            return Optional.empty();
        }
        var limits = scene.town().limits();
        return scene.items().stream()
                .sorted(Comparator.comparing(i -> i.links().isApart()))
                .filter(Item::isOpen)
                .filter(i -> i.asking().group().equals(scene.group().map(g -> g.id())))
                .filter(i ->
                        i.subject().kind() != Kind.TASK && !i.subject().kind().isSensitive())
                .filter(i -> i.clock()
                        .opened()
                        .plus(isShared(i, scene) ? limits.mergeWindow() : limits.fragmentWindow())
                        .isAfter(now))
                .findFirst()
                .map(item -> join(item, scene, now));
    }

    private static boolean isShared(Item item, Scene scene) {
        return item.subject().urgency() == Urgency.EMERGENCY
                || item.subject()
                        .matter()
                        .flatMap(scene.town().policy().catalogue()::find)
                        .filter(m -> m.reach() == Matter.Reach.AREA)
                        .isPresent();
    }

    private static Decision join(Item item, Scene scene, Instant now) {
        var draft = new Draft(scene.numbers(), now);
        var grown = item.with(item.links().with(scene.message()))
                .with(item.asking().joinedBy(scene.speaker().id(), scene.here()));
        draft.save(
                grown,
                ItemEvent.said(
                                now,
                                ItemEvent.Type.MERGED,
                                scene.speaker().id(),
                                scene.message().id())
                        .noting(MergeReason.of(MergeReason.Rule.SAME_HERE).note()));
        draft.link(scene.message().id(), item.code());
        if (item.subject().urgency() != Urgency.EMERGENCY) {
            new Telling(scene, draft).joined(grown);
        }
        return draft.finish(Verdict.Outcome.JOINED, "the same as " + item.code());
    }
}
