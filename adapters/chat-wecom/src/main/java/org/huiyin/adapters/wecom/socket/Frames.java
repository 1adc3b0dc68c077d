package org.huiyin.adapters.wecom.socket;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.huiyin.adapters.wecom.bot.Card;
import org.huiyin.adapters.wecom.bot.Markdown;
import org.huiyin.media.Media;
import org.huiyin.message.Chat;

/** Writes the frames of a connection, each with an id nobody used before. */
final class Frames {
    private final AtomicLong count = new AtomicLong();
    private final String origin;

    /** A frame, and the id its answer will carry. */
    record Frame(String id, String text) {}

    Frames(RandomGenerator random) {
        this.origin = HexFormat.of().toHexDigits(random.nextLong());
    }

    /** A command of our own. */
    Frame command(String name, ObjectNode body) {
        return reply(name, name + "_" + count.incrementAndGet() + "_" + origin, body);
    }

    /** An answer to what the platform told, under its id. */
    Frame reply(String name, String id, ObjectNode body) {
        var frame = object();
        frame.put("cmd", name).putObject("headers").put("req_id", id);
        if (!body.isEmpty()) {
            frame.set("body", body);
        }
        return new Frame(id, frame.toString());
    }

    Frame subscribe(SocketSettings settings) {
        return command(
                "aibot_subscribe", object().put("bot_id", settings.bot().id()).put("secret", settings.secret()));
    }

    Frame ping() {
        return command("ping", object());
    }

    Frame words(Chat to, String words) {
        var body = to(to, "markdown");
        body.putObject("markdown").put("content", Markdown.plain(words));
        return command("aibot_send_msg", body);
    }

    Frame card(Chat to, Card card) {
        var body = to(to, "template_card");
        body.set("template_card", card.toJson());
        return command("aibot_send_msg", body);
    }

    Frame picture(Chat to, String mediaId) {
        var body = to(to, "image");
        body.putObject("image").put("media_id", mediaId);
        return command("aibot_send_msg", body);
    }

    private static ObjectNode to(Chat to, String type) {
        return object().put("chatid", to.id()).put("msgtype", type);
    }

    /** A whole answer at once: a stream that ends with its first piece. */
    Frame answer(String request, String id, String words, List<Media.Content> pictures) {
        var body = object().put("msgtype", "stream");
        var stream = body.putObject("stream").put("id", id).put("finish", true).put("content", Markdown.plain(words));
        if (!pictures.isEmpty()) {
            var items = stream.putArray("msg_item");
            for (var picture : pictures) {
                items.addObject()
                        .put("msgtype", "image")
                        .putObject("image")
                        .put("base64", Base64.getEncoder().encodeToString(picture.bytes()))
                        .put("md5", md5(picture.bytes()));
            }
        }
        return reply("aibot_respond_msg", request, body);
    }

    Frame answer(String request, Card card) {
        var body = object().put("msgtype", "template_card");
        body.set("template_card", card.toJson());
        return reply("aibot_respond_msg", request, body);
    }

    /** The card looks so from now on, for whoever clicked it; the others still have to. */
    Frame update(String request, String user, Card card) {
        var body = object().put("response_type", "update_template_card");
        body.putArray("userids").add(user);
        body.set("template_card", card.toJson());
        return reply("aibot_respond_update_msg", request, body);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("digest: not in this JDK (expected: MD5)", e);
        }
    }
}
