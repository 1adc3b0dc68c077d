package org.huiyin.desk.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.desk.audience.Audience;
import org.huiyin.desk.audience.Circle;
import org.huiyin.desk.burdens.Spared;
import org.huiyin.desk.orders.SaidBefore;
import org.huiyin.grid.Group;
import org.huiyin.grid.Role;
import org.huiyin.ledger.Due;
import org.huiyin.ledger.Verdict;
import org.huiyin.message.Attachment;
import org.huiyin.message.Message;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeClass;
import org.huiyin.notice.NoticeKind;
import org.huiyin.notice.NoticeState;
import org.huiyin.reading.Act;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;
import org.huiyin.text.Phrase;
import org.huiyin.text.Value;

/** Somebody tells something to many: published if they may, reported to the command room if they only pretend. */
public final class PublishStep implements Step {

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        var kind = reading.notice().orElse(reading.has(Cue.WANTED) ? NoticeKind.WANTED : NoticeKind.GENERAL);
        var rules = scene.town().policy().noticeClass(kind);
        if (mayPublish(scene, rules) && isPlain(scene, reading) && isForMany(kind, reading)) {
            return Optional.of(saidBefore(scene, kind, now)
                    .map(notice -> again(notice, scene, now))
                    .orElseGet(() -> publish(scene, reading, rules, now)));
        }
        return isPretended(scene, reading, kind) ? Optional.of(report(scene, now)) : Optional.empty();
    }

    /** A rule says that it is one, or it could hardly be anything else: what goes to many is not guessed. */
    private static boolean isPlain(Scene scene, Reading reading) {
        return reading.notice().isPresent()
                || reading.has(Cue.WANTED)
                || reading.confidence(Act.NOTICE) >= scene.town().limits().sure();
    }

    /** A general remark is a notice only when it calls upon many. */
    private static boolean isForMany(NoticeKind kind, Reading reading) {
        return kind != NoticeKind.GENERAL
                || reading.has(Cue.ADDRESSES_ALL)
                || reading.has(Cue.ASKS_ACK)
                || reading.has(Cue.PASS_ON)
                || reading.has(Cue.TO_RESIDENTS);
    }

    private static boolean mayPublish(Scene scene, NoticeClass rules) {
        boolean inPlace =
                !scene.isIn(Group.Purpose.RESIDENTS) || scene.speaker().isAuthority();
        return inPlace && rules.mayBePublishedBy(scene.speaker());
    }

    /** What only officials may say, said by somebody who is none. */
    private static boolean isPretended(Scene scene, Reading reading, NoticeKind kind) {
        boolean official = kind == NoticeKind.WANTED || kind == NoticeKind.MOBILISE || reading.has(Cue.WANTED);
        boolean baited = !reading.slots(SlotName.LINK).isEmpty();
        return !scene.speaker().isStaff() && (official || baited);
    }

    private static Decision report(Scene scene, Instant now) {
        var draft = new Draft(scene.numbers(), now);
        var words = scene.town().policy().redactor().numbers(scene.message().text());
        rooms(scene)
                .forEach(room -> draft.say(
                                room,
                                Phrase.of("notice.pretended")
                                        .with("name", scene.speaker().name())
                                        .with(
                                                "group",
                                                scene.group().map(Group::name).orElse(""))
                                        .with("words", words))
                        .on(scene.message().id().value())
                        .answering(scene.message())
                        .in(Outgoing.Lane.EMERGENCY)
                        .now());
        if (!scene.isIn(Group.Purpose.STAFF)) {
            draft.say(scene.here(), Phrase.of("notice.not_official"))
                    .on(scene.message().id().value())
                    .answering(scene.message())
                    .after(scene.town().limits().hold());
        }
        return draft.finish(Verdict.Outcome.DECLINED, "a notice by somebody who may not publish one");
    }

    static List<Target> rooms(Scene scene) {
        var grid = scene.group().map(Group::grid).orElse(scene.speaker().grid());
        return new Circle(scene.roster(), grid).rooms();
    }

    private static Optional<Notice> saidBefore(Scene scene, NoticeKind kind, Instant now) {
        var since = now.minus(scene.town().limits().answerWindow());
        return new SaidBefore(scene.notices(), since)
                .by(scene.speaker(), kind, scene.message().text());
    }

    private static Decision again(Notice notice, Scene scene, Instant now) {
        var draft = new Draft(scene.numbers(), now);
        draft.inDrill(notice);
        draft.link(scene.message().id(), notice.code());
        draft.say(
                        new Target.ToPerson(scene.speaker().id()),
                        Phrase.of("notice.said_again")
                                .with("code", notice.code())
                                .with("kind", notice.kind(), "notice")
                                .with("groups", notice.reach().groups().size()))
                .about(notice.code())
                .now();
        return draft.finish(Verdict.Outcome.NOTICED, "the same as " + notice.code());
    }

    private static Decision publish(Scene scene, Reading reading, NoticeClass rules, Instant now) {
        var draft = new Draft(scene.numbers(), now);
        var audience = new Audience(scene.roster(), rules);
        var reach = audience.of(scene, reading);
        boolean proven = isProven(scene, reading, rules);
        boolean spreads =
                reach.groups().stream().anyMatch(g -> !g.equals(scene.here().id()));
        var pieces = pictures(scene, now);
        var messages = messages(pieces, scene.message());
        var life = life(reading, rules, now);
        var whole = Notice.begun(
                draft.nextNoticeCode(),
                new Notice.Content(
                        rules.kind(), scene.message().text(), images(scene.message(), pieces), reading.has(Cue.DRILL)),
                new Notice.Posting(scene.speaker().id(), scene.group().map(Group::id), messages),
                reach,
                proven && !spreads ? life.in(NoticeState.LIVE, now) : life);
        var notice = askingNoMoreThanMayBe(whole, rules, scene, draft);
        draft.save(notice);
        messages.forEach(id -> draft.link(id, notice.code()));
        if (proven) {
            letGo(notice, rules, scene, draft);
        } else {
            askForYes(notice, scene, draft);
        }
        if (reading.has(Cue.NEXT_CIRCLE)) {
            new Circles(scene.town(), draft).expect(notice, rules, now.plus(rules.undo()));
        }
        receipt(notice, rules, scene, draft, proven);
        return draft.finish(Verdict.Outcome.NOTICED, "notice " + rules.kind());
    }

    private static List<Message.Id> messages(List<Message> pieces, Message words) {
        return Stream.concat(pieces.stream(), Stream.of(words)).map(Message::id).toList();
    }

    private static Notice askingNoMoreThanMayBe(Notice whole, NoticeClass rules, Scene scene, Draft draft) {
        return whole.reach().asked().isEmpty()
                ? whole
                : new Spared(scene.town(), draft, scene.burden()).without(whole, rules);
    }

    /** What goes no further than where it was posted is out already. */
    private static void letGo(Notice notice, NoticeClass rules, Scene scene, Draft draft) {
        var release = new Release(scene.town(), draft);
        if (notice.state() == NoticeState.LIVE) {
            release.startClocks(notice);
        } else {
            release.afterUndo(notice, rules);
        }
    }

    private static List<Attachment> images(Message message, List<Message> pieces) {
        return Stream.concat(Stream.of(message), pieces.stream())
                .flatMap(each -> each.images().stream())
                .toList();
    }

    private static boolean isProven(Scene scene, Reading reading, NoticeClass rules) {
        return rules.proof() == NoticeClass.Proof.NONE
                || reading.slot(SlotName.CASE_NUMBER).isPresent()
                || scene.speaker().is(Role.COMMAND);
    }

    /** Of one who is sought no answer is awaited: the moment that is named is its end. */
    private static Notice.Life life(Reading reading, NoticeClass rules, Instant now) {
        var named = reading.slot(SlotName.DEADLINE).map(Slot::moment).filter(at -> at.isAfter(now));
        var lifetime = now.plus(rules.lifetime());
        return rules.kind().isOfAPerson()
                ? Notice.Life.waiting(now, named.orElse(lifetime))
                : Notice.Life.waiting(now, lifetime).until(named);
    }

    /** The pictures the publisher sent just before the words. */
    private static List<Message> pictures(Scene scene, Instant now) {
        var since = now.minus(scene.town().limits().fragmentWindow());
        return scene.fragments().stream()
                .filter(f -> !f.heard().taken().isBefore(since))
                .map(f -> f.heard().message())
                .filter(Message::isBarePicture)
                .toList();
    }

    /** Nobody need ever answer: it does not wait longer than it would have lived. */
    private static void askForYes(Notice notice, Scene scene, Draft draft) {
        draft.schedule(Due.of(notice.life().expires(), Due.What.NOTICE_EXPIRES, notice.code()));
        rooms(scene)
                .forEach(room -> draft.say(
                                room,
                                Phrase.of("notice.needs_yes")
                                        .with("code", notice.code())
                                        .with("kind", notice.kind(), "notice")
                                        .with("name", scene.speaker().name())
                                        .with("groups", notice.reach().groups().size())
                                        .with("takes", new Value.Span(scene.takes(notice)))
                                        .with("words", notice.text()))
                        .about(notice.code())
                        .showing(notice.images())
                        .now());
    }

    private static void receipt(Notice notice, NoticeClass rules, Scene scene, Draft draft, boolean proven) {
        draft.say(
                        scene.here(),
                        Phrase.of(proven ? leaving(notice) : "notice.waiting")
                                .with("code", notice.code())
                                .with("kind", notice.kind(), "notice")
                                .with("groups", notice.reach().groups().size())
                                .with("asked", notice.reach().asked().size())
                                .with("takes", new Value.Span(scene.takes(notice)))
                                .with("undo", new Value.Span(rules.undo())))
                .about(notice.code())
                .answering(scene.message())
                .after(scene.town().limits().hold());
    }

    private static String leaving(Notice notice) {
        if (notice.state() != NoticeState.LIVE) {
            return "notice.leaving";
        }
        return notice.rollCall() ? "roll_call.live" : "notice.live";
    }
}
