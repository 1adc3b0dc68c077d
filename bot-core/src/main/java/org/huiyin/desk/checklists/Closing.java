package org.huiyin.desk.checklists;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.huiyin.checklist.Checklist;
import org.huiyin.checklist.ChecklistKind;
import org.huiyin.checklist.Entry;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Town;
import org.huiyin.grid.Person;
import org.huiyin.ledger.Due;
import org.huiyin.text.Phrase;

/** Ends a checklist: nobody goes on for nothing, and who came is thanked. */
public final class Closing {
    private final Town town;
    private final Draft draft;

    public Closing(Town town, Draft draft) {
        this.town = town;
        this.draft = draft;
    }

    /** Without a word. */
    public Checklist silently(Checklist list) {
        var closed = list.close(draft.now());
        draft.save(closed);
        draft.cancel(Due.What.LIST_EXPIRES, list.code());
        draft.cancel(Due.What.SHIFT_NEAR, list.code());
        return closed;
    }

    public void end(Checklist list) {
        var closed = silently(list);
        switch (list.kind()) {
            case SEARCH -> search(closed);
            case SHIFTS -> shifts(closed);
            case EVACUATION -> tell(new Standings(town, draft).rooms(closed), over("list.homes.over", closed), closed);
            case DOOR, CONTACT -> {}
        }
    }

    /** Everybody who was sent or came hears that it is over. */
    private void search(Checklist list) {
        var people = new LinkedHashSet<String>();
        list.entries().forEach(entry -> {
            entry.assignee().ifPresent(people::add);
            entry.mark().map(Entry.Mark::by).ifPresent(people::add);
        });
        people.forEach(person -> tell(
                List.of(new Target.ToPerson(person)),
                Phrase.of("search.over").with("code", list.code()).with("title", list.title()),
                list));
        tell(
                new Standings(town, draft).rooms(list),
                Phrase.of("search.over.room")
                        .with("code", list.code())
                        .with("done", list.finished())
                        .with("all", list.entries().size())
                        .with("people", people.size()),
                list);
    }

    private void shifts(Checklist list) {
        var came = names(list, draft.now());
        var names = came.isEmpty() ? names(list, Instant.MAX) : came;
        var thanked = names.stream()
                .map(name -> Phrase.of("name.part").with("name", name))
                .toList();
        var key = thanked.isEmpty() ? "shifts.over" : "shifts.over.thanks";
        var phrase = over(key, list);
        list.origin()
                .ifPresent(group -> tell(
                        List.of(new Target.ToGroup(group)),
                        thanked.isEmpty() ? phrase : phrase.with("names", thanked),
                        list));
    }

    /** Those who stand in a shift that began by then. */
    private Set<String> names(Checklist list, Instant by) {
        var names = new LinkedHashSet<String>();
        list.entries().stream()
                .filter(e -> e.begins().filter(at -> !at.isAfter(by)).isPresent())
                .flatMap(e -> e.assignee().stream())
                .map(id -> town.roster().member(id).map(Person::name).orElse(id))
                .forEach(names::add);
        return names;
    }

    private static Phrase over(String key, Checklist list) {
        var phrase = Phrase.of(key).with("code", list.code()).with("title", list.title());
        return list.kind() == ChecklistKind.EVACUATION
                ? phrase.with("done", list.finished())
                        .with("all", list.entries().size())
                : phrase;
    }

    private void tell(List<Target> targets, Phrase phrase, Checklist list) {
        targets.forEach(target ->
                draft.say(target, phrase).about(list.code()).on("over").now());
    }
}
