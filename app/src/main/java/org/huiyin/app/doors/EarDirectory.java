package org.huiyin.app.doors;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.huiyin.binding.Binding;
import org.huiyin.chat.Directory;
import org.huiyin.delivery.Target;
import org.huiyin.door.Ear;
import org.huiyin.grid.Group;
import org.huiyin.grid.Person;
import org.huiyin.grid.Roster;
import org.huiyin.message.Chat;
import org.huiyin.message.Sender;

/**
 * The chats that are heard as the configuration says, before the directory of all others. Nobody is reached through an
 * ear but those who are known by it alone.
 */
public final class EarDirectory implements Directory {
    private static final char BETWEEN = ':';

    private final Supplier<Roster> roster;
    private final Directory other;
    private final Map<Chat, Ear> byChat = new HashMap<>();
    private final Map<String, Ear> byPerson = new HashMap<>();

    public EarDirectory(Collection<Ear> ears, Supplier<Roster> roster, Directory other) {
        this.roster = roster;
        this.other = other;
        ears.forEach(ear -> {
            byChat.put(ear.chat(), ear);
            byPerson.put(id(ear.sender()), ear);
        });
    }

    private static String id(Sender sender) {
        return sender.platform() + BETWEEN + sender.id();
    }

    @Override
    public Optional<Group> group(Chat chat) {
        var ear = byChat.get(chat);
        return ear == null
                ? other.group(chat)
                : ear.group().flatMap(id -> roster.get().group(id));
    }

    @Override
    public List<Chat> ears(Chat room) {
        return other.ears(room);
    }

    @Override
    public Person person(Sender sender, String grid) {
        var ear = byPerson.get(id(sender));
        if (ear == null) {
            return other.person(sender, grid);
        }
        return ear.member()
                .flatMap(id -> roster.get().member(id))
                .orElseGet(() -> Person.unknown(
                        id(sender), ear.sender().name(), ear.grid().orElse(grid)));
    }

    @Override
    public void learn(Binding binding) {
        other.learn(binding);
    }

    @Override
    public Optional<Chat> chat(Target target) {
        var ear = target instanceof Target.ToPerson ? byPerson.get(target.id()) : null;
        return ear == null ? other.chat(target) : Optional.of(ear.chat());
    }

    @Override
    public List<Chat> chats(Target target) {
        var ear = target instanceof Target.ToPerson ? byPerson.get(target.id()) : null;
        return ear == null ? other.chats(target) : List.of(ear.chat());
    }
}
