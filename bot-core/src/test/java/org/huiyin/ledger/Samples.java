package org.huiyin.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Target;
import org.huiyin.item.Asking;
import org.huiyin.item.Clock;
import org.huiyin.item.Handling;
import org.huiyin.item.Item;
import org.huiyin.item.ItemState;
import org.huiyin.item.Leg;
import org.huiyin.item.Links;
import org.huiyin.item.Subject;
import org.huiyin.message.Attachment;
import org.huiyin.message.Chat;
import org.huiyin.message.Location;
import org.huiyin.message.Mention;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;
import org.huiyin.notice.Acknowledgement;
import org.huiyin.notice.Answer;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeKind;
import org.huiyin.notice.NoticeState;
import org.huiyin.notice.Reach;
import org.huiyin.reading.Act;
import org.huiyin.reading.Candidate;
import org.huiyin.reading.Clause;
import org.huiyin.reading.Cue;
import org.huiyin.reading.MatterGuess;
import org.huiyin.reading.Reading;
import org.huiyin.reading.Why;
import org.huiyin.report.Kind;
import org.huiyin.report.MergeReason;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;
import org.huiyin.report.Urgency;
import org.huiyin.text.Phrase;
import org.huiyin.text.Value;

/** Nouns with something in every field, to put into a store. */
public final class Samples {
    static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    static final Chat ROOM = new Chat("sandbox", "bot", "g-1", Chat.Kind.ROOM);
    static final Attachment FACE = Attachment.image("face.jpg");
    static final Target GROUP = new Target.ToGroup("g-1");

    private Samples() {}

    static Message.Id id(String value) {
        return new Message.Id(ROOM, value);
    }

    static Message message(String value) {
        return message(id(value));
    }

    static Message message(Message.Id id) {
        return Message.words(id, new Sender("sandbox", "p-1", "王大姐"), NOON, "3组公厕堵了 \u0000 \"'\\ 🚽");
    }

    static Message fullMessage(String value) {
        return new Message(
                id(value),
                new Sender("sandbox", "p-1", "王大姐"),
                NOON,
                "看这里",
                List.of(FACE, new Attachment(Attachment.Kind.VOICE, "v.amr")),
                Optional.of(new Location(30.25, 120.5, "村口")),
                Optional.of(id("quoted")),
                List.of(new Mention.OfBot(), new Mention.OfPerson("p-2")),
                Optional.of(id("recalled")));
    }

    static Reading reading() {
        var slot = new Slot(SlotName.PLACE, "3组公厕", 0, 5, "list:places");
        var clause = new Clause(
                0,
                7,
                "3组公厕堵了",
                Kind.REQUEST,
                Urgency.URGENT,
                List.of(new MatterGuess("toilet", 0.9, new Why("model:matter", "公厕"))),
                List.of(slot),
                Set.of(Cue.values()[0]),
                0.8);
        return new Reading(
                "3组公厕堵了",
                List.of(new Candidate(Act.REPORT, 0.7, new Why("acts/report", "堵了"))),
                List.of(clause),
                List.of(slot),
                Set.of(Cue.values()[1]),
                Optional.of(NoticeKind.SAFETY));
    }

    static Item item(String code) {
        return new Item(
                code,
                0,
                new Subject(
                        Kind.REQUEST,
                        Optional.of("toilet"),
                        Urgency.NORMAL,
                        "dq-1",
                        "qh/dq-1/",
                        Optional.of("公厕"),
                        "堵了"),
                new Asking(
                        Optional.of("g-1"),
                        "p-1",
                        List.of("p-2"),
                        List.of(new Target.ToGroup("g-2"), new Target.ToPerson("p-2")),
                        Optional.of(SlotName.PLACE)),
                new Handling(
                        Optional.of("p-8"),
                        Optional.of("d-1"),
                        Optional.of("p-9"),
                        List.of("p-9"),
                        1,
                        List.of("p-7"),
                        List.of(new Leg("d-1", Leg.State.OPEN, NOON))),
                Clock.start(NOON, NOON, Optional.of(NOON.plusSeconds(60))),
                Links.of(List.of(id("m1")), List.of(FACE))
                        .repeating("A1")
                        .answering("T1")
                        .perhaps("A2", MergeReason.of(MergeReason.Rule.SHARED_PLACE, 0.25)),
                ItemState.CLAIMED,
                Optional.empty(),
                Optional.of("在路上"),
                "fast");
    }

    public static Item finished(String code, ItemState state, Instant at) {
        var open = item(code);
        var clock = new Clock(
                NOON, NOON, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(at), Optional.empty());
        return new Item(
                code,
                open.version(),
                open.subject(),
                open.asking(),
                open.handling(),
                state.isDone() ? clock : open.clock(),
                open.links(),
                state,
                open.rating(),
                open.word(),
                open.profile());
    }

    static Item inGrid(String code, String path) {
        var elsewhere = Asking.by("p-50", Optional.empty());
        var item = item(code);
        return item.with(elsewhere).with(item.subject().in("g", path));
    }

    static Notice notice(String code) {
        return Notice.begun(
                code,
                new Notice.Content(NoticeKind.WANTED, "协查通报", List.of(FACE), true),
                new Notice.Posting("p-7", Optional.of("g-9"), List.of(id("n1"))),
                new Reach("qh", List.of("g-1", "g-2"), List.of(new Reach.Asked("p-1", "dq-1")), Reach.Owed.AN_ANSWER),
                Notice.Life.waiting(NOON, NOON.plusSeconds(90))
                        .until(Optional.of(NOON.plusSeconds(60)))
                        .in(NoticeState.LIVE, NOON));
    }

    static Acknowledgement word(String by) {
        return new Acknowledgement(by, NOON, id("a-" + by));
    }

    static Answer answer(String from, Answer.Status status, int households) {
        return new Answer(from, "dq-1", status, OptionalInt.of(households), OptionalInt.empty(), "到了", NOON);
    }

    static Outgoing outgoing(String key, Instant notBefore) {
        return outgoing(key, notBefore, Outgoing.Lane.ANSWER);
    }

    static Outgoing outgoing(String key, Instant notBefore, Outgoing.Lane lane) {
        var phrase = Phrase.of("item.opened")
                .with("words", "公厕")
                .with("count", 3)
                .with("at", NOON)
                .with("span", new Value.Span(Duration.ofHours(2)))
                .with("matter", new Value.MatterName("toilet"))
                .with("kind", Kind.HAZARD, "kind")
                .with("more", List.of(Phrase.of("inner").with("who", "王")));
        return new Outgoing(
                key, GROUP, phrase, List.of("A1000K"), Optional.of(id("m1")), List.of(FACE), notBefore, lane);
    }
}
