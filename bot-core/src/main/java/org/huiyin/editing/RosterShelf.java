package org.huiyin.editing;

import java.util.List;
import java.util.Optional;
import org.huiyin.grid.Roster;

/** Port to the roster of an installation: looked at, compared, and replaced as a whole or not at all. */
public interface RosterShelf {

    /** The roster as its officials wrote it; empty where it came with the program, and stays as it is. */
    Optional<Written> written();

    /** The roster in a text. */
    Read read(String text);

    /** What would come of bringing the roster in a text into force: taken, or all that stands against it. */
    Considered check(String text);

    /**
     * Brings another roster into force.
     *
     * @param seal of the text it was compared with
     */
    Considered put(String text, String seal, Author author);

    /**
     * A roster as it stands in its file.
     *
     * @param seal names exactly this text, so that nobody overwrites what they have not seen
     */
    record Written(String text, String seal) {}

    /** What a text turned out to be. */
    sealed interface Read {

        /** A roster. */
        record Whole(Roster roster) implements Read {}

        /** None yet, for all of this. */
        record Broken(List<Complaint> complaints) implements Read {
            public Broken {
                complaints = List.copyOf(complaints);
            }
        }
    }
}
