package org.huiyin.adapters.cap;

import java.time.Instant;
import java.util.Optional;
import org.huiyin.notice.Notice;

/**
 * One time a notice is given to other systems.
 *
 * @param sent when it is given
 * @param former the one it takes the place of, or takes back: its identifier and when it was sent
 */
public record CapIssue(Type type, Status status, Readers readers, Instant sent, Optional<Former> former) {

    /** What it does. */
    public enum Type {
        ALERT,
        UPDATE,
        CANCEL
    }

    /** Whether it is meant. */
    public enum Status {
        ACTUAL,
        EXERCISE
    }

    /** Who may read it. */
    public enum Readers {
        /** Everybody: nothing in it may be about a person. */
        ANYBODY,
        /** Those a copy is handed to. */
        OFFICES
    }

    /** An earlier issue. */
    public record Former(String identifier, Instant sent) {}

    /** The first one of a notice, or the one that takes it back once it is over; that of a drill is always an exercise. */
    public static CapIssue of(Notice notice, Status wanted, Readers readers) {
        var status = notice.drill() ? Status.EXERCISE : wanted;
        var published = notice.life().published();
        var ended = notice.life().ended();
        return ended.isPresent()
                ? new CapIssue(
                        Type.CANCEL, status, readers, ended.get(), Optional.of(new Former(notice.code(), published)))
                : new CapIssue(Type.ALERT, status, readers, published, Optional.empty());
    }

    /** The same notice in other words, given again in the place of what was sent at {@code former}. */
    public static CapIssue again(Notice notice, Instant former, CapIssue first, Instant now) {
        return new CapIssue(
                Type.UPDATE, first.status(), first.readers(), now, Optional.of(new Former(notice.code(), former)));
    }

    String identifier(Notice notice) {
        return switch (type) {
            case ALERT -> notice.code();
            case UPDATE -> notice.code() + "-" + sent.getEpochSecond();
            case CANCEL -> notice.code() + "-end";
        };
    }
}
