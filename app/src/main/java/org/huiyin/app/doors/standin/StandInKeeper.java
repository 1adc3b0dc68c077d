package org.huiyin.app.doors.standin;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.huiyin.app.serve.Parts;
import org.huiyin.chat.Directory;
import org.huiyin.chat.Happening;
import org.huiyin.chat.Inbox;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;

/**
 * Stands before the door keeper where several of our accounts are in one group, and lets what is said there through once:
 * as the account hears it that is bound to the group, or, while that one is gone, as the first of those that stand in does.
 * While nobody knows yet whether an account comes back, what a stand-in hears is to be offered again.
 */
public final class StandInKeeper implements Inbox {
    private final Inbox door;
    private final Directory directory;
    private final Turns turns;
    private final Echo echo;
    private final Set<Echo.Words> underway = ConcurrentHashMap.newKeySet();

    StandInKeeper(Inbox door, Directory directory, Turns turns, Echo echo) {
        this.door = door;
        this.directory = directory;
        this.turns = turns;
        this.echo = echo;
    }

    /** Before the door of a house. */
    public static StandInKeeper before(Inbox door, Directory directory, Parts parts) {
        var turns =
                new Turns(parts.accounts(), () -> parts.rules().town().limits().accounts(), parts.clock());
        return new StandInKeeper(door, directory, turns, new Echo(parts.store()));
    }

    @Override
    public CompletionStage<Taken> take(Message message) {
        var ears = directory.ears(message.chat());
        if (ears.size() < 2) {
            return door.take(message);
        }
        return switch (turns.of(message.chat(), ears, message.at())) {
            case HEARS -> door.take(message);
            case HEARS_UNLESS_HEARD -> once(message, ears);
            case LATER -> done(new Taken.Busy("another account may yet hear it"));
            case NOT_HEARD -> done(new Taken.Again());
        };
    }

    /** Two accounts that have the same words at the same moment go one after the other: the second finds them heard. */
    private CompletionStage<Taken> once(Message message, List<Chat> ears) {
        var words = Echo.Words.of(message);
        if (!underway.add(words)) {
            return done(new Taken.Busy("another account is about to be heard with it"));
        }
        try {
            return take(message, ears).whenComplete((taken, fault) -> underway.remove(words));
        } catch (RuntimeException e) {
            underway.remove(words);
            throw e;
        }
    }

    private CompletionStage<Taken> take(Message message, List<Chat> ears) {
        return echo.isHeard(message, ears) ? done(new Taken.Again()) : door.take(message);
    }

    private static CompletionStage<Taken> done(Taken taken) {
        return CompletableFuture.completedStage(taken);
    }

    /** Of what happens to a room the account tells that is heard there; the others tell the same. */
    @Override
    public void happened(Happening happening) {
        var ears = directory.ears(happening.chat());
        boolean isHeard = ears.size() < 2
                || switch (turns.of(happening.chat(), ears, Instant.MAX)) {
                    case HEARS, HEARS_UNLESS_HEARD -> true;
                    case LATER, NOT_HEARD -> false;
                };
        if (isHeard) {
            door.happened(happening);
        }
    }
}
