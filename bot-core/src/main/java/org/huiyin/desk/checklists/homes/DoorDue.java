package org.huiyin.desk.checklists.homes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.checklist.Checklist;
import org.huiyin.checklist.ChecklistKind;
import org.huiyin.checklist.Entry;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Draft;
import org.huiyin.desk.DueScene;
import org.huiyin.desk.checklists.Homes;
import org.huiyin.desk.checklists.Leaders;
import org.huiyin.desk.checklists.NewList;
import org.huiyin.grid.Group;
import org.huiyin.grid.Household;
import org.huiyin.ledger.Due;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeClass;
import org.huiyin.notice.NoticeState;
import org.huiyin.text.Phrase;

/** Who is frail and reads no group is told at the door what residents were warned of: a list for each leader. */
public final class DoorDue {
    private final DueScene scene;
    private final Draft draft;

    public DoorDue(DueScene scene, Draft draft) {
        this.scene = scene;
        this.draft = draft;
    }

    public void look(Notice notice) {
        if (scene.due().what() != Due.What.NOTICE_DOORS
                || notice.state() != NoticeState.LIVE
                || !reachesResidents(notice)) {
            return;
        }
        var morning = morning(notice);
        if (morning.isPresent()) {
            draft.schedule(scene.due().at(morning.get()));
            return;
        }
        untold(notice).forEach((leader, homes) -> send(notice, leader, homes));
    }

    private boolean reachesResidents(Notice notice) {
        var groups = new ArrayList<>(notice.reach().groups());
        notice.origin().ifPresent(groups::add);
        return groups.stream()
                .flatMap(id -> scene.town().roster().group(id).stream())
                .anyMatch(g -> g.is(Group.Purpose.RESIDENTS));
    }

    /** When people get up, unless they do already or it cannot wait. */
    private Optional<Instant> morning(Notice notice) {
        boolean mayWait = scene.town().policy().noticeClass(notice.kind()).lane() != NoticeClass.Lane.EMERGENCY;
        return mayWait
                ? scene.town()
                        .limits()
                        .morning(draft.now().atZone(scene.town().roster().zone()))
                : Optional.empty();
    }

    /** The frail of the notice's area nobody spoke with since it was published, by who answers for them. */
    private Map<String, List<Household>> untold(Notice notice) {
        var roster = scene.town().roster();
        var leaders = new Leaders(roster, scene.holds());
        var since = notice.life().published();
        var byLeader = new LinkedHashMap<String, List<Household>>();
        roster.households().stream()
                .filter(h -> roster.grids().within(h.grid(), notice.reach().grid()))
                .filter(scene.town().policy().needs()::isFrail)
                .filter(h -> !scene.lists()
                        .get()
                        .contacts()
                        .getOrDefault(h.id(), Instant.MIN)
                        .isAfter(since))
                .forEach(h -> leaders.of(h.grid())
                        .ifPresent(leader -> byLeader.computeIfAbsent(leader, l -> new ArrayList<>())
                                .add(h)));
        return byLeader;
    }

    private void send(Notice notice, String leader, List<Household> homes) {
        var entries = homes.stream()
                .map(h -> Entry.open(h.id(), h.address(), h.grid(), Optional.of(leader)))
                .toList();
        var list = NewList.due(scene.town(), draft)
                .open(ChecklistKind.DOOR, notice.text(), notice.reach().grid(), List.of(notice.code()), entries);
        new Homes(entries)
                .pages()
                .forEach(page -> draft.say(new Target.ToPerson(leader), task(list, page))
                        .about(list.code())
                        .on(Integer.toString(page.number()))
                        .now());
    }

    private static Phrase task(Checklist list, Homes.Page page) {
        return Phrase.of("door.task")
                .with("code", list.code())
                .with("count", list.entries().size())
                .with("homes", page.labels())
                .with("words", list.title());
    }
}
