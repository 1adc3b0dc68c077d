package org.huiyin.notice;

import java.time.Instant;

/** One person's reply to a notice. */
public sealed interface Reply permits Acknowledgement, Answer {

    /** Whose it is. */
    String by();

    Instant at();
}
