package org.huiyin.rules.editing;

import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.huiyin.delivery.Outgoing;
import org.huiyin.desk.Change;
import org.huiyin.desk.Decision;
import org.huiyin.editing.Preview;
import org.huiyin.editing.Sample;
import org.huiyin.item.Item;
import org.huiyin.ledger.Store;
import org.huiyin.line.rehearsal.Rehearsal;
import org.huiyin.rules.Rules;

/** What would come of a message under some rules, in the words people would read. */
final class Previews {
    private final Rehearsal rehearsal;

    Previews(Store store) {
        this.rehearsal = new Rehearsal(store);
    }

    Preview of(Sample sample, Rules rules, Instant now) {
        var rehearsed = rehearsal.of(sample, rules.inForce(), now);
        var decision = rehearsed.decision();
        return new Preview(
                rules.book().revision(),
                rehearsed.message(),
                rehearsed.speaker(),
                rehearsed.reading(),
                decision.verdict(),
                items(decision).filter(item -> isForAll(item, now)).toList(),
                said(decision)
                        .filter(outgoing -> items(decision)
                                .filter(item -> !isForAll(item, now))
                                .noneMatch(item -> outgoing.subjects().contains(item.code())))
                        .map(outgoing -> new Preview.Spoken(
                                outgoing.to(), rules.phrases().say(outgoing.phrase(), Locale.SIMPLIFIED_CHINESE, now)))
                        .toList());
    }

    private static Stream<Item> items(Decision decision) {
        return decision.changes().stream()
                .filter(Change.SaveItem.class::isInstance)
                .map(change -> ((Change.SaveItem) change).item());
    }

    /** What was there before and is spoken of in private is not told to whoever tries out words with its number. */
    private static boolean isForAll(Item item, Instant now) {
        return !item.subject().kind().isSensitive() || !item.clock().opened().isBefore(now);
    }

    private static Stream<Outgoing> said(Decision decision) {
        return decision.changes().stream().flatMap(change -> {
            if (change instanceof Change.Say say) {
                return Stream.of(say.outgoing());
            }
            return change instanceof Change.SayAfter after ? Stream.of(after.outgoing()) : Stream.empty();
        });
    }
}
