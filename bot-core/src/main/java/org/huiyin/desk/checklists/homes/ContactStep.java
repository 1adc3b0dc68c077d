package org.huiyin.desk.checklists.homes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.checklist.Checklist;
import org.huiyin.checklist.ChecklistKind;
import org.huiyin.checklist.Entry;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.desk.checklists.Closing;
import org.huiyin.desk.checklists.Homes;
import org.huiyin.desk.checklists.NewList;
import org.huiyin.desk.checklists.Reply;
import org.huiyin.grid.GridTree;
import org.huiyin.grid.Role;
import org.huiyin.ledger.Verdict;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.text.Phrase;

/**
 * "Whom should I speak with today?", asked privately by staff of a grid: the households that need care nobody spoke with for
 * long. Only ever an answer; nobody is reminded, nothing is counted against anybody.
 */
public final class ContactStep implements Step {

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        boolean ofAGrid =
                scene.speaker().is(Role.GRID_LEADER) || scene.speaker().is(Role.GRID_WORKER);
        if (!scene.isPrivate() || !ofAGrid || !reading.has(Cue.CONTACT_WHOM)) {
            return Optional.empty();
        }
        var draft = new Draft(scene.numbers(), now);
        var entries = entries(scene);
        var running = scene.lists().of(ChecklistKind.CONTACT).stream()
                .filter(list ->
                        list.owner().filter(scene.speaker().id()::equals).isPresent())
                .findFirst();
        if (entries.isEmpty()) {
            running.ifPresent(list -> new Closing(scene.town(), draft).silently(list));
            new Reply(scene, draft).here(Phrase.of("contact.nobody"));
            return Optional.of(draft.finish(Verdict.Outcome.ANSWERED, "nobody to speak with"));
        }
        var list = running.map(old -> old.with(entries))
                .orElseGet(() -> NewList.asked(scene, draft)
                        .open(ChecklistKind.CONTACT, "", scene.speaker().grid(), List.of(), entries));
        draft.save(list);
        new Reply(scene, draft).here(suggestion(list), list);
        return Optional.of(draft.finish(Verdict.Outcome.ANSWERED, "whom to speak with " + list.code()));
    }

    private static List<Entry> entries(Scene scene) {
        var needs = scene.town().policy().needs();
        GridTree tree = scene.roster().grids();
        var me = Optional.of(scene.speaker().id());
        return scene.roster().households().stream()
                .filter(h -> tree.within(h.grid(), scene.speaker().grid()))
                .filter(needs::wantsContact)
                .filter(h -> !scene.lists().contacts().containsKey(h.id()))
                .map(h -> Entry.open(h.id(), h.address(), h.grid(), me))
                .toList();
    }

    private static Phrase suggestion(Checklist list) {
        var first = new Homes(list.entries()).pages().get(0);
        int more = list.entries().size() - first.labels().size();
        return Phrase.of("contact.suggested")
                .with("code", list.code())
                .with("count", list.entries().size())
                .with("homes", first.labels())
                .with(
                        "more",
                        more == 0
                                ? List.of()
                                : List.of(Phrase.of("contact.more").with("count", more)));
    }
}
