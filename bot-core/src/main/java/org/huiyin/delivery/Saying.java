package org.huiyin.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * An outgoing row as the ledger holds it.
 *
 * @param text what was said, once it was rendered
 * @param at when it was rendered, or queued
 * @param platformId the platform's id of our message, once it is known
 * @param door the account it waits at, or went out by; empty where none was chosen
 */
public record Saying(
        Outgoing outgoing,
        DeliveryState state,
        Optional<String> text,
        Instant at,
        Optional<String> platformId,
        Optional<String> door) {

    /** Of no account. */
    public Saying(
            Outgoing outgoing, DeliveryState state, Optional<String> text, Instant at, Optional<String> platformId) {
        this(outgoing, state, text, at, platformId, Optional.empty());
    }
}
