package org.huiyin.ledger;

import java.time.Instant;
import java.util.List;
import org.huiyin.message.Message;

/**
 * A message as the ledger holds it.
 *
 * @param person the roster's id of who said it
 * @param taken when we decided on it
 * @param subjects the items and notices it belongs to, in the order it joined them
 */
public record Heard(Message message, String person, Instant taken, Verdict verdict, List<String> subjects) {
    public Heard {
        subjects = List.copyOf(subjects);
    }
}
