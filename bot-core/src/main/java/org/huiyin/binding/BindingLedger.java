package org.huiyin.binding;

import java.time.Instant;

/** Who is who as it is written; only reached inside a transaction. */
public interface BindingLedger extends Bindings {

    /** Somebody or some room is known from now on; whatever stood for either before does no longer. */
    void bind(Binding binding);

    /** A code may be used; one for the same member or group that was not used yet opens nothing any more. */
    void issue(Pass pass);

    /** A code was used, and opens nothing any more. */
    void redeem(String digest, Instant at);
}
