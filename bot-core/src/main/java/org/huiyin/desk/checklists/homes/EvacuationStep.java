package org.huiyin.desk.checklists.homes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.checklist.Checklist;
import org.huiyin.checklist.ChecklistKind;
import org.huiyin.checklist.Entry;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.desk.checklists.Homes;
import org.huiyin.desk.checklists.Leaders;
import org.huiyin.desk.checklists.NewList;
import org.huiyin.desk.checklists.Reply;
import org.huiyin.grid.Grid;
import org.huiyin.grid.Group;
import org.huiyin.grid.Household;
import org.huiyin.grid.Role;
import org.huiyin.ledger.Verdict;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.text.Phrase;

/** "Evacuate by the register", said in the command room: one list of all homes, and each leader privately gets their own. */
public final class EvacuationStep implements Step {

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        boolean inRoom = scene.isPrivate() || scene.isIn(Group.Purpose.COMMAND);
        if (!scene.speaker().is(Role.COMMAND) || !inRoom || !reading.has(Cue.EVACUATE)) {
            return Optional.empty();
        }
        var draft = new Draft(scene.numbers(), now);
        var needs = scene.town().policy().needs().in(scene.message().text());
        var area = scene.roster()
                .grids()
                .names()
                .in(scene.message().text())
                .orElse(scene.roster().grids().root());
        var homes = homes(scene, area, needs);
        if (homes.isEmpty()) {
            new Reply(scene, draft)
                    .here(Phrase.of(needs.isEmpty() ? "evacuation.whom" : "evacuation.nobody")
                            .with("grid", area.name()));
            return Optional.of(draft.finish(Verdict.Outcome.ANSWERED, "nobody to evacuate"));
        }
        return Optional.of(begin(area, homes, scene, draft));
    }

    private static List<Household> homes(Scene scene, Grid area, Set<String> needs) {
        return scene.roster().households().stream()
                .filter(h -> scene.roster().grids().within(h.grid(), area.id()))
                .filter(h -> !Collections.disjoint(h.needs(), needs))
                .toList();
    }

    private static Decision begin(Grid area, List<Household> homes, Scene scene, Draft draft) {
        var leaders = new Leaders(scene.roster(), scene.holds());
        var entries = new ArrayList<Entry>();
        homes.forEach(h -> entries.add(Entry.open(h.id(), h.address(), h.grid(), leaders.of(h.grid()))));
        var list =
                NewList.asked(scene, draft).open(ChecklistKind.EVACUATION, area.name(), area.id(), List.of(), entries);
        var teams = list.byAssignee();
        var reply = new Reply(scene, draft);
        teams.forEach((person, own) -> new Homes(own)
                .pages()
                .forEach(page -> reply.to(person, assigned(list, own.size(), page), list, "begin/" + page.number())));
        reply.here(
                Phrase.of("evacuation.begun")
                        .with("code", list.code())
                        .with("title", list.title())
                        .with("all", list.entries().size())
                        .with("people", teams.size()),
                list);
        return draft.finish(Verdict.Outcome.NOTICED, "evacuates by the register " + list.code());
    }

    private static Phrase assigned(Checklist list, int own, Homes.Page page) {
        return Phrase.of("evacuation.assigned")
                .with("code", list.code())
                .with("count", own)
                .with("homes", page.labels());
    }
}
