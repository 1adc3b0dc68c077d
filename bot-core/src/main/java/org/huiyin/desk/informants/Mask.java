package org.huiyin.desk.informants;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Change;
import org.huiyin.desk.Scene;
import org.huiyin.informant.Alias;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.message.Message;

/** Puts aliases where a decision names the speaker in what is theirs and must not be known to be. */
final class Mask {
    private final String speaker;
    private final Message heard;
    private final Set<String> codes;

    Mask(Scene scene, Set<String> codes) {
        this.speaker = scene.speaker().id();
        this.heard = scene.message();
        this.codes = Set.copyOf(codes);
    }

    /** The change without them; nothing where only their name was in it. */
    Stream<Change> over(Change change) {
        if (change instanceof Change.SaveItem save && codes.contains(save.item().code())) {
            var alias = new Alias(save.item().code());
            var events =
                    save.events().stream().map(event -> event(event, alias)).toList();
            return Stream.of(new Change.SaveItem(item(save.item(), alias), events));
        }
        if (change instanceof Change.Link link && codes.contains(link.subject())) {
            return Stream.empty();
        }
        if (change instanceof Change.Learn) {
            // Who taught us their words would be known by them.
            return Stream.empty();
        }
        if (change instanceof Change.Say say) {
            return Stream.of(new Change.Say(saying(say.outgoing())));
        }
        return Stream.of(change);
    }

    private Item item(Item item, Alias alias) {
        var messages =
                item.links().messages().stream().map(id -> message(id, alias)).toList();
        return item.with(item.asking().by(alias.id())).with(item.links().holding(messages));
    }

    private ItemEvent event(ItemEvent event, Alias alias) {
        return new ItemEvent(
                event.at(),
                event.type(),
                event.by().equals(speaker) ? alias.id() : event.by(),
                event.message().map(id -> message(id, alias)),
                event.note());
    }

    private Message.Id message(Message.Id id, Alias alias) {
        return id.chat().equals(heard.chat()) ? alias.masked(id) : id;
    }

    private Outgoing saying(Outgoing outgoing) {
        var alias = outgoing.subjects().stream()
                .filter(codes::contains)
                .map(Alias::new)
                .findFirst();
        return alias.map(a -> outgoing.to().equals(new Target.ToPerson(speaker)) ? a.of(outgoing) : unquoted(outgoing))
                .orElse(outgoing);
    }

    private static Outgoing unquoted(Outgoing outgoing) {
        return new Outgoing(
                outgoing.key(),
                outgoing.to(),
                outgoing.phrase(),
                outgoing.subjects(),
                Optional.empty(),
                outgoing.images(),
                outgoing.notBefore(),
                outgoing.lane());
    }
}
