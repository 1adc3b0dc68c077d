package org.huiyin.adapters.wechaty;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.huiyin.adapters.wechaty.payload.Event;
import org.huiyin.adapters.wechaty.payload.Heard;
import org.huiyin.adapters.wechaty.payload.MessageDecoder;
import org.huiyin.adapters.wechaty.payload.Quotation;
import org.huiyin.chat.Happening;
import org.huiyin.message.Attachment;
import org.huiyin.message.Location;
import org.huiyin.message.Mention;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;
import org.jspecify.annotations.Nullable;

/** Makes messages and happenings of what was heard, once it is known who is who. On the loop only. */
final class Composer {
    private static final String ALL = "@all";

    private final MessageDecoder decoder;
    private final Names names;
    private final Recent recent;
    private final InstantSource clock;
    private @Nullable Wire wire;
    private String self = "";

    Composer(MessageDecoder decoder, Names names, Recent recent, InstantSource clock) {
        this.decoder = decoder;
        this.names = names;
        this.recent = recent;
        this.clock = clock;
    }

    void over(@Nullable Wire next) {
        wire = next;
        names.over(next);
    }

    void self(String contact) {
        self = contact;
    }

    /** The message; empty where no person said it. */
    CompletableFuture<Optional<Message>> message(Heard heard) {
        if (heard.chat().isDirect()) {
            return names.alone(heard.talker())
                    .thenCompose(who -> who.isOfficial()
                            ? CompletableFuture.completedFuture(Optional.empty())
                            : place(heard).thenApply(place -> Optional.of(message(heard, who.name(), place, ""))));
        }
        var room = heard.chat().id();
        var ours = mayCallUsByNameAlone(heard)
                ? names.inRoom(room, self).thenApply(Names.Who::name)
                : CompletableFuture.completedFuture("");
        return names.inRoom(room, heard.talker())
                .thenCombine(
                        ours,
                        (who, our) ->
                                place(heard).thenApply(place -> Optional.of(message(heard, who.name(), place, our))))
                .thenCompose(made -> made);
    }

    CompletableFuture<List<Happening>> happenings(Event.OfRoom event) {
        var chat = decoder.room(event.room());
        var at = MessageDecoder.at(event.at(), clock.instant());
        if (event instanceof Event.Renamed renamed) {
            return CompletableFuture.completedFuture(List.of(new Happening.Renamed(chat, at, renamed.name())));
        }
        if (event instanceof Event.Came came) {
            return people(came.room(), came.who())
                    .thenApply(people -> happenings(
                            came.who().contains(self) ? new Happening.Entered(chat, at) : null,
                            people.isEmpty() ? null : new Happening.Joined(chat, at, people)));
        }
        var went = (Event.Went) event;
        return people(went.room(), went.who()).thenApply(people -> {
            names.forgetRoom(went.room());
            return happenings(
                    people.isEmpty() ? null : new Happening.Left(chat, at, people),
                    went.who().contains(self) ? new Happening.Removed(chat, at) : null);
        });
    }

    private static List<Happening> happenings(@Nullable Happening first, @Nullable Happening second) {
        var happenings = new ArrayList<Happening>();
        if (first != null) {
            happenings.add(first);
        }
        if (second != null) {
            happenings.add(second);
        }
        return happenings;
    }

    /** Everybody but ourselves, with their names. */
    private CompletableFuture<List<Sender>> people(String room, List<String> contacts) {
        var all = CompletableFuture.completedFuture(List.<Sender>of());
        for (String contact : contacts) {
            if (!contact.equals(self)) {
                all = all.thenCombine(names.inRoom(room, contact), (so, who) -> {
                    var more = new ArrayList<>(so);
                    more.add(new Sender(WechatyPlatform.NAME, contact, who.name()));
                    return more;
                });
            }
        }
        return all;
    }

    private Message message(Heard heard, String name, Optional<Location> place, String ourName) {
        var quotation = heard.kind() == Heard.Kind.TEXT ? Quotation.of(heard.text()) : new Quotation(List.of(), "");
        return new Message(
                heard.id(),
                new Sender(WechatyPlatform.NAME, heard.talker(), name),
                heard.at(),
                quotation.text(),
                attachments(heard),
                place,
                recent.quoted(heard.chat(), quotation.quoted()),
                mentions(heard, ourName),
                heard.kind() == Heard.Kind.RECALL
                        ? Optional.of(new Message.Id(heard.chat(), heard.text().strip()))
                        : Optional.empty());
    }

    private static List<Attachment> attachments(Heard heard) {
        var reference = Files.reference(heard.id());
        return switch (heard.kind()) {
            case IMAGE -> List.of(Attachment.image(reference));
            case VOICE -> List.of(new Attachment(Attachment.Kind.VOICE, reference));
            case VIDEO -> List.of(new Attachment(Attachment.Kind.VIDEO, reference));
            case FILE -> List.of(new Attachment(Attachment.Kind.FILE, reference));
            case TEXT, PLACE, RECALL -> List.of();
        };
    }

    /** A place nobody can tell is a message without one. */
    private CompletableFuture<Optional<Location>> place(Heard heard) {
        if (heard.kind() != Heard.Kind.PLACE || wire == null) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        return wire.place(heard.id().value())
                .handle((place, fault) -> Optional.ofNullable(place)
                        .map(told -> new Location(
                                told.getLatitude(),
                                told.getLongitude(),
                                told.getName().isBlank() ? told.getAddress() : told.getName())));
    }

    private List<Mention> mentions(Heard heard, String ourName) {
        var mentions = new ArrayList<Mention>();
        for (String id : heard.mentions()) {
            if (id.equals(self)) {
                mentions.add(new Mention.OfBot());
            } else if (!id.isEmpty() && !id.endsWith(ALL)) {
                mentions.add(new Mention.OfPerson(id));
            }
        }
        if (mentions.isEmpty() && !ourName.isEmpty() && calls(heard.text(), ourName)) {
            mentions.add(new Mention.OfBot());
        }
        return mentions;
    }

    /** Some puppets leave out whom an @ is at; then a name alone must do. */
    private boolean mayCallUsByNameAlone(Heard heard) {
        return heard.mentions().isEmpty() && heard.text().indexOf('@') >= 0;
    }

    private static boolean calls(String text, String name) {
        int at = text.indexOf("@" + name);
        int end = at + 1 + name.length();
        return at >= 0 && (end == text.length() || Character.isSpaceChar(text.charAt(end)) || text.charAt(end) == '\n');
    }
}
