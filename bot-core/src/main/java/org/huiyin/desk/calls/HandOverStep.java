package org.huiyin.desk.calls;

import java.time.Instant;
import java.util.Optional;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.desk.handlers.HandlersWord;
import org.huiyin.housecall.HandOver;
import org.huiyin.item.Item;
import org.huiyin.ledger.Verdict;
import org.huiyin.reading.Act;
import org.huiyin.reading.Reading;
import org.huiyin.report.SlotName;

/** Papers of an errand changed hands: it is written down, and both sides have a receipt. */
public final class HandOverStep implements Step {
    private static final double ALSO = 0.5;

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        if (reading.slot(SlotName.HAND_OVER).isEmpty()) {
            return Optional.empty();
        }
        var concerned = new Concerned(scene);
        return concerned
                .meant(reading, item -> item.isOpen() || item.state().isDone())
                .flatMap(one -> Passage.of(one.item(), concerned.serves(one.item()), reading)
                        .map(passage -> passage.at(now))
                        .map(handOver -> pass(one.item(), handOver, scene, reading)));
    }

    /** "It is done, and she has it in her hands" says two things. */
    private static Decision pass(Item item, HandOver handOver, Scene scene, Reading reading) {
        var draft = new Draft(scene.numbers(), handOver.at());
        var passed = new Receipts(scene, draft).write(item, handOver);
        boolean alsoDone = passed.isOpen()
                && passed.handling().isHeldBy(scene.speaker().id())
                && reading.confidence(Act.DONE) >= ALSO;
        return alsoDone
                ? new HandlersWord(scene, reading, draft).apply(Act.DONE, passed)
                : draft.finish(Verdict.Outcome.MOVED, "papers changed hands");
    }
}
