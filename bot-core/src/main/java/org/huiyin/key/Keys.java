package org.huiyin.key;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.account.Trace;

/** Port to the keys. Making and closing one is written down with its trace, or not at all. */
public interface Keys {

    Optional<ApiKey> find(String name);

    /** By name, closed ones too: a name is never given twice. */
    List<ApiKey> all();

    /** Adds one; false if the name is taken. */
    boolean add(ApiKey key, Trace trace);

    /** Closes one for good; false if there is none that is open. */
    boolean close(String name, Trace trace);

    /** It was shown at this moment. */
    void used(String name, Instant at);
}
