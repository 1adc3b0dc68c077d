package org.huiyin.adapters.wecom.bot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.huiyin.adapters.wecom.api.Fields;
import org.huiyin.adapters.wecom.api.Malformed;
import org.huiyin.message.Attachment;
import org.huiyin.message.Chat;
import org.huiyin.message.Mention;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;

/** Reads what WeCom tells a bot. The same over both connections. */
public final class Decoder {
    private static final long LAST_SECOND = 4_102_444_800L;

    /** Who writes when WeCom itself writes. */
    private static final String SYSTEM = "sys";

    private final Bot bot;
    private final BiFunction<Chat, String, Optional<Message.Id>> remembered;

    /** @param remembered which message of a chat had these words; WeCom quotes words, not ids */
    public Decoder(Bot bot, BiFunction<Chat, String, Optional<Message.Id>> remembered) {
        this.bot = bot;
        this.remembered = remembered;
    }

    /**
     * Reads a message or an event.
     *
     * @param arrived stands in where WeCom does not say when it was written
     */
    public Heard decode(Fields body, Instant arrived) throws Malformed {
        var kind = body.text("msgtype").orElse("");
        var event = body.in("event");
        if (kind.equals("event")) {
            var what = event.text("eventtype").orElse("");
            return switch (what) {
                case "disconnected_event" -> new Heard.Ended();
                case "template_card_event" -> pressed(body, event, arrived);
                default -> new Heard.Nothing("event");
            };
        }
        return said(body, arrived);
    }

    private Heard said(Fields body, Instant arrived) throws Malformed {
        var content = Content.of(body);
        var chat = chat(body);
        var sender = sender(body);
        if (!content.isKnown() || chat.isEmpty() || sender.isEmpty()) {
            return new Heard.Nothing("message");
        }
        var id = new Message.Id(chat.get(), body.need("msgid"));
        var quoted = Content.of(body.in("quote"));
        var quote =
                quoted.text().isBlank() ? Optional.<Message.Id>empty() : remembered.apply(chat.get(), quoted.text());
        var words = bot.bare(content.text());
        List<Content.Enclosed> files = new ArrayList<>(content.files());
        if (quote.isEmpty()) {
            // Nobody can show us a neighbour's message but by quoting it: what we never heard comes along.
            files.addAll(quoted.files());
            words = words.isEmpty() ? bot.bare(quoted.text()) : words;
        }
        return said(body, id, arrived, new Parts(sender.get(), words, files, quote));
    }

    private record Parts(Sender sender, String words, List<Content.Enclosed> files, Optional<Message.Id> quote) {}

    private Heard said(Fields body, Message.Id id, Instant arrived, Parts parts) {
        List<Attachment> attachments = new ArrayList<>();
        List<Heard.Enclosure> enclosures = new ArrayList<>();
        for (var file : parts.files()) {
            var reference = "wecom/" + bot.account() + "/" + id.value() + "/" + attachments.size();
            attachments.add(new Attachment(file.kind(), reference));
            file.address().ifPresent(a -> enclosures.add(new Heard.Enclosure(reference, a, file.key())));
        }
        var message = new Message(
                id,
                parts.sender(),
                at(body, arrived),
                parts.words(),
                attachments,
                Optional.empty(),
                parts.quote(),
                mentions(id.chat()),
                Optional.empty());
        return new Heard.Said(message, enclosures, body.text("response_url").flatMap(Content::address));
    }

    private Heard pressed(Fields body, Fields event, Instant arrived) throws Malformed {
        var card = event.in("template_card_event").exists() ? event.in("template_card_event") : event;
        var chat = chat(body);
        var sender = sender(body);
        var task = card.id("task_id");
        var word = card.text("event_key");
        if (chat.isEmpty()
                || sender.isEmpty()
                || word.isEmpty()
                || task.filter(Card::isOurs).isEmpty()) {
            return new Heard.Nothing("card");
        }
        var said = new Message.Id(chat.get(), task.get());
        var message = new Message(
                new Message.Id(chat.get(), body.need("msgid")),
                sender.get(),
                at(body, arrived),
                word.get(),
                List.of(),
                Optional.empty(),
                Optional.of(said),
                mentions(chat.get()),
                Optional.empty());
        return new Heard.Pressed(message, task.get());
    }

    /** A bot hears of a group only what is said to it. */
    private static List<Mention> mentions(Chat chat) {
        return chat.isDirect() ? List.of() : List.of(new Mention.OfBot());
    }

    private Optional<Chat> chat(Fields body) {
        boolean isGroup = body.text("chattype").equals(Optional.of("group"));
        return isGroup
                ? body.id("chatid").map(id -> bot.chat(id, Chat.Kind.ROOM))
                : body.in("from").id("userid").map(id -> bot.chat(id, Chat.Kind.DIRECT));
    }

    /** Nameless: WeCom tells a bot nobody's name, and an id is none. */
    private static Optional<Sender> sender(Fields body) {
        return body.in("from")
                .id("userid")
                .filter(id -> !id.equals(SYSTEM))
                .map(id -> new Sender(Bot.PLATFORM, id, ""));
    }

    private static Instant at(Fields body, Instant arrived) {
        long second = body.number("create_time").orElse(0);
        return second > 0 && second < LAST_SECOND ? Instant.ofEpochSecond(second) : arrived;
    }
}
