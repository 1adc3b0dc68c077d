package org.huiyin.binding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks at who is who. */
public interface Bindings {

    /** All that were made by code, each standing. */
    List<Binding> all();

    /** The pass behind a code, if it was never used and holds at this moment. */
    Optional<Pass> pass(String digest, Instant now);
}
