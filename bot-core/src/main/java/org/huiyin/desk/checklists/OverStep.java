package org.huiyin.desk.checklists;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.checklist.Checklist;
import org.huiyin.checklist.ChecklistKind;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.grid.Group;
import org.huiyin.grid.Role;
import org.huiyin.ledger.Verdict;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;

/** How a search, an evacuation or a watch stands, for staff who ask; and that it is over, from those who may say so. */
public final class OverStep implements Step {

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        if (!scene.speaker().isHelper() || scene.isIn(Group.Purpose.RESIDENTS)) {
            return Optional.empty();
        }
        var draft = new Draft(scene.numbers(), now);
        if (reading.has(Cue.LIST_STANDING) && scene.speaker().isStaff()) {
            return standing(asked(scene, ChecklistKind.SEARCH, ChecklistKind.EVACUATION), scene, draft);
        }
        if (reading.has(Cue.SHIFT_GAPS)) {
            return standing(asked(scene, ChecklistKind.SHIFTS), scene, draft);
        }
        boolean endsMore = reading.has(Cue.CAUGHT) || reading.has(Cue.FOUND) || reading.has(Cue.ALL_CLEAR);
        return reading.has(Cue.LIST_OVER) && !endsMore
                ? meant(scene).map(list -> end(list, scene, draft))
                : Optional.empty();
    }

    private static List<Checklist> asked(Scene scene, ChecklistKind... kinds) {
        var among = List.of(kinds);
        var quoted = scene.quotedList().filter(list -> among.contains(list.kind()));
        return quoted.map(List::of)
                .orElseGet(() -> scene.lists().open().stream()
                        .filter(list -> among.contains(list.kind()))
                        .filter(list -> list.kind() != ChecklistKind.SHIFTS || isHere(list, scene))
                        .toList());
    }

    private static Optional<Decision> standing(List<Checklist> lists, Scene scene, Draft draft) {
        if (lists.isEmpty()) {
            return Optional.empty();
        }
        var reply = new Reply(scene, draft);
        var standings = new Standings(scene.town(), draft);
        lists.forEach(list -> reply.here(standings.of(list), list));
        return Optional.of(draft.finish(
                Verdict.Outcome.ANSWERED, "asked how " + lists.get(0).code() + " stands"));
    }

    /** The list the words end: the one quoted, else the latest the speaker may end that was asked for here. */
    static Optional<Checklist> meant(Scene scene) {
        return scene.quotedList()
                .filter(list -> mayEnd(list, scene))
                .or(() -> scene.lists().open().stream()
                        .filter(list -> mayEnd(list, scene) && isHere(list, scene))
                        .findFirst());
    }

    private static boolean isHere(Checklist list, Scene scene) {
        return list.origin().equals(scene.group().map(Group::id))
                || scene.isPrivate() && list.opener().equals(scene.speaker().id());
    }

    private static boolean mayEnd(Checklist list, Scene scene) {
        var speaker = scene.speaker();
        return switch (list.kind()) {
            case SHIFTS ->
                speaker.isAuthority()
                        || speaker.is(Role.GRID_LEADER)
                        || list.opener().equals(speaker.id());
            case SEARCH, EVACUATION -> speaker.isAuthority();
            case DOOR, CONTACT -> false;
        };
    }

    private static Decision end(Checklist list, Scene scene, Draft draft) {
        draft.link(scene.message().id(), list.code());
        new Closing(scene.town(), draft).end(list);
        return draft.finish(Verdict.Outcome.NOTICED, "ended " + list.code());
    }
}
