package org.huiyin.adapters.onebot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A program that holds an account, as far as an application sees it: the implementation's side of OneBot v11. What it
 * says in the room comes back to the application in both ways programs do it.
 */
final class Hub {
    static final String GROUP = "556677";

    private static final int NOON = 1_795_307_696;

    private final long account;
    private final ObjectMapper json = new ObjectMapper();
    private final AtomicInteger next = new AtomicInteger(700);
    private final List<JsonNode> actions = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private Optional<List<ObjectNode>> history = Optional.empty();
    private Manner manner = Manner.GLADLY;
    private Consumer<String> application = frame -> {};

    /** How it takes what it is asked to say. */
    enum Manner {
        GLADLY,
        BUSY,
        REFUSING,
        SILENT,
        ASYNC,
        VAGUE
    }

    Hub(long account) {
        this.account = account;
    }

    String account() {
        return Long.toString(account);
    }

    synchronized void takes(Manner now) {
        manner = now;
    }

    synchronized Manner manner() {
        return manner;
    }

    synchronized List<String> said() {
        return List.copyOf(said);
    }

    synchronized List<JsonNode> actions() {
        return List.copyOf(actions);
    }

    /** Where its events go. */
    synchronized void tells(Consumer<String> to) {
        application = to;
    }

    private synchronized void tell(String frame) {
        application.accept(frame);
    }

    /** Takes a frame of a socket; empty when it keeps silent. */
    Optional<String> frame(String text) {
        try {
            var frame = json.readTree(text);
            return act(frame.path("action").asText(), frame.path("params")).map(answer -> {
                answer.set("echo", frame.path("echo"));
                return answer.toString();
            });
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Takes an action. */
    Optional<ObjectNode> act(String action, JsonNode params) {
        synchronized (this) {
            actions.add(((ObjectNode) object().put("action", action)).set("params", params));
        }
        return switch (action) {
            case "send_group_msg", "send_private_msg", "send_msg", "delete_msg" -> speak(params);
            case "get_login_info" ->
                Optional.of(ok(object().put("user_id", account).put("nickname", "hub")));
            case "get_status" -> Optional.of(ok(object().put("online", true).put("good", true)));
            case "get_image" -> Optional.of(ok(object().put("base64", "aGVsbG8=")));
            case "get_group_msg_history" -> history();
            default -> Optional.of(failed(1404));
        };
    }

    /** It kept what was said while nobody listened, if it keeps anything. */
    synchronized void keeps(ObjectNode... messages) {
        history = Optional.of(List.of(messages));
    }

    private synchronized Optional<ObjectNode> history() {
        return history.map(messages -> {
                    var data = object();
                    data.putArray("messages").addAll(messages);
                    return ok(data);
                })
                .or(() -> Optional.of(failed(1404)));
    }

    private Optional<ObjectNode> speak(JsonNode params) {
        return switch (manner()) {
            case SILENT -> Optional.empty();
            case BUSY -> Optional.of(failed(36_001));
            case REFUSING -> Optional.of(failed(100));
            case VAGUE -> Optional.of(failed(1200));
            case ASYNC ->
                Optional.of(object().put("status", "async").put("retcode", 1).putNull("data"));
            case GLADLY -> Optional.of(ok(object().put("message_id", heard(params))));
        };
    }

    private int heard(JsonNode params) {
        int id = next.incrementAndGet();
        if (params.has("message")) {
            var text = new StringBuilder();
            if (params.path("message").isTextual()) {
                text.append(params.path("message").asText());
            }
            params.path("message")
                    .forEach(part -> text.append(part.path("data").path("text").asText()));
            synchronized (this) {
                said.add(text.toString());
            }
            tell(message(id, account, text.toString()).toString());
            tell(message(id, account, text.toString())
                    .put("post_type", "message_sent")
                    .toString());
        }
        return id;
    }

    private static ObjectNode ok(ObjectNode data) {
        return object().put("status", "ok").put("retcode", 0).set("data", data);
    }

    private static ObjectNode failed(int retcode) {
        return object().put("status", "failed").put("retcode", retcode).putNull("data");
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The beginning of every event. */
    ObjectNode event(String type) {
        return object().put("time", NOON).put("self_id", account).put("post_type", type);
    }

    /** Somebody writes in the room; an id that is no number is sent as it is. */
    ObjectNode message(Object id, long from, String text) {
        var event = event("message")
                .put("message_type", "group")
                .put("sub_type", "normal")
                .put("group_id", Long.parseLong(GROUP))
                .put("user_id", from)
                .put("raw_message", text)
                .put("font", 0);
        event.set("message_id", json.valueToTree(id));
        event.putNull("anonymous");
        event.putArray("message")
                .addObject()
                .put("type", "text")
                .putObject("data")
                .put("text", text);
        event.putObject("sender")
                .put("user_id", from)
                .put("nickname", "李")
                .put("card", "三网格-李")
                .put("role", "member");
        return event;
    }

    /** The same written as one string. */
    ObjectNode stringMessage(Object id, long from, String text) {
        return message(id, from, text).put("message", text);
    }

    ObjectNode lifecycle() {
        return event("meta_event").put("meta_event_type", "lifecycle").put("sub_type", "connect");
    }

    ObjectNode heartbeat(boolean online, boolean good, long interval) {
        var beat = event("meta_event").put("meta_event_type", "heartbeat").put("interval", interval);
        beat.putObject("status").put("online", online).put("good", good);
        return beat;
    }

    ObjectNode notice(String type, String subType, long who) {
        return event("notice")
                .put("notice_type", type)
                .put("sub_type", subType)
                .put("group_id", Long.parseLong(GROUP))
                .put("operator_id", 20001)
                .put("user_id", who);
    }
}
