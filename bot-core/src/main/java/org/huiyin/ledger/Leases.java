package org.huiyin.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Which node may work on what: a lane of groups, the ticking, the sending. A lease ends by itself; whoever takes it
 * over gets a higher fence, and a commit under a lower one is refused by {@link Ledger#check}.
 */
public interface Leases {

    /** Takes or renews a lease; empty while another holds it. */
    Optional<Lease> acquire(String name, String holder, Instant now, Duration length);

    /** Gives a lease up early. */
    void release(Lease lease);

    /** A held lease. */
    record Lease(String name, String holder, long fence, Instant until) {}
}
