package org.huiyin.app.alerts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.huiyin.adapters.cap.CapIssue;
import org.huiyin.adapters.cap.CapWriter;
import org.huiyin.app.replay.BadInput;
import org.huiyin.ledger.Store;
import org.huiyin.notice.Notice;

/** Hands out the alert of one notice, as a copy for offices. */
public final class AlertExport {
    private final Store store;
    private final Supplier<CapWriter> writer;
    private final InstantSource clock;

    public AlertExport(Store store, Supplier<CapWriter> writer, InstantSource clock) {
        this.store = store;
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * What is wanted.
     *
     * @param replaces when the one was sent that this takes the place of; empty for the first
     */
    public record Wanted(String code, CapIssue.Status status, Optional<String> replaces) {}

    /** The document; a notice that is not there, or may not leave, is refused as bad input. */
    public String document(Wanted wanted) {
        var notice = store.look(looks -> looks.notices().notice(wanted.code()))
                .orElseThrow(() -> new BadInput("notice: " + wanted.code() + " (expected: a known number)"));
        try {
            return writer.get().write(notice, issue(notice, wanted)).xml();
        } catch (IllegalArgumentException e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        }
    }

    private CapIssue issue(Notice notice, Wanted wanted) {
        var first = CapIssue.of(notice, wanted.status(), CapIssue.Readers.OFFICES);
        return first.type() == CapIssue.Type.CANCEL
                ? first
                : wanted.replaces()
                        .map(text -> CapIssue.again(notice, moment(text), first, clock.instant()))
                        .orElse(first);
    }

    private static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new BadInput("replaces: " + text + " (expected: such as 2026-07-01T09:00:00+08:00)");
        }
    }
}
