package org.huiyin.adapters.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huiyin.ledger.Heard;
import org.huiyin.ledger.Verdict;
import org.huiyin.message.Attachment;
import org.huiyin.message.Mention;
import org.huiyin.message.Message;

/** One thing said in a chat, by a person or by the bot, as windows show it. */
sealed interface Bubble {
    Message.Id id();

    Instant at();

    ObjectNode json();

    /** Said by a person. */
    record Spoken(Message message, Optional<Verdict> verdict, List<String> subjects) implements Bubble {
        static Spoken of(Message message) {
            return new Spoken(message, Optional.empty(), List.of());
        }

        static Spoken of(Heard heard) {
            return new Spoken(heard.message(), Optional.of(heard.verdict()), heard.subjects());
        }

        @Override
        public Message.Id id() {
            return message.id();
        }

        @Override
        public Instant at() {
            return message.at();
        }

        @Override
        public ObjectNode json() {
            var json = common(this, message.text(), message.attachments(), message.quote(), subjects);
            json.putObject("from")
                    .put("id", message.sender().id())
                    .put("name", message.sender().name());
            message.location()
                    .ifPresent(place -> json.putObject("location")
                            .put("name", place.name())
                            .put("lat", place.latitude())
                            .put("lng", place.longitude()));
            message.recalls().ifPresent(earlier -> json.put("recalls", earlier.value()));
            var mentions = json.putArray("mentions");
            message.mentions()
                    .forEach(mention -> mentions.add(mention instanceof Mention.OfPerson person ? person.id() : "bot"));
            verdict.ifPresent(v -> json.put("outcome", v.outcome().name().toLowerCase(Locale.ROOT))
                    .put("why", v.why()));
            return json;
        }
    }

    /** Said by the bot. */
    record Answer(
            Message.Id id,
            Instant at,
            String text,
            List<Attachment> images,
            Optional<Message.Id> quote,
            List<String> subjects)
            implements Bubble {
        @Override
        public ObjectNode json() {
            return common(this, text, images, quote, subjects).put("bot", true);
        }
    }

    private static ObjectNode common(
            Bubble bubble, String text, List<Attachment> sent, Optional<Message.Id> quote, List<String> subjects) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("id", bubble.id().value());
        json.put("at", bubble.at().toString());
        json.put("text", text);
        quote.ifPresent(id -> json.put("quote", id.value()));
        var attachments = json.putArray("attachments");
        sent.forEach(each -> {
            var attachment = attachments.addObject();
            attachment.put("kind", each.kind().name().toLowerCase(Locale.ROOT));
            // A story's pictures need not exist; only what was uploaded has an address.
            Photos.name(each.reference()).ifPresent(name -> attachment.put("photo", name));
        });
        var about = json.putArray("subjects");
        subjects.forEach(about::add);
        return json;
    }
}
