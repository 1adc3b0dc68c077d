package org.huiyin.app.doors.standin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.huiyin.ledger.Heard;
import org.huiyin.ledger.Store;
import org.huiyin.ledger.Verdict;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;

/**
 * Tells whether another account was heard with the same words: platforms give every account ids of its own, so they are
 * known by who said them, what, and when.
 */
final class Echo {
    /** What the moments may differ that a platform gives two accounts for one message. */
    static final Duration CLOCKS = Duration.ofSeconds(2);
    /** A message may be taken before it was said, by the platform's clock. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private static final int MANY = 1_000;

    private final Store store;

    Echo(Store store) {
        this.store = store;
    }

    /** What is the same whoever of us hears it, but for the clocks. */
    record Words(String sender, String text, int pictures) {
        static Words of(Message message) {
            return new Words(
                    message.sender().id(), message.text(), message.images().size());
        }
    }

    boolean isHeard(Message message, List<Chat> ears) {
        var since = message.at().minus(SKEW);
        return ears.stream()
                .filter(ear -> !ear.equals(message.chat()))
                .flatMap(ear -> store.look(looks -> looks.messages().recent(ear, since, MANY)).stream())
                .filter(heard -> heard.verdict().outcome() != Verdict.Outcome.UNSERVED)
                .map(Heard::message)
                .anyMatch(other -> Words.of(other).equals(Words.of(message)) && isOf(message.at(), other.at()));
    }

    private static boolean isOf(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(CLOCKS) <= 0;
    }
}
