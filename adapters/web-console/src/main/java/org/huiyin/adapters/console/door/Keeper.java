package org.huiyin.adapters.console.door;

import java.util.Optional;
import org.huiyin.net.Request;

/** Says who is behind a request. */
public sealed interface Keeper permits OpenHouse, Gatekeeper {

    /** Empty when they are not let in. */
    Optional<Guest> guest(Request request);

    /** Whether whoever is behind a request that was let in would still be; asking is no sign of life of theirs. */
    boolean isStillIn(Request request);

    /** Whether it is a name of this machine under which the request came, where that matters. */
    boolean isRightName(Request request);

    /** Whether there are sessions, which can be left. */
    boolean hasSessions();
}
