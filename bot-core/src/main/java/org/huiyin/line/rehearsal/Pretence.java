package org.huiyin.line.rehearsal;

import java.util.Optional;
import org.huiyin.chat.Directory;
import org.huiyin.delivery.Target;
import org.huiyin.grid.Group;
import org.huiyin.grid.Person;
import org.huiyin.message.Chat;
import org.huiyin.message.Sender;

/** A directory in which one person speaks in one group, or in private. */
record Pretence(Optional<Group> group, Person speaker) implements Directory {

    @Override
    public Optional<Group> group(Chat chat) {
        return chat.isDirect() ? Optional.empty() : group;
    }

    @Override
    public Person person(Sender sender, String grid) {
        return speaker;
    }

    @Override
    public Optional<Chat> chat(Target target) {
        return Optional.empty();
    }
}
