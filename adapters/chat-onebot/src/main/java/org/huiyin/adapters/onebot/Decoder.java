package org.huiyin.adapters.onebot;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.chat.Happening;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;

/** Understands what an implementation sends for one account. Pure: the same frame is always the same event. */
final class Decoder {
    private static final int DEEPEST = 64;
    private static final int LONGEST_ID = 128;
    private static final int LONGEST_NAME = 100;
    private static final long LAST_SECOND = 253_402_300_799L;
    private static final String RECALL = "recall-";
    private static final Event NOTHING = new Event.Nothing();

    private final String account;
    private final Set<String> ours;
    private final ObjectReader json;

    /** A frame that cannot be understood. Its words name what is wrong, never what somebody wrote. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    /** Understands what is told to the account; what any of ours says is no news to it. */
    Decoder(String account, Set<String> ours) {
        this.account = account;
        this.ours = Set.copyOf(ours);
        var factory = JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .build();
        this.json = JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .reader();
    }

    Event decode(String frame) throws Unreadable {
        try {
            return event(json.readTree(frame));
        } catch (IOException e) {
            throw notJson();
        }
    }

    Event decode(byte[] body) throws Unreadable {
        try {
            return event(json.readTree(body));
        } catch (IOException e) {
            throw notJson();
        }
    }

    /** What stands in the body of an answer over HTTP. */
    Answer answer(byte[] body) throws Unreadable {
        return decode(body) instanceof Event.Answered answered
                ? answered.answer()
                : new Answer("", Answer.NONE, json.createObjectNode());
    }

    /** Without a cause: Jackson's words quote the frame. */
    private static Unreadable notJson() {
        return new Unreadable("frame: not JSON (expected: one object of OneBot v11)");
    }

    private Event event(JsonNode frame) throws Unreadable {
        var type = frame.path("post_type").asText();
        if (type.isEmpty()) {
            return frame.has("retcode") || frame.has("echo") || frame.has("status") ? answered(frame) : NOTHING;
        }
        var self = id(frame.path("self_id"));
        if (self.isPresent() && !self.get().equals(account)) {
            return new Event.OfAnother();
        }
        return switch (type) {
            case "message" -> message(frame);
            case "notice" -> notice(frame);
            case "meta_event" -> meta(frame);
            default -> NOTHING;
        };
    }

    private static Event answered(JsonNode frame) {
        var retcode = frame.path("retcode");
        var answer = new Answer(
                frame.path("status").asText(),
                retcode.isNumber() && retcode.canConvertToLong() ? retcode.asLong() : Answer.NONE,
                frame.path("data"));
        return new Event.Answered(frame.path("echo").asText(), answer);
    }

    Event message(JsonNode frame) throws Unreadable {
        boolean isRoom = frame.path("message_type").asText().equals("group");
        boolean isDirect = frame.path("message_type").asText().equals("private");
        var from = required(frame, "user_id");
        if (!(isRoom || isDirect)
                || ours.contains(from)
                || (isRoom && frame.path("sub_type").asText().equals("notice"))) {
            return NOTHING;
        }
        var chat = isRoom ? room(required(frame, "group_id")) : direct(from);
        var id = new Message.Id(chat, required(frame, "message_id"));
        var parts = parts(frame.path("message"), id);
        return new Event.Heard(
                new Message(
                        id,
                        sender(from, name(frame.path("sender"))),
                        at(frame),
                        parts.text(),
                        parts.enclosures().stream()
                                .map(Event.Enclosure::attachment)
                                .toList(),
                        parts.location(),
                        parts.quote().map(quoted -> new Message.Id(chat, quoted)),
                        parts.mentions(),
                        Optional.empty()),
                parts.enclosures());
    }

    private Parts parts(JsonNode written, Message.Id id) throws Unreadable {
        var parts = new Parts(account, "onebot:" + account + ":" + id.chat().id() + ":" + id.value());
        if (written.isTextual()) {
            new CqCode(written.asText(), parts).read();
        } else if (written.isArray() || written.isObject()) {
            for (JsonNode part : written.isArray() ? written : List.of(written)) {
                var data = part.path("data");
                parts.add(part.path("type").asText(), key -> word(data.path(key)));
            }
        } else {
            throw new Unreadable("message: missing (expected: a list of segments or a text)");
        }
        return parts;
    }

    private Event notice(JsonNode frame) throws Unreadable {
        return switch (frame.path("notice_type").asText()) {
            case "group_recall" -> recall(frame, room(required(frame, "group_id")), required(frame, "operator_id"));
            case "friend_recall" -> recall(frame, direct(required(frame, "user_id")), required(frame, "user_id"));
            case "group_increase" -> {
                var chat = room(required(frame, "group_id"));
                var who = required(frame, "user_id");
                yield new Event.Happened(
                        who.equals(account)
                                ? new Happening.Entered(chat, at(frame))
                                : new Happening.Joined(chat, at(frame), List.of(sender(who, ""))));
            }
            case "group_decrease" -> decrease(frame);
            case "notify" -> named(frame);
            case "bot_offline" -> new Event.PutOut();
            default -> NOTHING;
        };
    }

    /**
     * Whoever took it back is the sender: what an administrator deletes was not withdrawn by the one who asked. Our own
     * messages, and what we deleted ourselves, are no news.
     */
    private Event recall(JsonNode frame, Chat chat, String by) throws Unreadable {
        var taken = required(frame, "message_id");
        if (ours.contains(by) || ours.contains(required(frame, "user_id"))) {
            return NOTHING;
        }
        return new Event.Heard(
                new Message(
                        new Message.Id(chat, RECALL + taken),
                        sender(by, ""),
                        at(frame),
                        "",
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.of(new Message.Id(chat, taken))),
                List.of());
    }

    private Event decrease(JsonNode frame) throws Unreadable {
        var chat = room(required(frame, "group_id"));
        var kind = frame.path("sub_type").asText();
        var who = id(frame.path("user_id"));
        if (kind.equals("kick_me")
                || kind.equals("disband")
                || who.filter(account::equals).isPresent()) {
            return new Event.Happened(new Happening.Removed(chat, at(frame)));
        }
        return new Event.Happened(new Happening.Left(chat, at(frame), List.of(sender(required(frame, "user_id"), ""))));
    }

    /** A new name is told by NapCat and its kin; the standard has no word for it. */
    private Event named(JsonNode frame) throws Unreadable {
        var name = frame.path("name_new").asText();
        if (!frame.path("sub_type").asText().equals("group_name") || name.isBlank()) {
            return NOTHING;
        }
        return new Event.Happened(
                new Happening.Renamed(room(required(frame, "group_id")), at(frame), shortened(Parts.legible(name))));
    }

    private static Event meta(JsonNode frame) {
        if (!frame.path("meta_event_type").asText().equals("heartbeat")) {
            return NOTHING;
        }
        var status = frame.path("status");
        var interval = frame.path("interval").asLong();
        return new Event.Beat(
                status.path("online").asBoolean(true),
                status.path("good").asBoolean(true),
                interval < 1 || interval > Duration.ofDays(1).toMillis()
                        ? Optional.empty()
                        : Optional.of(Duration.ofMillis(interval)));
    }

    private Chat room(String id) {
        return new Chat(OneBotPlatform.NAME, account, id, Chat.Kind.ROOM);
    }

    private Chat direct(String id) {
        return new Chat(OneBotPlatform.NAME, account, id, Chat.Kind.DIRECT);
    }

    private static Sender sender(String id, String name) {
        return new Sender(OneBotPlatform.NAME, id, name);
    }

    /** What the group calls them, else what they call themselves. */
    private static String name(JsonNode sender) {
        var card = sender.path("card").asText();
        return shortened(Parts.legible(card.isBlank() ? sender.path("nickname").asText() : card));
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
    }

    private static Instant at(JsonNode frame) throws Unreadable {
        var time = frame.path("time");
        long second = time.isNumber() && time.canConvertToLong() ? time.asLong() : -1;
        if (second < 0 || second > LAST_SECOND) {
            throw new Unreadable("time: missing or beyond the calendar (expected: seconds since 1970)");
        }
        return Instant.ofEpochSecond(second);
    }

    private static String required(JsonNode frame, String field) throws Unreadable {
        return id(frame.path(field))
                .orElseThrow(() -> new Unreadable(field + ": missing or of another form (expected: an id)"));
    }

    /** An id, which some write as a number and some as a text. */
    static Optional<String> id(JsonNode node) {
        return node.isIntegralNumber() || node.isTextual() ? id(node.asText()) : Optional.empty();
    }

    static Optional<String> id(String text) {
        boolean isId = !text.isEmpty() && text.length() <= LONGEST_ID;
        for (int i = 0; isId && i < text.length(); i++) {
            isId = text.charAt(i) > ' ' && text.charAt(i) < 127;
        }
        return isId ? Optional.of(text) : Optional.empty();
    }

    /** The same id, unless it is one we made up. */
    static Optional<String> quotable(String id) {
        return id.startsWith(RECALL) ? Optional.empty() : Optional.of(id);
    }

    private static Optional<String> word(JsonNode value) {
        return value.isValueNode() && !value.isNull() ? Optional.of(value.asText()) : Optional.empty();
    }
}
