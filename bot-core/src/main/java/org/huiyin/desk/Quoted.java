package org.huiyin.desk;

import java.util.List;
import java.util.Optional;
import org.huiyin.ledger.Heard;
import org.huiyin.message.Message;

/**
 * What a message quotes.
 *
 * @param subjects the items and notices the quoted words belong to
 * @param heard the quoted message, when it was somebody's and not our own
 * @param answered the message our quoted words answered
 * @param joined what others said that was put into the items meant; looked up only for who says that it is not the same
 */
public record Quoted(List<String> subjects, Optional<Heard> heard, Optional<Message.Id> answered, List<Joined> joined) {
    public Quoted {
        subjects = List.copyOf(subjects);
        joined = List.copyOf(joined);
    }

    public static Quoted nothing() {
        return new Quoted(List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    /** The message that is pointed at: quoted itself, or by the answer it was given. */
    public Optional<Message.Id> pointed() {
        return heard.map(h -> h.message().id()).or(() -> answered);
    }

    public Quoted with(List<Joined> more) {
        return new Quoted(subjects, heard, answered, more);
    }
}
