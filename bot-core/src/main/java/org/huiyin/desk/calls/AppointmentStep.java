package org.huiyin.desk.calls;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.desk.Town;
import org.huiyin.item.Item;
import org.huiyin.reading.Act;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;

/** Whoever comes to a door, or is waiting behind it, says when; or that it cannot be then after all. */
public final class AppointmentStep implements Step {
    /** What is no longer than this and quotes nothing may be a word on an appointment; a speech is not. */
    private static final int LONGEST_REMARK = 24;

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        boolean speaksOfTime = !reading.slots(SlotName.TIME).isEmpty() || reading.has(Cue.CALL_OFF);
        if (!speaksOfTime || asks(reading) || reading.likeliest().act() == Act.DONE) {
            return Optional.empty();
        }
        return new Concerned(scene)
                .meant(reading, Item::isOpen)
                .filter(one -> one.by().isExplicit() || isRemark(reading))
                .flatMap(one -> decide(one.item(), scene, reading, now));
    }

    private static boolean asks(Reading reading) {
        return reading.has(Cue.QUESTION) || reading.has(Cue.WHEN) || reading.has(Cue.ADDRESSES_ALL);
    }

    private static boolean isRemark(Reading reading) {
        return reading.text().length() <= LONGEST_REMARK && (reading.has(Cue.COMES) || reading.has(Cue.CALL_OFF));
    }

    private static Optional<Decision> decide(Item item, Scene scene, Reading reading, Instant now) {
        var word = new AppointmentWord(scene, now);
        var times = reading.slots(SlotName.TIME).stream()
                .map(Slot::moment)
                .map(at -> inTheDay(at, scene.town()))
                .filter(at -> at.isAfter(now))
                .toList();
        boolean off = reading.has(Cue.CALL_OFF)
                || (reading.has(Cue.CANNOT) && item.appointment().isPresent());
        // "Not on Wednesday" names the day that is off; only a second one is the new one.
        if (times.size() > (off ? 1 : 0)) {
            return Optional.of(word.appoint(item, times.get(times.size() - 1)));
        }
        return off && item.appointment().isPresent() ? Optional.of(word.callOff(item)) : Optional.empty();
    }

    /** Who names a day and no hour comes when the day's work begins. */
    private static Instant inTheDay(Instant at, Town town) {
        var local = at.atZone(town.roster().zone());
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? local.with(town.policy().calendar().hours().get(0).from()).toInstant()
                : at;
    }
}
