package org.huiyin.app;

import java.util.Optional;
import java.util.function.Supplier;
import org.huiyin.chat.Directory;
import org.huiyin.delivery.Target;
import org.huiyin.grid.Group;
import org.huiyin.grid.Person;
import org.huiyin.grid.Roster;
import org.huiyin.message.Chat;
import org.huiyin.message.Sender;

/** Binds one platform whose ids are the roster's own: the sandbox, and a replay. */
public final class RosterDirectory implements Directory {
    private final Supplier<Roster> roster;
    private final String platform;
    private final String account;

    public RosterDirectory(Roster roster, String platform, String account) {
        this(() -> roster, platform, account);
    }

    /** The same for a roster that may be replaced. */
    public RosterDirectory(Supplier<Roster> roster, String platform, String account) {
        this.roster = roster;
        this.platform = platform;
        this.account = account;
    }

    @Override
    public Optional<Group> group(Chat chat) {
        return chat.isDirect() ? Optional.empty() : roster.get().group(chat.id());
    }

    @Override
    public Person person(Sender sender, String grid) {
        return roster.get().member(sender.id()).orElseGet(() -> Person.unknown(sender.id(), sender.name(), grid));
    }

    @Override
    public Optional<Chat> chat(Target target) {
        if (target instanceof Target.ToGroup group) {
            return roster.get().group(group.id()).map(g -> new Chat(platform, account, g.id(), Chat.Kind.ROOM));
        }
        return Optional.of(new Chat(platform, account, target.id(), Chat.Kind.DIRECT));
    }
}
