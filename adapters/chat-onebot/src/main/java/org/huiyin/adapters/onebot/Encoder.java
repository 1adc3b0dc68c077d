package org.huiyin.adapters.onebot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huiyin.message.Attachment;
import org.huiyin.message.Chat;

/** Writes actions as an implementation expects them. What is said goes as a text segment, so no word in it can be a code. */
final class Encoder {
    private static final Pattern NUMBER = Pattern.compile("-?[1-9][0-9]{0,17}");

    /** Something an implementation is asked to do. */
    record Action(String name, ObjectNode params) {}

    /** Says a text and pictures in a chat; the quoted message must be of the same chat. */
    Action say(Chat to, String text, List<byte[]> images, Optional<String> quote) {
        var params = JsonNodeFactory.instance.objectNode();
        put(params, to.isDirect() ? "user_id" : "group_id", to.id());
        var message = params.putArray("message");
        quote.ifPresent(id -> segment(message, "reply").put("id", id));
        if (!text.isEmpty()) {
            segment(message, "text").put("text", text);
        }
        for (byte[] image : images) {
            segment(message, "image")
                    .put("file", "base64://" + Base64.getEncoder().encodeToString(image));
        }
        return new Action(to.isDirect() ? "send_private_msg" : "send_group_msg", params);
    }

    Action delete(String messageId) {
        var params = JsonNodeFactory.instance.objectNode();
        put(params, "message_id", messageId);
        return new Action("delete_msg", params);
    }

    /** Asks for the bytes of something sent to us. */
    Action fetch(Attachment.Kind kind, String file) {
        var params = JsonNodeFactory.instance.objectNode().put("file", file);
        return switch (kind) {
            case IMAGE -> new Action("get_image", params);
            case VOICE -> new Action("get_record", params.put("out_format", "mp3"));
            case VIDEO, FILE -> new Action("get_file", params.put("file_id", file));
        };
    }

    /** Asks for the latest messages of a group: no part of the standard, but go-cqhttp and NapCat answer it. */
    Action history(String group, int messages) {
        var params = JsonNodeFactory.instance.objectNode();
        put(params, "group_id", group);
        return new Action("get_group_msg_history", params.put("count", messages));
    }

    /** Asks how the program is. */
    Action status() {
        return new Action("get_status", JsonNodeFactory.instance.objectNode());
    }

    /** The action as one frame of a socket. */
    String frame(Action action, String echo) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("action", action.name())
                .put("echo", echo)
                .<ObjectNode>set("params", action.params())
                .toString();
    }

    private static ObjectNode segment(ArrayNode message, String type) {
        return message.addObject().put("type", type).putObject("data");
    }

    /** As a number where it is one: some implementations compare ids by type. */
    private static void put(ObjectNode params, String field, String id) {
        if (NUMBER.matcher(id).matches()) {
            params.put(field, Long.parseLong(id));
        } else {
            params.put(field, id);
        }
    }
}
