package org.huiyin.adapters.onebot;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.huiyin.message.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for what was said while there was no line, in each group that was heard before it broke. Programs that keep no
 * history say so, and are not asked on. What was heard already comes with the same id, and is taken for a duplicate.
 */
final class CatchUp {
    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
    private static final int MOST_GROUPS = 500;
    private static final int EACH = 100;

    private final OurAccount account;
    private final Duration patience;
    private final Encoder encoder = new Encoder();
    /** When the latest message of each group was said, by the platform's clock; the group longest unheard first. */
    private final Map<String, Instant> latest = new LinkedHashMap<>(16, 0.75f, true);

    CatchUp(OurAccount account, Duration patience) {
        this.account = account;
        this.patience = patience;
    }

    /** A message was heard; of a group it says from when on something may be missing. */
    synchronized void heard(Message message) {
        if (!message.chat().isDirect()) {
            latest.merge(message.chat().id(), message.at(), (one, other) -> one.isAfter(other) ? one : other);
            if (latest.size() > MOST_GROUPS) {
                latest.remove(latest.keySet().iterator().next());
            }
        }
    }

    /** Asks over a line that has just come, one group after the other. */
    void over(OurAccount.Line line) {
        CompletionStage<Boolean> asked = CompletableFuture.completedStage(true);
        for (var group : known().entrySet()) {
            asked = asked.thenCompose(goOn ->
                    goOn ? group(line, group.getKey(), group.getValue()) : CompletableFuture.completedStage(false));
        }
        asked.whenComplete((done, fault) -> {
            if (fault != null) {
                LOG.info("onebot {}: what was missed is not known: the line broke, or nobody answers", account.id());
            }
        });
    }

    private synchronized Map<String, Instant> known() {
        return new LinkedHashMap<>(latest);
    }

    /** False when there is no use in asking on. */
    private CompletionStage<Boolean> group(OurAccount.Line line, String group, Instant since) {
        return line.ask(encoder.history(group, EACH))
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .thenCompose(
                        answer -> answer.isUnheardOf() ? CompletableFuture.completedStage(false) : hear(answer, since));
    }

    private CompletionStage<Boolean> hear(Answer answer, Instant since) {
        messages(answer).stream()
                .filter(one -> !one.message().at().isBefore(since))
                .forEach(account::hear);
        return account.room().thenApply(room -> true);
    }

    /** The oldest first; those that cannot be understood are left out. */
    private List<Event.Heard> messages(Answer answer) {
        var heard = new ArrayList<Event.Heard>();
        for (JsonNode message : answer.data().path("messages")) {
            try {
                if (account.decoder().message(message) instanceof Event.Heard one) {
                    heard.add(one);
                }
            } catch (Decoder.Unreadable e) {
                LOG.info("onebot {}: passed over a message of the history: {}", account.id(), e.getMessage());
            }
        }
        heard.sort(Comparator.comparing(one -> one.message().at()));
        return heard;
    }
}
