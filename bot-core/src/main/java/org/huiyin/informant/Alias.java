package org.huiyin.informant;

import java.util.List;
import java.util.Optional;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Target;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;

/** The name an informant goes by in everything about an item: made of the item's number alone, it tells nothing. */
public record Alias(String item) {
    private static final String BEFORE = "informant:";

    /** What stands where a person's id would stand. */
    public String id() {
        return BEFORE + item;
    }

    /** The alias behind an id; empty when it is somebody's own. */
    public static Optional<Alias> in(String id) {
        return id.startsWith(BEFORE) ? Optional.of(new Alias(id.substring(BEFORE.length()))) : Optional.empty();
    }

    /** Something said to the person, as if to nobody known. */
    public Outgoing of(Outgoing said) {
        return new Outgoing(
                said.key().replace("/" + said.to().id() + "/", "/" + id() + "/"),
                new Target.ToPerson(id()),
                said.phrase(),
                List.of(item),
                Optional.empty(),
                said.images(),
                said.notBefore(),
                said.lane());
    }

    /** A direct chat without the name of whom it is with. */
    public Chat masked(Chat chat) {
        return new Chat(chat.platform(), chat.account(), id(), Chat.Kind.DIRECT);
    }

    /** A message of that chat, which nobody finds by this. */
    public Message.Id masked(Message.Id message) {
        return new Message.Id(masked(message.chat()), message.value());
    }
}
