package org.huiyin.rules.patterns;

import java.util.List;

/** A part of a pattern as it is written. */
sealed interface Part {

    /** One character of a set. */
    record One(CharSet set) implements Part {}

    /** These, one after the other; none is the text of no character. */
    record Sequence(List<Part> parts) implements Part {
        public Sequence {
            parts = List.copyOf(parts);
        }
    }

    /** One of these. */
    record Choice(List<Part> parts) implements Part {
        public Choice {
            parts = List.copyOf(parts);
        }
    }

    /** This so often; {@link #ENDLESS} is as often as one likes. */
    record Repeat(Part part, int least, int most) implements Part {
        static final int ENDLESS = -1;
    }

    /** A place of the text. */
    enum Place implements Part {
        BEGIN,
        END
    }
}
