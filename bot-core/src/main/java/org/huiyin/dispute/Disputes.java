package org.huiyin.dispute;

import java.util.List;
import java.util.Optional;

/** Looks at mediated quarrels. Who looks at the parties leaves a trace of it. */
public interface Disputes {
    Optional<Mediation> mediation(String item);

    /** Between how many it is, as far as was told. */
    int sides(String item);

    /** Between whom it is, in the order they were named. */
    List<Party> parties(String item);
}
