package org.huiyin.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Target;
import org.huiyin.text.Phrase;

/** A word to the command room that the proof is broken: how many findings, and which numbers; nothing personal. */
public final class Alarm {
    private static final int NAMED = 8;

    private final Proof proof;

    public Alarm(Proof proof) {
        this.proof = proof;
    }

    /**
     * To be said in a room; the same findings on the same day are the same saying.
     *
     * @param notBefore when it may be said: it can wait for the morning
     */
    public Outgoing in(String room, LocalDate day, Instant notBefore) {
        var phrase = Phrase.of("audit.alarm").with("count", proof.found()).with("items", numbers());
        return new Outgoing(
                String.join("/", "audit", "audit.alarm", room, day + "-" + same()),
                new Target.ToGroup(room),
                phrase,
                List.of(),
                Optional.empty(),
                List.of(),
                notBefore,
                Outgoing.Lane.ROUTINE);
    }

    private List<Phrase> numbers() {
        return proof.findings().stream()
                .map(Finding::subject)
                .distinct()
                .limit(NAMED)
                .map(subject -> Phrase.of("audit.subject").with("item", subject))
                .toList();
    }

    /** The same for the same findings. */
    private String same() {
        var all = proof.findings().stream()
                .map(finding -> finding.subject() + " " + finding.rule())
                .sorted()
                .collect(Collectors.joining("\n", proof.found() + "\n", ""));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
