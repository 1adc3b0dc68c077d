package org.huiyin.adapters.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.huiyin.delivery.DeliveryState;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Saying;
import org.huiyin.delivery.Target;
import org.huiyin.item.Asking;
import org.huiyin.item.Clock;
import org.huiyin.item.Handling;
import org.huiyin.item.Item;
import org.huiyin.item.ItemState;
import org.huiyin.item.Links;
import org.huiyin.item.Subject;
import org.huiyin.ledger.Heard;
import org.huiyin.ledger.Verdict;
import org.huiyin.message.Attachment;
import org.huiyin.message.Chat;
import org.huiyin.message.Location;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;
import org.huiyin.notice.Acknowledgement;
import org.huiyin.notice.Answer;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeKind;
import org.huiyin.notice.NoticeState;
import org.huiyin.notice.Reach;
import org.huiyin.notice.Replies;
import org.huiyin.reading.Act;
import org.huiyin.reading.Candidate;
import org.huiyin.reading.Clause;
import org.huiyin.reading.Cue;
import org.huiyin.reading.MatterGuess;
import org.huiyin.reading.Reading;
import org.huiyin.reading.Why;
import org.huiyin.report.Kind;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;
import org.huiyin.report.Urgency;
import org.huiyin.text.Phrase;

/** Writes a busy morning of the town onto the pages: what was said, read, opened and sent round. */
final class BusyMorning {
    private static final Chat GROUP = new Chat("sandbox", "demo", "g-dq1", Chat.Kind.ROOM);
    private static final Chat WORK = new Chat("sandbox", "demo", "g-work", Chat.Kind.ROOM);

    private final PaperPages pages;
    private final Instant start = TownHall.NOW.minus(Duration.ofHours(1));
    private int minute;

    BusyMorning(PaperPages pages) {
        this.pages = pages;
    }

    void write() {
        group();
        work();
        items();
        notices();
    }

    private void group() {
        heard(
                new Message.Id(GROUP, "m1"),
                new Sender("sandbox", "u-wang", "王建国"),
                "早，今天菜场的虾真便宜",
                new Verdict(Verdict.Outcome.CHATTER, "acts/chatter.greeting"));
        var lamp = "3组12号门口的路灯昨晚起就不亮了，老人出门摔了一跤，麻烦快点来修";
        heard(
                new Message.Id(GROUP, "m2"),
                new Sender("sandbox", "u-liu", "刘桂芳"),
                lamp,
                new Verdict(Verdict.Outcome.OPENED, "acts/report.broken"),
                "A1024K");
        pages.readings.put(new Message.Id(GROUP, "m2"), lamp(lamp));
        said("b1", GROUP, "m2", "✅ 已登记 A1024K（隐患·路灯不亮，东桥村3组）\n已派：陈网格长，30分钟内联系\n补充直接回复本条", "A1024K");
        heard(
                new Message.Id(GROUP, "m3"),
                new Sender("sandbox", "guest-张阿姨", "张阿姨"),
                "我们那边也黑漆漆的",
                new Verdict(Verdict.Outcome.JOINED, "same incident: A1024K"),
                "A1024K");
        photo("m4", "guest-张阿姨", "张阿姨");
        heard(
                new Message.Id(GROUP, "m5"),
                new Sender("sandbox", "u-chen", "陈伟龙"),
                "我去看看，二十分钟到",
                new Verdict(Verdict.Outcome.MOVED, "acts/claim.going-now"),
                "A1024K");
        said("b2", GROUP, "m5", "陈网格长已接单 A1024K，预计 9:50 前到场", "A1024K");
        heard(
                new Message.Id(GROUP, "m6"),
                new Sender("sandbox", "u-ma", "马小跃"),
                "<b>桥头</b>有个井盖翘起来了 <img src=x onerror=alert(1)>",
                new Verdict(Verdict.Outcome.OPENED, "acts/report.broken"),
                "A1025M");
        heard(
                new Message.Id(GROUP, "m7"),
                new Sender("sandbox", "u-wang", "王建国"),
                "哈哈我昨晚刚好带了手电",
                new Verdict(Verdict.Outcome.CHATTER, "acts/chatter.laugh"));
    }

    private void work() {
        var call = "各网格注意：台风红色预警，15点前把低洼处和危旧房人员转移完，群里报转移户数人数";
        heard(
                new Message.Id(WORK, "n1"),
                new Sender("sandbox", "u-he", "何敏"),
                call,
                new Verdict(Verdict.Outcome.NOTICED, "notices/mobilise"),
                "T1000K");
        heard(
                new Message.Id(WORK, "n2"),
                new Sender("sandbox", "u-chen", "陈伟龙"),
                "东桥一网格转移4户9人，完成",
                new Verdict(Verdict.Outcome.NOTICED, "acts/roll_call.counts"),
                "T1000K");
        heard(
                new Message.Id(WORK, "n3"),
                new Sender("sandbox", "u-luo", "罗娟"),
                "收到",
                new Verdict(Verdict.Outcome.NOTICED, "acts/acknowledge.word"),
                "T1000K");
    }

    private static Reading lamp(String text) {
        var place = new Slot(SlotName.PLACE, "东桥村3组12号", 0, 5, "places/door");
        var time = new Slot(SlotName.TIME, "2024-06-02T12:00:00Z", 10, 12, "slots/times.last-night");
        var clause = new Clause(
                0,
                text.length(),
                text,
                Kind.HAZARD,
                Urgency.URGENT,
                List.of(
                        new MatterGuess("street_lamp", 0.93, new Why("matters/urban.street_lamp", "路灯…不亮")),
                        new MatterGuess("power_outage", 0.05, new Why("model:matter", "不亮了"))),
                List.of(place, time),
                Set.of(Cue.CALL_AMBULANCE),
                0.95);
        return new Reading(
                text,
                List.of(
                        new Candidate(Act.REPORT, 0.96, new Why("acts/report.broken", "不亮了…来修")),
                        new Candidate(Act.URGE, 0.22, new Why("model:act", "快点"))),
                List.of(clause),
                List.of(place, time),
                Set.of(),
                Optional.empty());
    }

    private void items() {
        pages.items.add(item("A1026P", Kind.REQUEST, "water_outage", Urgency.NORMAL, ItemState.RESOLVED, "自来水一早没来"));
        pages.items.add(
                item("A1025M", Kind.HAZARD, "manhole_cover", Urgency.NORMAL, ItemState.DISPATCHED, "桥头有个井盖翘起来了"));
        pages.items.add(item(
                "A1024K", Kind.HAZARD, "street_lamp", Urgency.URGENT, ItemState.CLAIMED, "3组门口的路灯昨晚起就不亮了，老人出门摔了一跤"));
    }

    private Item item(String code, Kind kind, String matter, Urgency urgency, ItemState state, String summary) {
        boolean isClaimed = state != ItemState.DISPATCHED;
        var at = start;
        var subject =
                new Subject(kind, Optional.of(matter), urgency, "dq-1", "qh/dq/dq-1/", Optional.of("东桥村3组"), summary);
        var handling = new Handling(
                Optional.of("u-chen"),
                Optional.empty(),
                isClaimed ? Optional.of("u-chen") : Optional.empty(),
                isClaimed ? List.of("u-chen") : List.of(),
                1,
                List.of(),
                List.of());
        var done = state == ItemState.RESOLVED ? Optional.of(at.plusSeconds(1800)) : Optional.<Instant>empty();
        var due = at.plus(urgency == Urgency.URGENT ? Duration.ofMinutes(30) : Duration.ofHours(26));
        var clock = new Clock(at, at, Optional.of(due), Optional.empty(), Optional.empty(), done, Optional.empty());
        var asking = Asking.by("u-liu", Optional.of("g-dq1")).joinedBy("guest-张阿姨");
        var links = Links.of(List.of(), List.of());
        return new Item(
                code,
                1,
                subject,
                asking,
                handling,
                clock,
                links,
                state,
                Optional.empty(),
                Optional.of("二十分钟到"),
                "fast");
    }

    private void notices() {
        var answer = new Answer(
                "u-chen", "dq-1", Answer.Status.REPORTED, OptionalInt.of(4), OptionalInt.of(9), "转移4户9人", start);
        pages.notices.add(new Notice(
                "T1000K",
                1,
                Notice.Content.words(NoticeKind.MOBILISE, "台风红色预警，15点前把低洼处和危旧房人员转移完，群里报转移户数人数"),
                new Notice.Posting("u-he", Optional.of("g-work"), List.of()),
                new Reach(
                        "qh",
                        List.of("g-work", "g-cmd"),
                        List.of(asked("u-chen", "dq-1"), asked("u-luo", "dq-2"), asked("u-sun", "dq-1")),
                        Reach.Owed.AN_ANSWER),
                new Notice.Life(
                        NoticeState.LIVE,
                        start,
                        Optional.of(start.plus(Duration.ofHours(5))),
                        start.plus(Duration.ofDays(1)),
                        Optional.empty()),
                new Replies(
                        List.of(new Acknowledgement("u-luo", start, new Message.Id(WORK, "n3"))), List.of(answer))));
    }

    private static Reach.Asked asked(String person, String grid) {
        return new Reach.Asked(person, grid);
    }

    private void photo(String id, String person, String name) {
        var message = new Message(
                new Message.Id(GROUP, id),
                new Sender("sandbox", person, name),
                next(),
                "",
                List.of(Attachment.image("lamp.jpg")),
                Optional.of(new Location(30.25, 120.15, "东桥村3组晒场")),
                Optional.of(new Message.Id(GROUP, "m2")),
                List.of(),
                Optional.empty());
        pages.heard.add(new Heard(
                message, person, message.at(), new Verdict(Verdict.Outcome.JOINED, "picture"), List.of("A1024K")));
    }

    private void heard(Message.Id id, Sender sender, String text, Verdict verdict, String... subjects) {
        var message = Message.words(id, sender, next(), text);
        pages.heard.add(new Heard(message, sender.id(), message.at(), verdict, List.of(subjects)));
        var act = verdict.outcome() == Verdict.Outcome.CHATTER ? Act.CHATTER : Act.REPORT;
        pages.readings.put(
                message.id(),
                new Reading(
                        text,
                        List.of(new Candidate(act, 0.88, new Why("model:act", text.substring(0, 2)))),
                        List.of(),
                        List.of(),
                        Set.of(),
                        Optional.empty()));
    }

    private void said(String id, Chat chat, String to, String text, String subject) {
        var outgoing = new Outgoing(
                id,
                new Target.ToGroup(chat.id()),
                Phrase.of("item.opened"),
                List.of(subject),
                Optional.of(new Message.Id(chat, to)),
                List.of(),
                start,
                Outgoing.Lane.ANSWER);
        pages.sayings.add(
                new Saying(outgoing, DeliveryState.SENT, Optional.of(text), next(), Optional.of("bot-" + id)));
    }

    private Instant next() {
        minute += 2;
        return start.plus(Duration.ofMinutes(minute));
    }
}
