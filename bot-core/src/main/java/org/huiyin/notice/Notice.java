package org.huiyin.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.message.Attachment;
import org.huiyin.message.Message;

/**
 * One thing told to many people, who has heard it and what they answered.
 *
 * @param origin the group it was posted in; empty when it came in private
 * @param images its pictures; purged from every store once it is over
 * @param rollCall whether everybody asked owes an answer, not only a word that they have heard
 * @param drill whether it is an exercise: marked in every word, and no figure counts it
 */
public record Notice(
        String code,
        long version,
        NoticeKind kind,
        String publisher,
        Optional<String> origin,
        List<Message.Id> messages,
        String text,
        List<Attachment> images,
        Reach reach,
        boolean rollCall,
        boolean drill,
        NoticeState state,
        Moments moments,
        List<Acknowledgement> acknowledgements,
        List<Answer> answers) {

    /** The phrase its words go out in. */
    public static final String BODY = "notice.body";

    /** The phrase a picture goes out in that came after the words. */
    public static final String PICTURE = "notice.picture";

    /**
     * The moments of a notice's life.
     *
     * @param deadline until when answers are asked for
     * @param expires when it ends by itself
     */
    public record Moments(Instant published, Optional<Instant> deadline, Instant expires, Optional<Instant> ended) {}

    public Notice {
        messages = List.copyOf(messages);
        images = List.copyOf(images);
        acknowledgements = List.copyOf(acknowledgements);
        answers = List.copyOf(answers);
    }

    /** Those asked who have said that they heard. */
    public List<String> acknowledged() {
        return acknowledgements.stream().map(Acknowledgement::by).toList();
    }

    /** Those asked of whom a word, or for a roll call an answer, is still missing. One of a team answers for its leader. */
    public List<String> pending() {
        return silent().stream().map(Reach.Asked::person).toList();
    }

    /** The same with their grids. */
    public List<Reach.Asked> silent() {
        var spoke =
                rollCall ? answers.stream().map(Answer::from).collect(Collectors.toSet()) : Set.copyOf(acknowledged());
        var reported = answers.stream()
                .filter(answer -> rollCall && answer.status() == Answer.Status.REPORTED)
                .map(Answer::grid)
                .collect(Collectors.toSet());
        return reach.asked().stream()
                .filter(asked -> !spoke.contains(asked.person()) && !reported.contains(asked.grid()))
                .toList();
    }

    public int households() {
        return answers.stream().mapToInt(a -> a.households().orElse(0)).sum();
    }

    public int people() {
        return answers.stream().mapToInt(a -> a.people().orElse(0)).sum();
    }

    public Notice heardBy(Acknowledgement acknowledgement) {
        if (acknowledged().contains(acknowledgement.by())) {
            return this;
        }
        return with(plus(acknowledgements, acknowledgement), answers);
    }

    public Notice answeredBy(Answer answer) {
        var others =
                answers.stream().filter(a -> !a.from().equals(answer.from())).toList();
        return with(acknowledgements, plus(others, answer));
    }

    public Notice with(NoticeState newState, Instant at) {
        var over = newState.isOver() ? Optional.of(at) : moments.ended();
        var when = new Moments(moments.published(), moments.deadline(), moments.expires(), over);
        return new Notice(
                code,
                version,
                kind,
                publisher,
                origin,
                messages,
                text,
                images,
                reach,
                rollCall,
                drill,
                newState,
                when,
                acknowledgements,
                answers);
    }

    public Notice with(Message message, String newText) {
        return new Notice(
                code,
                version,
                kind,
                publisher,
                origin,
                plus(messages, message.id()),
                newText,
                Stream.concat(images.stream(), message.images().stream()).toList(),
                reach,
                rollCall,
                drill,
                state,
                moments,
                acknowledgements,
                answers);
    }

    public Notice with(Reach newReach) {
        return new Notice(
                code,
                version,
                kind,
                publisher,
                origin,
                messages,
                text,
                images,
                newReach,
                rollCall,
                drill,
                state,
                moments,
                acknowledgements,
                answers);
    }

    /** Its pictures are gone for good. */
    public Notice purged() {
        return new Notice(
                code,
                version,
                kind,
                publisher,
                origin,
                messages,
                text,
                List.of(),
                reach,
                rollCall,
                drill,
                state,
                moments,
                acknowledgements,
                answers);
    }

    private Notice with(List<Acknowledgement> newAcknowledgements, List<Answer> newAnswers) {
        return new Notice(
                code,
                version,
                kind,
                publisher,
                origin,
                messages,
                text,
                images,
                reach,
                rollCall,
                drill,
                state,
                moments,
                newAcknowledgements,
                newAnswers);
    }

    private static <T> List<T> plus(List<T> list, T more) {
        var longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}
