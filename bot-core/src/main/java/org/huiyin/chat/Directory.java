package org.huiyin.chat;

import java.util.List;
import java.util.Optional;
import org.huiyin.binding.Binding;
import org.huiyin.delivery.Target;
import org.huiyin.grid.Group;
import org.huiyin.grid.Person;
import org.huiyin.message.Chat;
import org.huiyin.message.Sender;

/** Who is who: binds the platforms' ids to the roster's, never by nickname. */
public interface Directory {

    /** The group a room is bound to; empty for one we do not serve. */
    Optional<Group> group(Chat chat);

    /**
     * A group's room as each of our accounts hears it that is in it, the one first that is bound to it; empty where there is
     * only one.
     */
    default List<Chat> ears(Chat room) {
        return List.of();
    }

    /** The member bound to the sender, else a resident of the given grid. */
    Person person(Sender sender, String grid);

    /** Somebody or some room is known from now on; told after that was written down. */
    default void learn(Binding binding) {
        // Many directories never change.
    }

    /** Where to say something to a group or a person; empty when no platform reaches them. */
    Optional<Chat> chat(Target target);

    /** Everywhere something may be said to a group or a person, the best place first. */
    default List<Chat> chats(Target target) {
        return chat(target).stream().toList();
    }
}
