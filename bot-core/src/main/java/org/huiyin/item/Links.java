package org.huiyin.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.message.Attachment;
import org.huiyin.message.Message;

/**
 * What belongs to an item.
 *
 * @param messages every message that is part of it, first the one that opened it
 * @param images the pictures those messages brought
 * @param repeatOf the earlier item of the same trouble
 * @param notice the notice it answers to
 * @param mergedInto the item it became part of
 */
public record Links(
        List<Message.Id> messages,
        List<Attachment> images,
        Optional<String> repeatOf,
        Optional<String> notice,
        Optional<String> mergedInto) {
    public Links {
        messages = List.copyOf(messages);
        images = List.copyOf(images);
    }

    public static Links of(Message message) {
        return new Links(List.of(message.id()), message.images(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The message joins at its place in time when it is {@code earlier}, else at the end. */
    public Links with(Message message) {
        if (messages.contains(message.id())) {
            return this;
        }
        var ids = new ArrayList<>(messages);
        ids.add(message.id());
        var pictures = new ArrayList<>(images);
        pictures.addAll(message.images());
        return new Links(ids, pictures, repeatOf, notice, mergedInto);
    }

    public Links without(Message.Id message) {
        var rest = messages.stream().filter(id -> !id.equals(message)).toList();
        return new Links(rest, images, repeatOf, notice, mergedInto);
    }

    public Links repeating(String item) {
        return new Links(messages, images, Optional.of(item), notice, mergedInto);
    }

    public Links answering(String code) {
        return new Links(messages, images, repeatOf, Optional.of(code), mergedInto);
    }

    public Links partOf(String item) {
        return new Links(messages, images, repeatOf, notice, Optional.of(item));
    }
}
