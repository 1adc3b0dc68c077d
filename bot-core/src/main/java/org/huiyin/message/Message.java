package org.huiyin.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One message of a chat, as the platform gave it; never changed after arrival.
 *
 * @param text what was typed, or what the platform heard in a voice message; may be empty
 * @param quote the message this one quotes, somebody's or our own
 * @param recalls the earlier message its sender takes back with this one
 */
public record Message(
        Id id,
        Sender sender,
        Instant at,
        String text,
        List<Attachment> attachments,
        Optional<Location> location,
        Optional<Id> quote,
        List<Mention> mentions,
        Optional<Id> recalls) {

    /** The platform's own identity of a message within its chat; the same message twice has the same id. */
    public record Id(Chat chat, String value) {}

    public Message {
        attachments = List.copyOf(attachments);
        mentions = List.copyOf(mentions);
    }

    /** Plain words, nothing attached, nothing quoted. */
    public static Message words(Id id, Sender sender, Instant at, String text) {
        return new Message(
                id, sender, at, text, List.of(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    /** The same with nothing of what was said or sent. */
    public Message wordless() {
        return new Message(
                id, sender, at, "", List.of(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    /** The bare fact that there was a message: no words, and nobody who said them. */
    public Message tick() {
        return new Message(
                id,
                new Sender(sender.platform(), Sender.NOBODY, ""),
                at,
                "",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    public Chat chat() {
        return id.chat();
    }

    public List<Attachment> images() {
        return attachments.stream().filter(Attachment::isImage).toList();
    }

    public boolean mentionsBot() {
        return mentions.stream().anyMatch(Mention.OfBot.class::isInstance);
    }

    /** Whether a picture came with no words to say what it shows. */
    public boolean isBarePicture() {
        return text.isBlank() && !images().isEmpty();
    }
}
