package org.huiyin.desk.handlers;

import java.time.Instant;
import java.util.Optional;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.desk.items.Meant;
import org.huiyin.grid.Role;
import org.huiyin.item.Item;
import org.huiyin.ledger.Verdict;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;

/** "We cannot take this on, because ...", said by staff who answer for it: it ends, and the asker is told why. */
public final class RejectStep implements Step {

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        if (!reading.has(Cue.NOT_TAKEN_ON) || !scene.speaker().isStaff()) {
            return Optional.empty();
        }
        var meant = new Meant(scene, reading).explicit(item -> item.isOpen() && mayRefuse(scene, item));
        if (!(meant instanceof Meant.Found.One one) || !mayRefuse(scene, one.item())) {
            return Optional.empty();
        }
        return reject(one.item(), scene, now);
    }

    private static boolean mayRefuse(Scene scene, Item item) {
        var me = scene.speaker();
        return me.is(Role.COMMAND) || me.is(Role.DEPARTMENT) || scene.covers(item);
    }

    private static Optional<Decision> reject(Item item, Scene scene, Instant now) {
        var draft = new Draft(scene.numbers(), now);
        var cause = draft.cause(scene.speaker().id(), scene.message());
        if (!new Rejecting(scene.town(), draft).reject(item, scene.message().text(), scene.speaker(), cause)) {
            return Optional.empty();
        }
        var rejected = draft.latest(item);
        draft.save(rejected.with(rejected.links().with(scene.message())));
        draft.link(scene.message().id(), item.code());
        return Optional.of(draft.finish(Verdict.Outcome.MOVED, "not taken on"));
    }
}
