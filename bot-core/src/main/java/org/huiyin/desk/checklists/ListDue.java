package org.huiyin.desk.checklists;

import java.util.List;
import java.util.Optional;
import org.huiyin.checklist.Checklist;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Draft;
import org.huiyin.desk.DueScene;
import org.huiyin.desk.Town;
import org.huiyin.text.Phrase;

/** What the passing of time asks of a list: a shift begins before long, nobody ended it. */
public final class ListDue {
    private final DueScene scene;
    private final Draft draft;

    public ListDue(DueScene scene, Draft draft) {
        this.scene = scene;
        this.draft = draft;
    }

    public void look() {
        switch (scene.due().what()) {
            case SHIFT_NEAR ->
                list().ifPresent(list ->
                        shiftNear(list, Integer.parseInt(scene.due().step())));
            case LIST_EXPIRES -> list().ifPresent(list -> new Closing(scene.town(), draft).silently(list));
            default -> {}
        }
    }

    private Optional<Checklist> list() {
        return scene.lists().get().list(scene.due().subject());
    }

    /** The group hears what lacks; who comes hears whom they relieve. */
    private void shiftNear(Checklist list, int number) {
        var shifts = new Shifts(list);
        if (shifts.open(number) > 0) {
            list.origin()
                    .ifPresent(group -> say(
                            new Target.ToGroup(group),
                            shifts.name("shifts.near", number)
                                    .with("code", list.code())
                                    .with("title", list.title())
                                    .with("count", shifts.open(number)),
                            list));
        }
        var before = names(shifts, number == 1 ? 0 : number - 1, scene.town());
        shifts.of(number).stream().flatMap(e -> e.assignee().stream()).forEach(person -> {
            var phrase = shifts.name(before.isEmpty() ? "shifts.begins" : "shifts.relieves", number)
                    .with("code", list.code())
                    .with("title", list.title());
            say(new Target.ToPerson(person), before.isEmpty() ? phrase : phrase.with("names", before), list);
        });
    }

    private static List<Phrase> names(Shifts shifts, int number, Town town) {
        return shifts.of(number).stream()
                .flatMap(e -> e.assignee().stream())
                .map(id -> town.roster().member(id).map(p -> p.name()).orElse(id))
                .map(name -> Phrase.of("name.part").with("name", name))
                .toList();
    }

    private void say(Target target, Phrase phrase, Checklist list) {
        draft.say(target, phrase).about(list.code()).on(scene.due().step()).now();
    }
}
