package org.huiyin.line;

import java.util.Optional;
import org.huiyin.desk.Decision;
import org.huiyin.item.Refusal;

/** What came of one intake. */
public sealed interface Receipt {

    /** Decided and written down. */
    record Kept(Decision decision) implements Receipt {}

    /** Was here before; nothing changed. */
    record Again() implements Receipt {}

    /** We failed on it; it lies in the dead-letter tray. */
    record Buried(String why) implements Receipt {}

    /**
     * It may not be done, and why; nothing changed.
     *
     * @param refusal which of the reasons that words are answered with, if it is one of them
     */
    record Declined(String why, Optional<Refusal> refusal) implements Receipt {
        public Declined(String why) {
            this(why, Optional.empty());
        }
    }
}
