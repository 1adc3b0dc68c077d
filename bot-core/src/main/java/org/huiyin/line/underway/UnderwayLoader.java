package org.huiyin.line.underway;

import java.util.List;
import org.huiyin.desk.Town;
import org.huiyin.drive.DriveStanding;
import org.huiyin.figures.Pursuit;
import org.huiyin.figures.Underway;
import org.huiyin.grid.Group;
import org.huiyin.grid.Role;
import org.huiyin.ledger.Looks;
import org.huiyin.notice.Notice;
import org.huiyin.notice.Reach;

/** Looks up what is under way, when it is asked for. */
public final class UnderwayLoader implements Underway {
    private static final int SAYINGS = 100;

    private final Town town;
    private final Looks looks;

    public UnderwayLoader(Town town, Looks looks) {
        this.town = town;
        this.looks = looks;
    }

    @Override
    public Pursuit pursuit(Notice notice) {
        var traces = looks.items().answering(notice).stream()
                .map(item -> new Pursuit.Trace(
                        item,
                        looks.items().history(item.code()),
                        looks.sayings().about(item.code(), SAYINGS)))
                .toList();
        return Pursuit.of(notice, traces, this::isPolice, this::isRoom);
    }

    private boolean isPolice(String person) {
        return town.roster().member(person).filter(p -> p.is(Role.POLICE)).isPresent();
    }

    private boolean isRoom(String id) {
        return town.roster().groups().stream()
                .anyMatch(group -> group.id().equals(id) && group.is(Group.Purpose.COMMAND));
    }

    @Override
    public List<Reach.Asked> held(Notice notice) {
        return looks.spread().held(notice.code());
    }

    @Override
    public List<DriveStanding> drives() {
        return looks.drives().running();
    }

    @Override
    public long lastDrive() {
        return looks.drives().lastDrive();
    }
}
