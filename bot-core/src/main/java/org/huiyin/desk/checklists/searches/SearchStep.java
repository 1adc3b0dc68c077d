package org.huiyin.desk.checklists.searches;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.checklist.Checklist;
import org.huiyin.checklist.ChecklistKind;
import org.huiyin.checklist.Entry;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.desk.checklists.NewList;
import org.huiyin.desk.checklists.Reply;
import org.huiyin.desk.checklists.Standings;
import org.huiyin.item.Item;
import org.huiyin.ledger.Verdict;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeKind;
import org.huiyin.notice.NoticeState;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.report.Kind;
import org.huiyin.text.Phrase;

/** "Search by sectors", said by the command room or the police of somebody missing: every sector gets its team. */
public final class SearchStep implements Step {

    /** Whom the search is for. */
    private record Lost(List<String> about, String grid, String words) {}

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        if (!scene.speaker().isAuthority() || !reading.has(Cue.SEARCH_SECTORS)) {
            return Optional.empty();
        }
        return lost(scene).map(lost -> {
            var draft = new Draft(scene.numbers(), now);
            var running = scene.lists().of(ChecklistKind.SEARCH).stream()
                    .filter(list -> !Collections.disjoint(list.about(), lost.about()))
                    .findFirst();
            if (running.isPresent()) {
                new Reply(scene, draft).here(new Standings(scene.town(), draft).of(running.get()), running.get());
                return draft.finish(
                        Verdict.Outcome.ANSWERED,
                        "is searched already " + running.get().code());
            }
            return begin(lost, scene, reading, draft);
        });
    }

    private static Decision begin(Lost lost, Scene scene, Reading reading, Draft draft) {
        var sectors = new Sectors(scene, reading);
        var area = sectors.area(lost.grid());
        var list = NewList.asked(scene, draft)
                .open(ChecklistKind.SEARCH, lost.words(), area, lost.about(), sectors.of(area));
        var teams = list.byAssignee();
        var reply = new Reply(scene, draft);
        teams.forEach((person, entries) -> reply.to(person, assigned(list, entries), list, "begin"));
        lost.about().forEach(code -> draft.link(scene.message().id(), code));
        var standings = new Standings(scene.town(), draft);
        reply.here(
                Phrase.of("search.begun")
                        .with("code", list.code())
                        .with("count", list.entries().size())
                        .with("people", teams.size())
                        .with(
                                "sectors",
                                list.entries().stream().map(standings::team).toList()),
                list);
        return draft.finish(Verdict.Outcome.NOTICED, "searches by sectors " + list.code());
    }

    private static Phrase assigned(Checklist list, List<Entry> entries) {
        return Phrase.of("search.assigned")
                .with("code", list.code())
                .with(
                        "sectors",
                        entries.stream()
                                .map(e -> Phrase.of("list.label").with("label", e.label()))
                                .toList())
                .with("words", list.title());
    }

    private static Optional<Lost> lost(Scene scene) {
        var item = item(scene);
        var notice = item.flatMap(i -> i.links().notice())
                .flatMap(scene::notice)
                .or(() -> item.isPresent() ? Optional.empty() : notice(scene));
        var about = Stream.concat(item.map(Item::code).stream(), notice.map(Notice::code).stream())
                .toList();
        var fromItem =
                item.map(i -> new Lost(about, i.subject().grid(), i.subject().summary()));
        return fromItem.or(() -> notice.map(n -> new Lost(about, n.reach().grid(), n.text())));
    }

    private static Optional<Item> item(Scene scene) {
        var missing = scene.items().stream()
                .filter(i -> i.isOpen() && i.subject().kind() == Kind.MISSING_PERSON)
                .toList();
        var quoted = scene.quotedItems().stream().filter(missing::contains).findFirst();
        var ofNotice = scene.quotedNotice()
                .flatMap(n -> missing.stream()
                        .filter(i -> i.links().notice().filter(n.code()::equals).isPresent())
                        .findFirst());
        return quoted.or(() -> ofNotice)
                .or(() -> scene.quoted().subjects().isEmpty() && missing.size() == 1
                        ? Optional.of(missing.get(0))
                        : Optional.empty());
    }

    private static Optional<Notice> notice(Scene scene) {
        var live = scene.notices().stream()
                .filter(n -> n.kind() == NoticeKind.MISSING_PERSON && n.state() == NoticeState.LIVE)
                .toList();
        return scene.quotedNotice()
                .filter(live::contains)
                .or(() -> live.size() == 1 ? Optional.of(live.get(0)) : Optional.empty());
    }
}
