package org.huiyin.door;

import java.util.Map;
import java.util.Optional;

/** A secret the configuration only points to. */
public interface Hidden {

    /** What it points to, for people who are to mend it. */
    String where();

    /** The secret; empty when it is not there. */
    Optional<String> value(Map<String, String> environment);
}
