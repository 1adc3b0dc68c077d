package org.huiyin.delivery;

import java.time.Duration;

/** What came of one attempt to say something. */
public sealed interface Outcome {

    /** The platform took it; {@code platformId} is its own id of our message. */
    record Sent(String platformId) implements Outcome {}

    /** Surely not said; worth another try, no sooner than {@code after}. */
    record TryLater(Duration after, String why) implements Outcome {}

    /** Surely not said, and no use trying again. */
    record Refused(String why) implements Outcome {}

    /** Perhaps said. Never sent again blindly: settled by reading the group back, or by a person. */
    record Unknown(String why) implements Outcome {}
}
