package org.huiyin.desk.checklists;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huiyin.checklist.Checklist;
import org.huiyin.checklist.ChecklistKind;
import org.huiyin.checklist.Entry;
import org.huiyin.checklist.EntryState;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.grid.Group;
import org.huiyin.grid.Person;
import org.huiyin.grid.Role;
import org.huiyin.ledger.Verdict;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.text.Phrase;

/**
 * How far an entry of a running list is: "grid three is searched, nothing", "3-12 was moved to the school". Of homes only
 * staff of their grid speak, and not where residents read.
 */
public final class EntryStep implements Step {

    /** A list before and after, and what was said of it. */
    private record Marked(Checklist before, Checklist after, List<EntryWords.Said> said) {}

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        var words = new EntryWords(scene, reading);
        boolean asks = reading.has(Cue.QUESTION) || reading.has(Cue.LIST_STANDING);
        if (!scene.speaker().isHelper() || asks || !words.sayAnything()) {
            return Optional.empty();
        }
        var draft = new Draft(scene.numbers(), now);
        var marked = meant(scene, reading).stream()
                .map(list -> mark(list, words.of(list), scene, now))
                .filter(m -> !m.said().isEmpty())
                .toList();
        if (marked.isEmpty()) {
            return lookedAfter(words, scene, reading, draft);
        }
        marked.forEach(m -> draft.save(m.after()));
        marked.stream()
                .filter(m -> m.before().kind().isOfHouseholds())
                .flatMap(m -> m.said().stream())
                .filter(said -> said.state().isContact())
                .map(EntryWords.Said::key)
                .distinct()
                .forEach(home -> draft.contacted(home, scene.speaker().id()));
        answer(marked, scene, draft);
        return Optional.of(draft.finish(
                Verdict.Outcome.NOTICED, "marked " + marked.get(0).after().code()));
    }

    /** The list that is quoted; else all that run, the most pressing first. */
    private static List<Checklist> meant(Scene scene, Reading reading) {
        var quoted = scene.quotedList().filter(list -> mayMark(list, scene, reading));
        boolean pointsElsewhere =
                scene.quotedList().isEmpty() && !scene.quoted().subjects().isEmpty();
        if (quoted.isPresent() || pointsElsewhere) {
            var searches = scene.lists().of(ChecklistKind.SEARCH).stream()
                    .filter(list -> scene.quoted().subjects().stream().anyMatch(list.about()::contains));
            return quoted.stream()
                    .findFirst()
                    .map(List::of)
                    .orElseGet(() -> searches.filter(list -> mayMark(list, scene, reading))
                            .toList());
        }
        var lists = new ArrayList<>(scene.lists().open());
        lists.sort(Comparator.comparing(Checklist::kind));
        return lists.stream().filter(list -> mayMark(list, scene, reading)).toList();
    }

    private static boolean mayMark(Checklist list, Scene scene, Reading reading) {
        return switch (list.kind()) {
            case SEARCH -> !reading.has(Cue.FOUND);
            case EVACUATION, DOOR, CONTACT -> maySpeakOfHomes(scene);
            case SHIFTS -> false;
        };
    }

    private static boolean maySpeakOfHomes(Scene scene) {
        var speaker = scene.speaker();
        boolean ofTheGrid = speaker.is(Role.GRID_LEADER) || speaker.is(Role.GRID_WORKER) || speaker.isAuthority();
        boolean among = scene.isPrivate() || scene.isIn(Group.Purpose.STAFF) || scene.isIn(Group.Purpose.COMMAND);
        return ofTheGrid && among;
    }

    private static Marked mark(Checklist list, List<EntryWords.Said> words, Scene scene, Instant now) {
        var mark = new Entry.Mark(
                scene.speaker().id(), now, Optional.of(scene.message().id()));
        var after = list;
        var heard = new ArrayList<EntryWords.Said>();
        for (var said : words) {
            var state = list.kind().heard(said.state());
            if (state.isPresent()) {
                after = after.mark(said.key(), state.get(), said.note(), mark);
                heard.add(new EntryWords.Said(said.key(), state.get(), said.note()));
            }
        }
        return new Marked(list, after, heard);
    }

    /** Without any list a leader's word that a household was spoken with counts all the same. */
    private static Optional<Decision> lookedAfter(EntryWords words, Scene scene, Reading reading, Draft draft) {
        var contact = reading.slots().stream()
                .flatMap(slot -> EntryState.of(slot.value()).stream())
                .anyMatch(state -> state == EntryState.CONTACTED || state == EntryState.TOLD);
        if (!scene.isPrivate() || !maySpeakOfHomes(scene) || !contact) {
            return Optional.empty();
        }
        var needs = scene.town().policy().needs();
        var homes = words.households().stream().filter(needs::wantsContact).toList();
        if (homes.isEmpty()) {
            return Optional.empty();
        }
        homes.forEach(home -> draft.contacted(home.id(), scene.speaker().id()));
        new Reply(scene, draft)
                .here(Phrase.of("contact.noted")
                        .with(
                                "homes",
                                homes.stream()
                                        .map(h -> Phrase.of("list.label").with("label", h.address()))
                                        .toList()));
        return Optional.of(draft.finish(Verdict.Outcome.NOTICED, "looked after " + homes.size()));
    }

    private static void answer(List<Marked> marked, Scene scene, Draft draft) {
        var standings = new Standings(scene.town(), draft);
        var rooms = new ArrayList<Target>();
        marked.forEach(m -> {
            draft.link(scene.message().id(), m.after().code());
            rooms.addAll(standings.progress(m.before(), m.after()));
        });
        if (scene.isIn(Group.Purpose.RESIDENTS) || rooms.contains(scene.here())) {
            return;
        }
        var first = marked.get(0);
        boolean hidesDoors = !scene.isPrivate() && first.after().kind().isOfHouseholds();
        new Reply(scene, draft).here(hidesDoors ? counted(first) : inFull(first, scene.speaker()), first.after());
    }

    private static Phrase counted(Marked marked) {
        return Phrase.of("list.marked.count")
                .with("code", marked.after().code())
                .with("count", marked.said().size());
    }

    private static Phrase inFull(Marked marked, Person speaker) {
        var entries = marked.said().stream()
                .flatMap(said -> marked.after().entry(said.key()).stream())
                .map(EntryStep::entry)
                .toList();
        var left = marked.after().unfinished().stream()
                .filter(e -> e.isOf(speaker.id()))
                .count();
        return Phrase.of("list.marked")
                .with("code", marked.after().code())
                .with("entries", entries)
                .with(
                        "left",
                        left == 0 ? List.of() : List.of(Phrase.of("list.left").with("count", left)));
    }

    private static Phrase entry(Entry entry) {
        return Phrase.of("list.entry")
                .with("label", entry.label())
                .with("state", entry.state(), "entry")
                .with(
                        "note",
                        entry.note()
                                .map(note -> List.of(Phrase.of("list.note").with("place", note)))
                                .orElse(List.of()));
    }
}
