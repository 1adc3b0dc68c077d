package org.huiyin.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.health.Traffic;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.huiyin.reading.Reading;

/** Looks at what was heard. */
public interface Messages {
    Optional<Heard> heard(Message.Id id);

    /** How a message was read when it came. */
    Optional<Reading> reading(Message.Id id);

    /** The latest messages of a chat taken at {@code since} or after, oldest first; the newest are kept if too many. */
    List<Heard> recent(Chat chat, Instant since, int limit);

    /**
     * When the nth latest of a person's messages whose answers count was taken, of those taken after {@code since}; empty
     * if there are fewer.
     */
    Optional<Instant> answered(String person, Instant since, int nth);

    /** How much each of our accounts heard between two moments; those that heard nothing are left out. */
    List<Traffic> traffic(Instant from, Instant until);

    /** The messages that belong to an item or notice, oldest first. */
    List<Heard> of(String subject);
}
