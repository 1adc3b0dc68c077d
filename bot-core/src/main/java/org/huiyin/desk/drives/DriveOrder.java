package org.huiyin.desk.drives;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.desk.Scene;
import org.huiyin.drive.Drive;
import org.huiyin.grid.Grid;
import org.huiyin.grid.GridTree;
import org.huiyin.reading.Reading;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;

/** What the sentence says that opens a drive: what it is called, from when to when, how much in each grid. */
final class DriveOrder {
    private final Scene scene;
    private final Reading reading;
    private final Instant now;

    DriveOrder(Scene scene, Reading reading, Instant now) {
        this.scene = scene;
        this.reading = reading;
        this.now = now;
    }

    /** Empty when the goal or the last day is missing. */
    Optional<Drive> drive(String code) {
        var goal = reading.slot(SlotName.QUOTA).filter(quota -> quota.number() > 0);
        return period().flatMap(period -> goal.map(quota -> drive(code, period, quota)));
    }

    private Drive drive(String code, Drive.Period period, Slot quota) {
        var area = area();
        return new Drive(
                code,
                0,
                reading.slot(SlotName.DRIVE_TITLE).map(Slot::value).orElse(""),
                area,
                job(quota),
                period,
                leaves(area)
                        .map(grid -> new Drive.Quota(grid.id(), own(grid, quota)))
                        .toList(),
                scene.group().map(group -> group.id()),
                scene.speaker().id(),
                List.of(),
                Optional.empty());
    }

    /** The words before the number say what is done, the last one what it is counted in. */
    private Drive.Job job(Slot quota) {
        var typed = scene.message().text().substring(quota.from(), quota.to());
        int number = 0;
        while (number < typed.length() && !startsNumber(typed.charAt(number))) {
            number++;
        }
        return new Drive.Job(typed.substring(0, number).strip(), typed.substring(typed.length() - 1));
    }

    private static boolean startsNumber(char c) {
        return Character.isDigit(c) || Character.isWhitespace(c);
    }

    /** Days stand in the order they were said: the first and the last, or only the last. */
    private Optional<Drive.Period> period() {
        var zone = scene.roster().zone();
        var days = Stream.concat(reading.slots(SlotName.TIME).stream(), reading.slots(SlotName.DEADLINE).stream())
                .sorted(Comparator.comparingInt(Slot::from))
                .map(slot -> slot.moment().atZone(zone).truncatedTo(ChronoUnit.DAYS))
                .toList();
        if (days.isEmpty()) {
            return Optional.empty();
        }
        var first = days.size() == 1 ? now.atZone(zone).truncatedTo(ChronoUnit.DAYS) : days.get(0);
        var over = days.get(days.size() - 1).plusDays(1);
        return Optional.of(new Drive.Period(first.toInstant(), over.toInstant()))
                .filter(period -> period.to().isAfter(now) && period.to().isAfter(period.from()));
    }

    /** The part of the town that is named, if it has several grids; else all the speaker answers for. */
    private String area() {
        var own = scene.speaker().grid();
        return tree().names()
                .in(scene.message().text())
                .map(Grid::id)
                .filter(named -> tree().within(named, own) && leaves(named).count() > 1)
                .orElse(own);
    }

    private GridTree tree() {
        return scene.roster().grids();
    }

    private Stream<Grid> leaves(String area) {
        return tree().downward(area).stream().filter(grid -> tree().isLeaf(grid));
    }

    /** One that is named with a number of its own has that. */
    private int own(Grid grid, Slot quota) {
        return reading.slots(SlotName.COUNT).stream()
                .filter(count -> count.from() >= quota.to() || count.to() <= quota.from())
                .filter(count ->
                        scene.message().text().substring(0, count.from()).endsWith(grid.name()))
                .mapToInt(Slot::number)
                .filter(number -> number > 0)
                .findFirst()
                .orElse(quota.number());
    }
}
