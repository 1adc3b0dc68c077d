package org.huiyin.desk.handlers;

import java.time.Instant;
import java.util.Optional;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.desk.items.Meant;
import org.huiyin.grid.Role;
import org.huiyin.item.Item;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;

/** "Let the urban patrol and the power office come together", "the power office need not come": staff on an open item. */
public final class OfficesStep implements Step {

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        boolean speaksOfOffices = reading.has(Cue.WHISTLE) || reading.has(Cue.NOT_NEEDED);
        if (!speaksOfOffices || !scene.speaker().isStaff()) {
            return Optional.empty();
        }
        var meant = new Meant(scene, reading).among(item -> item.isOpen() && mayCall(scene, item));
        if (!(meant instanceof Meant.Found.One one) || !one.item().isOpen() || !mayCall(scene, one.item())) {
            return Optional.empty();
        }
        return new HandlersWord(scene, reading, now).offices(one.item());
    }

    private static boolean mayCall(Scene scene, Item item) {
        var me = scene.speaker();
        return me.is(Role.COMMAND) || item.handling().isHeldBy(me.id()) || scene.covers(item);
    }
}
