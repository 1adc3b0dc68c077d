package org.huiyin.adapters.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.huiyin.message.Attachment;
import org.huiyin.message.Chat;
import org.huiyin.message.Location;
import org.huiyin.message.Mention;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;

/** Makes the message a post asks for, or says what is wrong with it. */
final class Writing {
    static final int LONGEST_TEXT = 5_000;

    private static final int MOST_PHOTOS = 9;
    private static final int MOST_MENTIONS = 50;
    private static final int LONGEST_NAME = 100;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{8,64}");

    private final Rooms rooms;
    private final Conversations conversations;
    private final Photos photos;

    Writing(Rooms rooms, Conversations conversations, Photos photos) {
        this.rooms = rooms;
        this.conversations = conversations;
        this.photos = photos;
    }

    Message message(Post post, Instant at) {
        var sender = rooms.person(post.required("from", LONGEST_NAME));
        var chat = post.text("group", LONGEST_NAME).map(rooms::group).orElseGet(() -> rooms.direct(sender.id()));
        var recalls = post.text("recalls", LONGEST_NAME).map(id -> own(new Message.Id(chat, id), sender));
        var message = new Message(
                id(chat, post),
                sender,
                at,
                recalls.isPresent() ? "" : post.text("text", LONGEST_TEXT).orElse(""),
                recalls.isPresent() ? List.of() : attachments(post),
                post.object("location").map(Writing::location),
                post.text("quote", LONGEST_NAME).map(id -> known(new Message.Id(chat, id))),
                mentions(post),
                recalls);
        boolean empty = message.text().isBlank() && message.attachments().isEmpty();
        if (empty && message.location().isEmpty() && recalls.isEmpty()) {
            throw Problem.bad("empty", "message: empty (expected: a text, a photo, a place or what it takes back)");
        }
        return message;
    }

    /** Chosen by the window, so that one sent twice over a bad line is one message. */
    private static Message.Id id(Chat chat, Post post) {
        var id = post.required("id", LONGEST_NAME);
        if (!ID.matcher(id).matches() || id.startsWith(SandboxPlatform.OWN_ID)) {
            throw Problem.bad("bad_field", "id: of another form (expected: 8 to 64 letters, digits and hyphens)");
        }
        return new Message.Id(chat, id);
    }

    private List<Attachment> attachments(Post post) {
        var attachments = new ArrayList<Attachment>();
        for (String name : post.texts("photos", MOST_PHOTOS, LONGEST_NAME)) {
            if (!photos.holds(name)) {
                throw Problem.bad("photo_type", "photos: unknown (expected: names that uploads were answered)");
            }
            attachments.add(Attachment.image(name));
        }
        return attachments;
    }

    private static Location location(Post post) {
        return new Location(post.degrees("lat", 90), post.degrees("lng", 180), post.required("name", LONGEST_NAME));
    }

    private List<Mention> mentions(Post post) {
        return post.texts("mentions", MOST_MENTIONS, LONGEST_NAME).stream()
                .distinct()
                .<Mention>map(id -> id.equals("bot")
                        ? new Mention.OfBot()
                        : new Mention.OfPerson(rooms.person(id).id()))
                .toList();
    }

    private Message.Id known(Message.Id id) {
        return conversations.find(id).map(Bubble::id).orElseThrow(Writing::unknown);
    }

    private Message.Id own(Message.Id id, Sender sender) {
        var earlier = conversations.find(id).orElseThrow(Writing::unknown);
        if (earlier instanceof Bubble.Spoken spoken
                && spoken.message().sender().id().equals(sender.id())) {
            return id;
        }
        throw Problem.bad("not_yours", "recalls: of somebody else (expected: a message of the same sender)");
    }

    private static Problem unknown() {
        return Problem.bad("unknown_message", "message: unknown (expected: the id of one in this chat)");
    }
}
