package org.huiyin.adapters.sandbox;

import static org.huiyin.adapters.sandbox.Insight.code;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.item.Item;
import org.huiyin.ledger.Pages;
import org.huiyin.notice.Answer;
import org.huiyin.notice.Notice;

/** What the chat has led to: the items it opened and the notices that went out. */
final class Board {
    private static final int MOST = 100;

    private final Pages pages;
    private final Rooms rooms;

    Board(Pages pages, Rooms rooms) {
        this.pages = pages;
        this.rooms = rooms;
    }

    ObjectNode at(Instant now) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("now", now.toString());
        var items = json.putArray("items");
        pages.items(List.of(), MOST, 0).forEach(item -> write(item, now, items.addObject()));
        var notices = json.putArray("notices");
        pages.notices(MOST).forEach(notice -> write(notice, notices.addObject()));
        return json;
    }

    private void write(Item item, Instant now, ObjectNode json) {
        json.put("code", item.code());
        json.put("state", code(item.state()));
        json.put("late", item.isLate(now));
        json.put("opened", item.clock().opened().toString());
        moment("due", item.clock().due(), json);
        moment("promised", item.clock().promised(), json);
        moment("resolved", item.clock().resolved(), json);
        item.rating().ifPresent(rating -> json.put("rating", code(rating)));
        item.word().ifPresent(word -> json.put("word", word));
        subject(item, json);
        people(item, json);
        item.links().repeatOf().ifPresent(code -> json.put("repeatOf", code));
        item.links().mergedInto().ifPresent(code -> json.put("mergedInto", code));
        item.links().notice().ifPresent(code -> json.put("notice", code));
    }

    private void subject(Item item, ObjectNode json) {
        var subject = item.subject();
        json.put("kind", code(subject.kind()));
        json.put("urgency", code(subject.urgency()));
        json.put("grid", rooms.gridName(subject.grid()));
        json.put("summary", subject.summary());
        subject.matter().ifPresent(matter -> json.put("matter", matter));
        subject.place().ifPresent(place -> json.put("place", place));
    }

    private void people(Item item, ObjectNode json) {
        var asking = item.asking();
        asking.group().ifPresent(group -> json.put("group", rooms.groupName(group)));
        var askers = json.putArray("askers");
        askers.add(rooms.nameOf(asking.reporter()));
        names(asking.others(), askers);
        asking.question().ifPresent(slot -> json.put("question", code(slot)));
        var handling = item.handling();
        handling.handler().ifPresent(person -> json.put("handler", rooms.nameOf(person)));
        handling.owner().ifPresent(person -> json.put("owner", rooms.nameOf(person)));
        handling.department().ifPresent(office -> json.put("department", rooms.departmentName(office)));
        names(handling.holders(), json.putArray("holders"));
        json.put("places", handling.places());
    }

    private void write(Notice notice, ObjectNode json) {
        json.put("code", notice.code());
        json.put("kind", code(notice.kind()));
        json.put("state", code(notice.state()));
        json.put("publisher", rooms.nameOf(notice.publisher()));
        json.put("text", notice.shown().orElse(""));
        json.put("rollCall", notice.rollCall());
        json.put("published", notice.life().published().toString());
        json.put("expires", notice.life().expires().toString());
        moment("deadline", notice.life().deadline(), json);
        var groups = json.putArray("groups");
        notice.reach().groups().forEach(group -> groups.add(rooms.groupName(group)));
        names(notice.acknowledged(), json.putArray("acknowledged"));
        names(notice.pending(), json.putArray("pending"));
        json.put("asked", notice.reach().asked().size());
        json.put("households", notice.replies().households());
        json.put("people", notice.replies().people());
        var answers = json.putArray("answers");
        notice.answers().forEach(answer -> write(answer, answers.addObject()));
    }

    private void write(Answer answer, ObjectNode json) {
        json.put("from", rooms.nameOf(answer.from()));
        json.put("grid", rooms.gridName(answer.grid()));
        json.put("status", code(answer.status()));
        json.put("text", answer.text());
        answer.households().ifPresent(count -> json.put("households", count));
        answer.people().ifPresent(count -> json.put("people", count));
    }

    private void names(List<String> people, ArrayNode json) {
        people.forEach(person -> json.add(rooms.nameOf(person)));
    }

    private static void moment(String name, Optional<Instant> at, ObjectNode json) {
        at.ifPresent(moment -> json.put(name, moment.toString()));
    }
}
