package org.huiyin.reading;

import java.util.List;
import org.huiyin.grid.Group;
import org.huiyin.grid.Person;
import org.huiyin.message.Message;

/**
 * Turns one message into a reading. Knows who speaks and what the group is for, and nothing of what went before; safe
 * for use by several threads at once.
 */
public interface Reader {

    Reading read(Message message, Person speaker, Group.Purpose purpose);

    /** Keeps in mind what a person said a text is; a reader without memory forgets it. */
    default void learn(Correction correction) {}

    /** Keeps these in mind, the oldest first, and nothing else. */
    default void learnAnew(List<Correction> corrections) {}
}
