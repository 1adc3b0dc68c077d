package org.huiyin.editing;

import java.util.List;

/** What came of a proposal. */
public sealed interface Considered {

    /** It is in force, or held as a draft. */
    record Taken() implements Considered {}

    /** Nothing would be different. */
    record Same() implements Considered {}

    /** Something is wrong with it; nothing has changed. */
    record Refused(List<Complaint> complaints) implements Considered {
        public Refused {
            complaints = List.copyOf(complaints);
        }
    }

    /** The file was changed by somebody else meanwhile; nothing has changed. */
    record Stale() implements Considered {}

    /** The installation has no place for what is its own. */
    record Homeless() implements Considered {}
}
