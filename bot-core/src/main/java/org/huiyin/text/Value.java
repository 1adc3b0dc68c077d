package org.huiyin.text;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A value that fills a gap in a phrase; how it reads in a language is the phrasebook's business. */
public sealed interface Value {

    /** Words of a person or a name, said as they are. */
    record Words(String text) implements Value {}

    /** A number of things. */
    record Count(long number) implements Value {}

    /** A point in time, said in the town's own zone. */
    record Moment(Instant at) implements Value {}

    /** A length of time. */
    record Span(Duration length) implements Value {}

    /** A matter of the catalogue, said by its name. */
    record MatterName(String matter) implements Value {}

    /** A closed choice, said by the bundle's key {@code set.choice}, such as {@code kind.hazard}. */
    record Choice(String set, String choice) implements Value {}

    /** A phrase inside the phrase; nothing when the list is empty, joined by the language's comma. */
    record Phrases(List<Phrase> parts) implements Value {
        public Phrases {
            parts = List.copyOf(parts);
        }
    }
}
