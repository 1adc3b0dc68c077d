package org.huiyin.desk.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.desk.audience.Audience;
import org.huiyin.desk.items.Word;
import org.huiyin.grid.Role;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.ItemLife;
import org.huiyin.ledger.Verdict;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeKind;
import org.huiyin.notice.NoticeState;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.report.Kind;
import org.huiyin.text.Phrase;
import org.huiyin.text.Value;

/**
 * The words of the command room, the police and a missing one's family about notices: yes or no to one that waits,
 * caught, found, lifted, and how a roll call stands.
 */
public final class RoomStep implements Step {

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        var draft = new Draft(scene.numbers(), now);
        if (ends(reading) && !reading.has(Cue.NOT_FIXED)) {
            var over = over(scene, reading);
            if (over.isPresent()) {
                return Optional.of(end(over.get(), scene, reading, draft));
            }
        }
        if (scene.speaker().isAuthority()) {
            var onItsWay = new OnItsWay(scene, draft);
            return onItsWay.stopped(reading)
                    .or(() -> onItsWay.pursuit(reading))
                    .or(() -> waiting(scene).flatMap(n -> yesOrNo(n, scene, reading, draft)))
                    .or(() -> missing(scene).filter(i -> reading.has(Cue.YES)).map(i -> seek(i, scene, draft)))
                    .or(() -> onItsWay.progress(reading))
                    .or(() -> standing(scene, reading, draft));
        }
        return Optional.empty();
    }

    private static boolean ends(Reading reading) {
        return reading.has(Cue.CAUGHT) || reading.has(Cue.FOUND) || reading.has(Cue.ALL_CLEAR);
    }

    /** The notice the words end: the one quoted, the one a quoted item answers to, or the only one it can be. */
    private static Optional<Notice> over(Scene scene, Reading reading) {
        var live = scene.notices().stream()
                .filter(n -> n.state() == NoticeState.LIVE || n.state() == NoticeState.WAITING)
                .filter(n -> mayEnd(scene, n))
                .filter(n -> fits(n, reading))
                .toList();
        var pointed = scene.quotedItems().stream()
                .flatMap(i -> i.links().notice().stream())
                .flatMap(code -> scene.notice(code).stream())
                .findFirst();
        return scene.quotedNotice()
                .or(() -> pointed)
                .filter(live::contains)
                .or(() -> live.size() == 1 ? Optional.of(live.get(0)) : Optional.empty());
    }

    private static boolean fits(Notice notice, Reading reading) {
        return switch (notice.kind()) {
            case WANTED -> reading.has(Cue.CAUGHT) || reading.has(Cue.ALL_CLEAR);
            case MISSING_PERSON -> reading.has(Cue.FOUND) || reading.has(Cue.ALL_CLEAR);
            default -> reading.has(Cue.ALL_CLEAR);
        };
    }

    private static boolean mayEnd(Scene scene, Notice notice) {
        boolean family = notice.kind() == NoticeKind.MISSING_PERSON
                && familyItem(scene, notice)
                        .filter(i -> i.asking().isFrom(scene.speaker().id()))
                        .isPresent();
        return scene.speaker().isAuthority()
                || notice.publisher().equals(scene.speaker().id())
                || family;
    }

    private static Optional<Item> familyItem(Scene scene, Notice notice) {
        return scene.items().stream()
                .filter(i -> i.subject().kind() == Kind.MISSING_PERSON)
                .filter(i -> i.links().notice().filter(notice.code()::equals).isPresent())
                .findFirst();
    }

    private static Decision end(Notice notice, Scene scene, Reading reading, Draft draft) {
        var reason = notice.kind() == NoticeKind.WANTED && reading.has(Cue.CAUGHT)
                ? Ending.Reason.CAUGHT
                : notice.kind() == NoticeKind.MISSING_PERSON && reading.has(Cue.FOUND)
                        ? Ending.Reason.FOUND
                        : Ending.Reason.LIFTED;
        new Ending(draft).end(notice, reason, Optional.of(scene.message()));
        var linked = new ArrayList<>(scene.items().stream()
                .filter(Item::isOpen)
                .filter(i -> i.links().notice().filter(notice.code()::equals).isPresent())
                .toList());
        linked.forEach(item -> resolve(item, scene, draft));
        return draft.finish(Verdict.Outcome.NOTICED, "ended " + notice.code());
    }

    private static void resolve(Item item, Scene scene, Draft draft) {
        draft.save(ItemLife.resolve(item, draft.cause(scene.speaker().id(), scene.message())))
                .ifPresent(done -> {
                    draft.save(done.with(done.links().with(scene.message())));
                    draft.link(scene.message().id(), item.code());
                    new Word(scene, draft).toReporter(done, "sighting.over");
                });
    }

    private static Optional<Notice> waiting(Scene scene) {
        var waiting = scene.notices().stream()
                .filter(n -> n.state() == NoticeState.WAITING)
                .toList();
        return scene.quotedNotice()
                .filter(waiting::contains)
                .or(() -> waiting.size() == 1 && scene.quoted().subjects().isEmpty()
                        ? Optional.of(waiting.get(0))
                        : Optional.empty());
    }

    private static Optional<Decision> yesOrNo(Notice notice, Scene scene, Reading reading, Draft draft) {
        if (!scene.speaker().is(Role.COMMAND)) {
            return Optional.empty();
        }
        if (reading.has(Cue.YES)) {
            new Release(scene.town(), draft).goLive(notice);
            draft.link(scene.message().id(), notice.code());
            confirm(notice, scene, draft, "notice.released");
            return Optional.of(draft.finish(Verdict.Outcome.NOTICED, "released " + notice.code()));
        }
        if (reading.has(Cue.NO)) {
            new Ending(draft).cancel(notice);
            draft.link(scene.message().id(), notice.code());
            confirm(notice, scene, draft, "notice.cancelled");
            return Optional.of(draft.finish(Verdict.Outcome.NOTICED, "cancelled " + notice.code()));
        }
        return Optional.empty();
    }

    private static void confirm(Notice notice, Scene scene, Draft draft, String key) {
        draft.say(
                        scene.here(),
                        Phrase.of(key)
                                .with("code", notice.code())
                                .with("kind", notice.kind(), "notice")
                                .with("groups", notice.reach().groups().size())
                                .with("takes", new Value.Span(scene.takes(notice))))
                .about(notice.code())
                .answering(scene.message())
                .now();
    }

    /** A family's report of somebody missing that no notice was made of yet. */
    private static Optional<Item> missing(Scene scene) {
        var open = scene.items().stream()
                .filter(Item::isOpen)
                .filter(i -> i.subject().kind() == Kind.MISSING_PERSON
                        && i.links().notice().isEmpty())
                .toList();
        return scene.quotedItems().stream()
                .filter(open::contains)
                .findFirst()
                .or(() -> open.size() == 1 && scene.quoted().subjects().isEmpty()
                        ? Optional.of(open.get(0))
                        : Optional.empty());
    }

    /** The family's words become a notice to every group of the township, without their numbers. */
    private static Decision seek(Item item, Scene scene, Draft draft) {
        var rules = scene.town().policy().noticeClass(NoticeKind.MISSING_PERSON);
        var area = scene.roster().grids().root().id();
        var notice = Notice.begun(
                draft.nextNoticeCode(),
                new Notice.Content(
                        NoticeKind.MISSING_PERSON,
                        item.subject().summary(),
                        item.links().images(),
                        false),
                posting(item, scene),
                new Audience(scene.roster(), rules).everywhere(area, scene.speaker()),
                Notice.Life.waiting(draft.now(), draft.now().plus(rules.lifetime())));
        new Release(scene.town(), draft).goLive(notice);
        draft.save(
                item.with(item.links().answering(notice.code()).with(scene.message())),
                ItemEvent.said(
                        draft.now(),
                        ItemEvent.Type.PROGRESS,
                        scene.speaker().id(),
                        scene.message().id()));
        draft.link(scene.message().id(), item.code());
        draft.link(scene.message().id(), notice.code());
        confirm(notice, scene, draft, "notice.released");
        return draft.finish(Verdict.Outcome.NOTICED, "seeks the missing one of " + item.code());
    }

    /** The family's messages belong to it: their pictures go when it does. */
    private static Notice.Posting posting(Item item, Scene scene) {
        var messages = Stream.concat(Stream.of(scene.message().id()), item.links().messages().stream());
        return new Notice.Posting(scene.speaker().id(), Optional.empty(), messages.toList());
    }

    /** How the roll call stands, for those who called it. */
    private static Optional<Decision> standing(Scene scene, Reading reading, Draft draft) {
        if (!reading.has(Cue.STATUS)) {
            return Optional.empty();
        }
        var called = scene.quotedNotice()
                .filter(Notice::rollCall)
                .or(() -> scene.notices().stream()
                        .filter(n -> n.rollCall() && n.state() == NoticeState.LIVE)
                        .findFirst());
        return called.map(notice -> {
            draft.say(scene.here(), new Tally(scene.town(), draft).standing(notice))
                    .about(notice.code())
                    .on(scene.message().id().value())
                    .answering(scene.message())
                    .after(scene.town().limits().hold());
            return draft.finish(Verdict.Outcome.ANSWERED, "asked how " + notice.code() + " stands");
        });
    }
}
