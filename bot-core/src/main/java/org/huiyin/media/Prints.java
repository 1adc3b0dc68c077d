package org.huiyin.media;

import java.util.List;
import java.util.Optional;
import org.huiyin.message.Message;

/** Looks at what pictures look like: those that came lately, and those of people who are or were sought. */
public interface Prints {

    /** What a picture that came lately looks like; empty while nobody knows. */
    Optional<Fingerprint> print(String reference);

    /** The message a picture came with; empty while it has not been taken. */
    Optional<Message.Id> shownIn(String reference);

    /** Those of notices, kept for a while after their end. */
    List<OfNotice> ofNotices();

    /** A picture of somebody who is or was sought. */
    record OfNotice(String notice, Fingerprint print) {}
}
