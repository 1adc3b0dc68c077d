package org.huiyin.adapters.webhook.out;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.huiyin.adapters.webhook.settings.WebhookSettings.Telling;
import org.huiyin.chat.Speech;
import org.huiyin.item.Item;
import org.huiyin.news.Bulletin;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeKind;
import org.huiyin.notice.NoticeState;

/** Writes what other systems are sent: type, time and data, as Standard Webhooks advises. */
public final class Encoder {
    private static final String ANSWER = "answer";

    public byte[] answer(Speech speech, Instant at) {
        var body = envelope(ANSWER, at);
        var data = body.putObject("data").put("text", speech.text());
        speech.quote().ifPresent(quote -> data.put("to", quote.value()));
        return bytes(body);
    }

    /** Without the words of anybody, unless they are granted. */
    byte[] item(Bulletin bulletin, Item item, Telling telling) {
        var body = envelope(bulletin.kind(), bulletin.at());
        var subject = item.subject();
        var data = body.putObject("data")
                .put("item", item.code())
                .put("step", bulletin.step())
                .put("kind", small(subject.kind()))
                .put("grid", subject.grid())
                .put("state", small(item.state()));
        subject.matter().ifPresent(matter -> data.put("matter", matter));
        item.clock().due().ifPresent(due -> data.put("due", due.toString()));
        if (telling == Telling.PERSONAL) {
            data.put("summary", subject.summary());
            subject.place().ifPresent(place -> data.put("place", place));
        }
        return bytes(body);
    }

    byte[] notice(Bulletin bulletin, Notice notice, Telling telling) {
        var body = envelope(bulletin.kind(), bulletin.at());
        var data = body.putObject("data")
                .put("notice", notice.code())
                .put("kind", small(notice.kind()))
                .put("drill", notice.drill());
        if (telling == Telling.PERSONAL && mayBeQuoted(notice)) {
            data.put("text", notice.text());
        }
        return bytes(body);
    }

    /** What is over is told nobody any more, and a person who is looked for is described to groups alone. */
    private static boolean mayBeQuoted(Notice notice) {
        return notice.state() == NoticeState.LIVE
                && notice.kind() != NoticeKind.WANTED
                && notice.kind() != NoticeKind.MISSING_PERSON;
    }

    private static ObjectNode envelope(String type, Instant at) {
        return JsonNodeFactory.instance.objectNode().put("type", type).put("timestamp", at.toString());
    }

    private static String small(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private static byte[] bytes(ObjectNode body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
