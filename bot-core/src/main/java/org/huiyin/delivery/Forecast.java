package org.huiyin.delivery;

import java.time.Duration;
import java.util.Collection;
import java.util.function.ToIntFunction;

/** Port to how long the doors take at the pace they keep. */
@FunctionalInterface
public interface Forecast {

    /**
     * How long it takes until the last of some groups is told.
     *
     * @param waiting how many messages go through a door before theirs
     */
    Duration takes(Collection<String> groups, ToIntFunction<String> waiting);
}
