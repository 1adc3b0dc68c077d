package org.huiyin.item;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.huiyin.message.Attachment;
import org.huiyin.message.Message;
import org.huiyin.report.MergeReason;

/**
 * What belongs to an item.
 *
 * @param messages every message that is part of it, first the one that opened it
 * @param images the pictures those messages brought
 * @param repeatOf the earlier item of the same trouble
 * @param notice the notice it answers to
 * @param mergedInto the item it became part of
 * @param twin another item that is much like it
 * @param proof what shows that it is done
 */
public record Links(
        List<Message.Id> messages,
        List<Attachment> images,
        Optional<String> repeatOf,
        Optional<String> notice,
        Optional<String> mergedInto,
        Optional<Twin> twin,
        Optional<Proof> proof) {
    public Links {
        messages = List.copyOf(messages);
        images = List.copyOf(images);
    }

    /** What shows that something is done. */
    public enum Proof {
        /** A picture taken afterwards. */
        PICTURE,
        /** What was done, or why nothing was, in the handler's words. */
        REASON
    }

    /**
     * An item much like this one.
     *
     * @param why what they have in common; empty when a person said that they are two things
     */
    public record Twin(String item, Optional<MergeReason> why) {}

    public static Links of(Message message) {
        return of(List.of(message.id()), message.images());
    }

    /** Messages and their pictures, and nothing else yet. */
    public static Links of(List<Message.Id> messages, List<Attachment> images) {
        return new Links(
                messages,
                images,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The message joins at the end; one that is here already stays where it is. */
    public Links with(Message message) {
        return messages.contains(message.id()) ? this : with(of(message));
    }

    /** One more message, without pictures. */
    public Links and(Message.Id message) {
        return with(of(List.of(message), List.of()));
    }

    /** All messages and pictures of the other belong here too. */
    public Links with(Links other) {
        var ids = new LinkedHashSet<>(messages);
        ids.addAll(other.messages);
        var pictures = new ArrayList<>(images);
        pictures.addAll(other.images);
        return holding(List.copyOf(ids), pictures);
    }

    public Links without(Message.Id message) {
        return holding(messages.stream().filter(id -> !id.equals(message)).toList(), images);
    }

    /** The message and the pictures it brought belong here no longer. */
    public Links without(Message message) {
        return without(message.id()).withoutImages(message.images());
    }

    public Links withoutImages(List<Attachment> pictures) {
        return holding(
                messages,
                images.stream().filter(image -> !pictures.contains(image)).toList());
    }

    public Links repeating(String item) {
        return new Links(messages, images, Optional.of(item), notice, mergedInto, twin, proof);
    }

    public Links answering(String code) {
        return new Links(messages, images, repeatOf, Optional.of(code), mergedInto, twin, proof);
    }

    public Links partOf(String item) {
        return new Links(messages, images, repeatOf, notice, Optional.of(item), twin, proof);
    }

    /** Something shows that it is done; a picture shows it better than words. */
    public Links shownBy(Proof newProof) {
        var better = proof.filter(Proof.PICTURE::equals).or(() -> Optional.of(newProof));
        return new Links(messages, images, repeatOf, notice, mergedInto, twin, better);
    }

    /** It may be the same as another; a person decides. */
    public Links perhaps(String item, MergeReason why) {
        return new Links(
                messages, images, repeatOf, notice, mergedInto, Optional.of(new Twin(item, Optional.of(why))), proof);
    }

    /** A person said that it is something else than another. */
    public Links apartFrom(String item) {
        return new Links(
                messages, images, repeatOf, notice, mergedInto, Optional.of(new Twin(item, Optional.empty())), proof);
    }

    /** Whether a person took it out of another item. */
    public boolean isApart() {
        return twin.filter(t -> t.why().isEmpty()).isPresent();
    }

    /** The item it may be the same as, while nobody has said anything about that. */
    public Optional<Twin> suggestion() {
        return mergedInto.isPresent()
                ? Optional.empty()
                : twin.filter(t -> t.why().isPresent());
    }

    /** The same pictures, and these messages. */
    public Links holding(List<Message.Id> ids) {
        return holding(ids, images);
    }

    private Links holding(List<Message.Id> ids, List<Attachment> pictures) {
        return new Links(ids, pictures, repeatOf, notice, mergedInto, twin, proof);
    }
}
