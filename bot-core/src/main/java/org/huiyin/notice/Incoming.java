package org.huiyin.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An alert of another system: a proposal for a notice, which goes nowhere before the command room says yes.
 *
 * @param source who sent it, as they name themselves
 * @param identifier its number there
 * @param areas the places it is for, by name
 * @param expires when it is over; empty if it does not say
 */
public record Incoming(
        String source,
        String identifier,
        Nature nature,
        NoticeKind kind,
        String text,
        List<String> areas,
        Optional<Instant> expires) {

    /** What it is. */
    public enum Nature {
        /** It calls upon people. */
        ALERT,
        /** It takes an earlier one back. */
        ALL_CLEAR,
        /** It is practised. */
        DRILL
    }

    public Incoming {
        areas = List.copyOf(areas);
    }
}
