package org.huiyin.app.replay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.message.Location;

/** One line of a transcript: something said, or time moving on. */
public sealed interface TranscriptLine {

    Instant at();

    /** Where the line stands, for complaints. */
    Place place();

    /** A file and a line of it, counted from 1. */
    record Place(String file, long line) {
        BadInput refuse(String complaint) {
            return new BadInput(file, line, complaint);
        }
    }

    /** Nothing is said; time moves on. */
    record Tick(Instant at, Place place) implements TranscriptLine {}

    /**
     * Something is said.
     *
     * @param group the roster's id of the group; empty in private
     * @param quote the id of an earlier message that is quoted
     * @param quoteAbout the id of an earlier message; what is quoted is our newest saying about what it belongs to
     * @param recall the id of an earlier message that is taken back
     */
    record Said(
            Instant at,
            Place place,
            String id,
            Optional<String> group,
            String from,
            String text,
            List<String> images,
            Optional<Location> location,
            Optional<String> quote,
            Optional<String> quoteAbout,
            List<String> mentions,
            Optional<String> recall)
            implements TranscriptLine {
        public Said {
            images = List.copyOf(images);
            mentions = List.copyOf(mentions);
        }
    }
}
