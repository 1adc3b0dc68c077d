package org.huiyin.line;

import org.huiyin.desk.Decision;

/** What came of one intake. */
public sealed interface Receipt {

    /** Decided and written down. */
    record Kept(Decision decision) implements Receipt {}

    /** Was here before; nothing changed. */
    record Again() implements Receipt {}

    /** We failed on it; it lies in the dead-letter tray. */
    record Buried(String why) implements Receipt {}

    /** It may not be done, and why; nothing changed. */
    record Declined(String why) implements Receipt {}
}
