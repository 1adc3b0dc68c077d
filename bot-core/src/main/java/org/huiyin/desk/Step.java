package org.huiyin.desk;

import java.time.Instant;
import java.util.Optional;
import org.huiyin.reading.Reading;

/** One way a message can be taken. */
@FunctionalInterface
public interface Step {

    /** The decision if the message makes sense this way in this scene; empty to let another step try. */
    Optional<Decision> consider(Scene scene, Reading reading, Instant now);
}
