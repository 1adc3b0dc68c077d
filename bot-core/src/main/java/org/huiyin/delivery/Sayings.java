package org.huiyin.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.message.Message;

/** Looks at what we said ourselves, or are about to. */
public interface Sayings {

    /** The saying behind one of our own messages, as the platform names it. */
    Optional<Saying> saying(Message.Id id);

    /** The latest to a target at {@code since} or after, oldest first; dropped ones left out. */
    List<Saying> recent(Target target, Instant since, int limit);

    /** The latest about an item or a notice, oldest first; dropped ones left out. */
    List<Saying> about(String subject, int limit);

    /** How far the sayings of one phrase about a subject have come. */
    Deliveries deliveries(String subject, String phrase);

    /** When the first of what still waits may be said; empty when nothing waits. */
    Optional<Instant> soonest();

    /** How many rows wait at a door before one of a lane that comes now: those of the same lane, and the more urgent. */
    int waiting(String door, Outgoing.Lane lane);

    /** What was or will be said to single people at {@code since} or after; refused and dropped ones left out. */
    List<Told> toPeople(Instant since);

    /** Something said to one person: which phrase, and when. */
    record Told(String person, String phrase, Instant at) {}

    /** Whether something with this key is queued or was said. */
    boolean isKnown(String key);
}
