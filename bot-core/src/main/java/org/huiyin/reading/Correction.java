package org.huiyin.reading;

import java.time.Instant;
import java.util.Optional;
import org.huiyin.report.Kind;

/**
 * What a person said a text is, after we had read it otherwise.
 *
 * @param text the words, without numbers that belong to somebody
 * @param act what they do; {@link Act#CHATTER} for talk that asks for nothing
 * @param matter what they are about; empty for talk, or where only the kind was wrong
 * @param kind the kind of item, where that was said
 * @param by the person's id
 */
public record Correction(String text, Act act, Optional<String> matter, Optional<Kind> kind, String by, Instant at) {

    /** It asks for nothing. */
    public static Correction talk(String text, String by, Instant at) {
        return new Correction(text, Act.CHATTER, Optional.empty(), Optional.empty(), by, at);
    }

    /** It tells of a matter. */
    public static Correction report(String text, String matter, String by, Instant at) {
        return new Correction(text, Act.REPORT, Optional.of(matter), Optional.empty(), by, at);
    }

    public boolean isTalk() {
        return act == Act.CHATTER;
    }
}
