package org.huiyin.desk.drives;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Town;
import org.huiyin.desk.audience.Circle;
import org.huiyin.drive.Drive;
import org.huiyin.drive.DriveStanding;
import org.huiyin.grid.Grid;
import org.huiyin.grid.Group;
import org.huiyin.text.Phrase;

/** How far a drive has come: the sum, and each grid in the order of the roster. Never a person, never a rank. */
final class DriveCard {
    private final Town town;
    private final Draft draft;

    DriveCard(Town town, Draft draft) {
        this.town = town;
        this.draft = draft;
    }

    Phrase of(DriveStanding standing) {
        var drive = standing.drive();
        long day = 1
                + Math.max(
                        0, Duration.between(drive.period().from(), draft.now()).toDays());
        return sums(standing, "drive.card").with("day", day).with("until", List.of(day(lastDay(drive))));
    }

    private Phrase sums(DriveStanding standing, String key) {
        var drive = standing.drive();
        return Phrase.of(key)
                .with("title", drive.title())
                .with("done", standing.done())
                .with("goal", drive.goal())
                .with("unit", drive.job().unit())
                .with("percent", standing.percent())
                .with(
                        "grids",
                        drive.quotas().stream()
                                .map(quota -> grid(quota, standing))
                                .toList());
    }

    private Phrase grid(Drive.Quota quota, DriveStanding standing) {
        return Phrase.of("drive.grid")
                .with("grid", name(quota.grid()))
                .with("done", standing.done(quota.grid()))
                .with("goal", quota.goal());
    }

    String name(String grid) {
        return town.roster().grids().find(grid).map(Grid::name).orElse(grid);
    }

    LocalDate firstDay(Drive drive) {
        return day(drive.period().from());
    }

    LocalDate lastDay(Drive drive) {
        return day(drive.period().to().minusMillis(1));
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(town.roster().zone()).toLocalDate();
    }

    static Phrase day(LocalDate day) {
        return Phrase.of("drive.day").with("month", day.getMonthValue()).with("day", day.getDayOfMonth());
    }

    /** To everybody who works on it. */
    void tell(DriveStanding standing) {
        for (Target target : everybody(standing.drive())) {
            draft.say(target, of(standing))
                    .about(standing.drive().code())
                    .on(day(draft.now()).toString())
                    .now();
        }
    }

    /** The last one; nobody is woken for it. */
    void tellTheEnd(DriveStanding standing) {
        var drive = standing.drive();
        var at = town.limits().morning(draft.now().atZone(town.roster().zone())).orElse(draft.now());
        long days = Duration.between(drive.period().from(), draft.now()).toDays();
        for (Target target : everybody(drive)) {
            draft.say(target, sums(standing, "drive.over").with("days", Math.max(1, days)))
                    .about(drive.code())
                    .at(at);
        }
        for (String group : drive.temporary()) {
            draft.say(new Target.ToGroup(group), Phrase.of("drive.dissolve").with("title", drive.title()))
                    .about(drive.code())
                    .at(at);
        }
        if (!drive.temporary().isEmpty()) {
            var names = new ArrayList<Phrase>();
            town.roster().groups().stream()
                    .filter(group -> drive.temporary().contains(group.id()))
                    .forEach(group -> names.add(Phrase.of("name.part").with("name", group.name())));
            new Circle(town.roster(), drive.grid())
                    .rooms()
                    .forEach(room -> draft.say(
                                    room, Phrase.of("drive.to_dissolve").with("groups", names))
                            .about(drive.code())
                            .at(at));
        }
    }

    /** The command room, the staff's groups of its part of the town, those that were made for it. */
    List<Target> everybody(Drive drive) {
        var circle = new Circle(town.roster(), drive.grid());
        var groups = circle.reach(Set.of(Group.Purpose.STAFF), Set.of()).groups();
        return Stream.concat(
                        circle.rooms().stream(),
                        Stream.concat(groups.stream(), drive.temporary().stream())
                                .<Target>map(Target.ToGroup::new))
                .distinct()
                .toList();
    }
}
