package org.huiyin.desk.checklists;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.huiyin.checklist.Checklist;
import org.huiyin.checklist.ChecklistKind;
import org.huiyin.checklist.Entry;
import org.huiyin.checklist.EntryState;
import org.huiyin.checklist.Lists;
import org.huiyin.desk.Change;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.NoticeChange;
import org.huiyin.desk.Numbers;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Town;
import org.huiyin.desk.notices.Ending;
import org.huiyin.duty.DutyRecord;
import org.huiyin.grid.Household;
import org.huiyin.item.Item;
import org.huiyin.item.ItemState;
import org.huiyin.message.Message;
import org.huiyin.notice.Notice;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.report.Kind;

/**
 * What a decision on something else means for the lists that run: whoever was missing is found, so the search is over; a home
 * was visited, so it was spoken with.
 */
public final class Following {
    private final Town town;
    private final Supplier<Lists> lists;
    private final Numbers numbers;
    private final Instant now;

    /** What it needs to know is asked for only where a decision is one that lists follow. */
    public Following(Town town, Supplier<Lists> lists, Numbers numbers, Instant now) {
        this.town = town;
        this.lists = lists;
        this.numbers = numbers;
        this.now = now;
    }

    /** The same with the searches ended whose item or notice it ends. */
    public Decision of(Decision decision) {
        if (decision.changes().isEmpty()) {
            return decision;
        }
        var draft = new Draft(numbers, now);
        endSearches(decision, draft);
        return with(decision, draft);
    }

    /** The same for what somebody clicked. */
    public Decision of(Decision decision, Function<String, Optional<Notice>> notices) {
        var draft = new Draft(numbers, now);
        endSearches(decision, draft);
        endNotices(decision, notices, Optional.empty(), draft);
        return with(decision, draft);
    }

    /** The same for what somebody said. */
    public Decision of(Decision decision, Scene scene, Reading reading) {
        boolean standsDown = reading.has(Cue.LIST_OVER) && scene.speaker().isHelper();
        if (decision.changes().isEmpty() && !standsDown) {
            return decision;
        }
        var draft = new Draft(numbers, now);
        endSearches(decision, draft);
        endNotices(decision, scene::notice, Optional.of(scene.message()), draft);
        if (visits(decision)) {
            visited(new EntryWords(scene, reading).households(), scene, draft);
        }
        var touched = touched(decision);
        if (standsDown) {
            OverStep.meant(scene)
                    .filter(list ->
                            !touched.contains(list.code()) && draft.latest(list).isOpen())
                    .ifPresent(list -> new Closing(town, draft).end(list));
        }
        return with(decision, draft);
    }

    private static Decision with(Decision decision, Draft draft) {
        var more = draft.finish(decision.verdict().outcome(), "").changes();
        var all = decision;
        for (Change change : more) {
            all = all.with(change);
        }
        return all;
    }

    private static Set<String> touched(Decision decision) {
        var codes = new HashSet<String>();
        decision.changes().forEach(change -> {
            if (change instanceof Change.SaveChecklist saved) {
                codes.add(saved.checklist().code());
            }
        });
        return codes;
    }

    private void endSearches(Decision decision, Draft draft) {
        var over = over(decision);
        if (over.isEmpty()) {
            return;
        }
        var touched = touched(decision);
        lists.get().of(ChecklistKind.SEARCH).stream()
                .filter(list -> !touched.contains(list.code()))
                .filter(list -> list.about().stream().anyMatch(over::contains))
                .forEach(list -> new Closing(town, draft).end(list));
    }

    /** Whoever was sought is found, whichever way that was said: every group that had the notice hears it. */
    private static void endNotices(
            Decision decision, Function<String, Optional<Notice>> notices, Optional<Message> said, Draft draft) {
        var touched = new HashSet<String>();
        decision.changes().forEach(change -> {
            if (change instanceof NoticeChange.SaveNotice saved) {
                touched.add(saved.notice().code());
            }
        });
        decision.changes().forEach(change -> {
            if (change instanceof Change.SaveItem saved && isSoughtNoMore(saved.item())) {
                var reason = saved.item().state().isDone() ? Ending.Reason.FOUND : Ending.Reason.LIFTED;
                saved.item().links().notice().flatMap(notices).stream()
                        .filter(n -> !n.state().isOver() && touched.add(n.code()))
                        .forEach(n -> new Ending(draft).end(n, reason, said));
            }
        });
    }

    private static boolean isSoughtNoMore(Item item) {
        return item.subject().kind() == Kind.MISSING_PERSON && !item.isOpen() && item.state() != ItemState.MERGED;
    }

    private static Set<String> over(Decision decision) {
        var codes = new HashSet<String>();
        decision.changes().forEach(change -> {
            if (change instanceof Change.SaveItem saved
                    && !saved.item().isOpen()
                    && saved.item().state() != ItemState.MERGED) {
                codes.add(saved.item().code());
            } else if (change instanceof NoticeChange.SaveNotice saved
                    && saved.notice().state().isOver()) {
                codes.add(saved.notice().code());
            }
        });
        return codes;
    }

    private static boolean visits(Decision decision) {
        return decision.changes().stream()
                .anyMatch(change ->
                        change instanceof Change.Note note && note.record().kind() == DutyRecord.Kind.VISIT);
    }

    private void visited(List<Household> homes, Scene scene, Draft draft) {
        var mark = new Entry.Mark(
                scene.speaker().id(), now, Optional.of(scene.message().id()));
        for (Household home : homes) {
            draft.contacted(home.id(), scene.speaker().id());
            for (Checklist list : lists.get().of(ChecklistKind.CONTACT)) {
                var latest = draft.latest(list);
                if (latest.entry(home.id()).isPresent()) {
                    draft.save(latest.mark(home.id(), EntryState.CONTACTED, Optional.empty(), mark));
                }
            }
        }
    }
}
