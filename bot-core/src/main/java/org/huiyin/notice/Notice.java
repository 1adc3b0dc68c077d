package org.huiyin.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.message.Attachment;
import org.huiyin.message.Message;

/**
 * One thing told to many people, and what came back.
 *
 * @param content what it says
 * @param posting where it comes from
 * @param reach whom it is for
 * @param life how long it holds
 * @param replies who has heard it and what they answered
 */
public record Notice(
        String code, long version, Content content, Posting posting, Reach reach, Life life, Replies replies) {

    /** The phrase its words go out in. */
    public static final String BODY = "notice.body";

    /** The phrase a picture goes out in that came after the words. */
    public static final String PICTURE = "notice.picture";

    /**
     * What a notice says.
     *
     * @param images its pictures; purged from every store once it is over
     * @param drill whether it is an exercise: marked in every word, and no figure counts it
     */
    public record Content(NoticeKind kind, String text, List<Attachment> images, boolean drill) {
        public Content {
            images = List.copyOf(images);
        }

        /** Words alone, and in earnest. */
        public static Content words(NoticeKind kind, String text) {
            return new Content(kind, text, List.of(), false);
        }

        private Content showing(Stream<Attachment> pictures) {
            return new Content(kind, text, pictures.toList(), drill);
        }
    }

    /**
     * Who published a notice, and with what.
     *
     * @param origin the group it was posted in; empty when it came in private
     */
    public record Posting(String publisher, Optional<String> origin, List<Message.Id> messages) {
        public Posting {
            messages = List.copyOf(messages);
        }

        /** It was posted in no group. */
        public static Posting inPrivate(String publisher, Message.Id... messages) {
            return new Posting(publisher, Optional.empty(), List.of(messages));
        }

        private Posting and(Message.Id message) {
            return new Posting(
                    publisher,
                    origin,
                    Stream.concat(messages.stream(), Stream.of(message)).toList());
        }
    }

    /**
     * How long a notice holds, and where it stands.
     *
     * @param deadline until when answers are asked for
     * @param expires when it ends by itself
     */
    public record Life(
            NoticeState state,
            Instant published,
            Optional<Instant> deadline,
            Instant expires,
            Optional<Instant> ended) {

        /** It waits to go out. */
        public static Life waiting(Instant published, Instant expires) {
            return new Life(NoticeState.WAITING, published, Optional.empty(), expires, Optional.empty());
        }

        /** The same, with answers asked for until then. */
        public Life until(Optional<Instant> newDeadline) {
            return new Life(state, published, newDeadline, expires, ended);
        }

        public Life in(NoticeState newState, Instant at) {
            return new Life(newState, published, deadline, expires, newState.isOver() ? Optional.of(at) : ended);
        }
    }

    /** One that nobody has written down or replied to yet. */
    public static Notice begun(String code, Content content, Posting posting, Reach reach, Life life) {
        return new Notice(code, 0, content, posting, reach, life, Replies.none());
    }

    public NoticeKind kind() {
        return content.kind();
    }

    public String text() {
        return content.text();
    }

    public List<Attachment> images() {
        return content.images();
    }

    public boolean drill() {
        return content.drill();
    }

    public String publisher() {
        return posting.publisher();
    }

    public Optional<String> origin() {
        return posting.origin();
    }

    public List<Message.Id> messages() {
        return posting.messages();
    }

    public NoticeState state() {
        return life.state();
    }

    /** Whether everybody asked owes an answer, not only a word that they have heard. */
    public boolean rollCall() {
        return reach.owed() == Reach.Owed.AN_ANSWER;
    }

    public List<Answer> answers() {
        return replies.answers();
    }

    /** Its words, as long as they may be shown: of somebody who was sought nothing is, once it is over. */
    public Optional<String> shown() {
        return state().isOver() && kind().isOfAPerson() ? Optional.empty() : Optional.of(text());
    }

    /** Those who have said that they heard. */
    public List<String> acknowledged() {
        return replies.heard().stream().map(Acknowledgement::by).toList();
    }

    /** Those asked of whom a word, or for a roll call an answer, is still missing. One of a team answers for its leader. */
    public List<String> pending() {
        return silent().stream().map(Reach.Asked::person).toList();
    }

    /** The same with their grids. */
    public List<Reach.Asked> silent() {
        var spoke = (rollCall() ? answers().stream().map(Answer::from) : acknowledged().stream())
                .collect(Collectors.toSet());
        var reported = answers().stream()
                .filter(answer -> rollCall() && answer.status() == Answer.Status.REPORTED)
                .map(Answer::grid)
                .collect(Collectors.toSet());
        return reach.asked().stream()
                .filter(asked -> !spoke.contains(asked.person()) && !reported.contains(asked.grid()))
                .toList();
    }

    /** The same after one more reply. */
    public Notice with(Reply reply) {
        return with(version, replies.with(List.of(reply)));
    }

    /** The same as it stands written down. */
    public Notice with(long newVersion, Replies newReplies) {
        return new Notice(code, newVersion, content, posting, reach, life, newReplies);
    }

    public Notice with(NoticeState newState, Instant at) {
        return new Notice(code, version, content, posting, reach, life.in(newState, at), replies);
    }

    /** The same with one more message, and its pictures. */
    public Notice joinedBy(Message message) {
        var more = content.showing(Stream.concat(content.images().stream(), message.images().stream()));
        return new Notice(code, version, more, posting.and(message.id()), reach, life, replies);
    }

    public Notice with(Reach newReach) {
        return new Notice(code, version, content, posting, newReach, life, replies);
    }

    /** Its pictures are gone for good. */
    public Notice purged() {
        return new Notice(code, version, content.showing(Stream.empty()), posting, reach, life, replies);
    }
}
