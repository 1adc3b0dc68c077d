package org.huiyin.adapters.wecom.socket;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.huiyin.adapters.wecom.api.Fields;
import org.huiyin.adapters.wecom.api.Standing;
import org.huiyin.adapters.wecom.api.Surroundings;
import org.huiyin.adapters.wecom.bot.Card;
import org.huiyin.adapters.wecom.bot.Markdown;
import org.huiyin.adapters.wecom.bot.Memory;
import org.huiyin.adapters.wecom.bot.Pictures;
import org.huiyin.chat.Speech;
import org.huiyin.delivery.Outcome;
import org.huiyin.media.Media;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;

/** Says things over a connection: as the reply to a message while that can be, else on their own. */
final class Mouth {
    private static final int LONGEST_WORDS = 20_480;
    private static final int MOST_PICTURES = 10;
    private static final int LARGEST_PICTURE = 10 << 20;

    private final SocketSettings settings;
    private final Surroundings around;
    private final Frames frames;
    private final Replies replies;
    private final Memory memory;
    private final Standing standing;
    private final Pictures pictures;
    private final Markdown markdown = new Markdown(LONGEST_WORDS);

    /** What is said by one frame. */
    private sealed interface Piece {
        record Words(String words) implements Piece {}

        record Picture(Media.Content content) implements Piece {}

        record Uploaded(String mediaId) implements Piece {}

        record Buttons(Card card) implements Piece {}
    }

    Mouth(SocketSettings settings, Surroundings around, Talk talk, Standing standing) {
        this.settings = settings;
        this.around = around;
        this.frames = talk.frames();
        this.replies = talk.replies();
        this.memory = talk.memory();
        this.standing = standing;
        this.pictures = new Pictures(around.media(), LARGEST_PICTURE);
    }

    Outcome say(Wire wire, Chat to, Speech speech) {
        var pieces = pieces(speech);
        if (speech.buttons().size() > Card.MOST_WORDS || pieces.isEmpty()) {
            return new Outcome.Refused("speech: " + speech.buttons().size() + " buttons, " + pieces.size()
                    + " pieces (expected: at most " + Card.MOST_WORDS + ", at least one)");
        }
        var id = Card.idOf(speech);
        int all = pieces.size();
        try {
            var request = speech.quote()
                    .flatMap(quote -> replies.take(quote, around.clock().instant()));
            if (request.isPresent()) {
                reply(wire, request.get(), id, pieces);
            }
            upload(wire, pieces);
            while (!pieces.isEmpty()) {
                ask(wire, frame(to, pieces.getFirst()));
                pieces.removeFirst();
            }
        } catch (Failed e) {
            // Trying again would say the first of it twice.
            return pieces.size() == all
                    ? e.outcome()
                    : new Outcome.Unknown("said " + (all - pieces.size()) + " of " + all + ": " + e.why());
        }
        memory.keep(new Message.Id(to, id), speech.text());
        if (!speech.buttons().isEmpty()) {
            memory.keep(Card.of(speech));
        }
        return new Outcome.Sent(id);
    }

    private Deque<Piece> pieces(Speech speech) {
        Deque<Piece> pieces = new ArrayDeque<>();
        var card = Card.of(speech);
        boolean isCard = !speech.buttons().isEmpty();
        if (!isCard || !card.tells(speech.text())) {
            markdown.parts(speech.text()).forEach(part -> pieces.add(new Piece.Words(part)));
        }
        pictures.of(speech).forEach(picture -> pieces.add(new Piece.Picture(picture)));
        if (isCard) {
            pieces.add(new Piece.Buttons(card));
        }
        return pieces;
    }

    /** Says as much as one reply holds, if it still can be one. */
    private void reply(Wire wire, String request, String id, Deque<Piece> pieces) throws Failed {
        List<Piece> covered = new ArrayList<>();
        Optional<Frames.Frame> frame = Optional.empty();
        if (pieces.getFirst() instanceof Piece.Words words) {
            covered.add(words);
            var held = held(pieces);
            held.forEach(covered::add);
            frame = Optional.of(frames.answer(
                    request,
                    id,
                    words.words(),
                    held.stream().map(Piece.Picture::content).toList()));
        } else if (pieces.getFirst() instanceof Piece.Buttons buttons) {
            covered.add(buttons);
            frame = Optional.of(frames.answer(request, buttons.card()));
        }
        if (frame.isPresent()) {
            try {
                ask(wire, frame.get());
                pieces.removeIf(piece -> covered.stream().anyMatch(said -> said == piece));
            } catch (Failed e) {
                if (!e.isPastReply()) {
                    throw e;
                }
            }
        }
    }

    /** The pictures a reply can hold itself. */
    private static List<Piece.Picture> held(Deque<Piece> pieces) {
        return pieces.stream()
                .filter(Piece.Picture.class::isInstance)
                .map(Piece.Picture.class::cast)
                .limit(MOST_PICTURES)
                .toList();
    }

    /** Before anything is said on its own, so that a picture that cannot be brought leaves nothing half said. */
    private void upload(Wire wire, Deque<Piece> pieces) throws Failed {
        var upload = new Upload(frames, frame -> {
            try {
                return ask(wire, frame);
            } catch (Failed e) {
                // A picture half uploaded was seen by nobody.
                throw e.outcome() instanceof Outcome.Unknown ? Failed.later(e.why()) : e;
            }
        });
        int all = pieces.size();
        for (int i = 0; i < all; i++) {
            var piece = pieces.getFirst();
            var brought = piece instanceof Piece.Picture picture
                    ? new Piece.Uploaded(upload.picture(picture.content()))
                    : piece;
            pieces.removeFirst();
            pieces.addLast(brought);
        }
    }

    private Frames.Frame frame(Chat to, Piece piece) {
        if (piece instanceof Piece.Words words) {
            return frames.words(to, words.words());
        }
        if (piece instanceof Piece.Buttons buttons) {
            return frames.card(to, buttons.card());
        }
        return frames.picture(to, ((Piece.Uploaded) piece).mediaId());
    }

    private Fields ask(Wire wire, Frames.Frame frame) throws Failed {
        Fields answer;
        try {
            answer = wire.ask(frame.id(), frame.text(), settings.rhythm().answer())
                    .get();
        } catch (ExecutionException | CompletionException e) {
            var cause = e.getCause();
            throw cause instanceof Wire.NotSent
                    ? Failed.later("connection: down (expected: up)")
                    : Failed.unknown(
                            "answer: " + (cause == null ? e : cause).getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failed.unknown("answer: interrupted");
        }
        standing.limited(answer.errcode().isQuota(), answer.errcode().toString());
        if (!answer.errcode().isFine()) {
            throw Failed.answered(answer.errcode());
        }
        return answer;
    }
}
