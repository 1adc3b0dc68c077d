package org.huiyin.adapters.wechaty;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.huiyin.adapters.wechaty.payload.FileBox;
import org.huiyin.chat.LookBack;
import org.huiyin.chat.Speech;
import org.huiyin.delivery.Outcome;
import org.huiyin.media.Media;
import org.huiyin.message.Attachment;
import org.huiyin.message.Chat;
import org.huiyin.message.Sender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wechaty.MessageRecallRequest;
import wechaty.MessageSendFileRequest;
import wechaty.MessageSendTextRequest;
import wechaty.PuppetGrpc.PuppetBlockingStub;

/**
 * Says things: the words, then each picture. The service takes them one by one, so what got through is remembered, and a
 * later attempt goes on from there. Safe for several threads; each waits for its answer.
 */
final class Speaker {
    private static final Logger LOG = LoggerFactory.getLogger(Speaker.class);
    /** Servers on gRPC's defaults take 4 MiB a call; base64 makes four bytes of three. */
    private static final int LARGEST_PICTURE = 3_000_000;

    private static final int REMEMBERED = 1_000;
    /** What WeChat itself puts behind a name that is called. */
    private static final char AFTER_NAME = '\u2005';

    private final WechatySettings.Times times;
    private final Media media;
    private final Recent recent;
    private final Health health;
    private final Map<String, List<String>> parts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<String>> eldest) {
            return size() > REMEMBERED;
        }
    };

    Speaker(WechatySettings.Times times, Media media, Recent recent, Health health) {
        this.times = times;
        this.media = media;
        this.recent = recent;
        this.health = health;
    }

    Outcome say(Wire wire, Chat to, Speech speech) {
        var done = done(speech.key());
        if (!speech.text().isEmpty() && done.isEmpty()) {
            var words = words(wire, to, speech);
            if (!(words instanceof Outcome.Sent sent)) {
                return words;
            }
            done.add(sent.platformId());
        }
        int words = speech.text().isEmpty() ? 0 : 1;
        var pictures = pictures(speech);
        for (var picture : pictures.subList(Math.min(done.size() - words, pictures.size()), pictures.size())) {
            var outcome = picture(wire, to, picture);
            if (!(outcome instanceof Outcome.Sent sent)) {
                return partly(outcome, done.size());
            }
            done.add(sent.platformId());
        }
        if (done.isEmpty()) {
            return new Outcome.Refused("speech: empty (expected: words, or a picture that is there)");
        }
        recent.with(done.get(0), done.subList(1, done.size()));
        return new Outcome.Sent(done.get(0));
    }

    /** Takes back the words and the pictures that went with them. */
    Outcome recall(Wire wire, String platformId) {
        var ids = recent.platformIds(platformId);
        if (ids.isEmpty()) {
            return new Outcome.Refused("recall: the puppet service never told the id");
        }
        for (String id : ids) {
            var request = MessageRecallRequest.newBuilder().setId(id).build();
            var outcome = call(
                    wire,
                    times.call(),
                    stub -> stub.messageRecall(request).getSuccess()
                            ? new Outcome.Sent(platformId)
                            : new Outcome.Refused("recall: the platform did not"));
            if (!(outcome instanceof Outcome.Sent)) {
                return outcome;
            }
        }
        return new Outcome.Sent(platformId);
    }

    /** Our own words come back to us once they stand in the chat. Of pictures nothing does that could be told apart. */
    LookBack lookBack(Chat in, Speech speech) {
        return speech.images().isEmpty()
                ? recent.echo(in, text(speech, asker(in, speech)))
                        .<LookBack>map(LookBack.Found::new)
                        .orElseGet(LookBack.Unable::new)
                : new LookBack.Unable();
    }

    private Outcome words(Wire wire, Chat to, Speech speech) {
        var asker = asker(to, speech);
        var text = text(speech, asker);
        var request = MessageSendTextRequest.newBuilder()
                .setConversationId(to.id())
                .setText(text)
                .addAllMentionalIds(asker.map(Sender::id).stream().toList())
                .build();
        recent.saying(to, text);
        return call(
                wire,
                times.say(),
                stub -> new Outcome.Sent(recent.said(
                        to, speech, text, stub.messageSendText(request).getId())));
    }

    /** Nothing in the protocol quotes; in a room, whoever is answered is called by name instead. */
    private Optional<Sender> asker(Chat to, Speech speech) {
        return to.isDirect()
                ? Optional.empty()
                : speech.quote()
                        .flatMap(recent::sender)
                        .filter(sender -> !sender.name().isBlank());
    }

    private static String text(Speech speech, Optional<Sender> asker) {
        return asker.map(sender -> "@" + sender.name() + AFTER_NAME).orElse("") + speech.text();
    }

    private Outcome picture(Wire wire, Chat to, Media.Content picture) {
        var name = "picture." + picture.type().replaceFirst(".*/", "");
        var request = MessageSendFileRequest.newBuilder()
                .setConversationId(to.id())
                .setFileBox(FileBox.encode(name, picture))
                .build();
        return call(
                wire,
                times.file(),
                stub -> new Outcome.Sent(stub.messageSendFile(request).getId()));
    }

    /** The pictures that can be sent. Words do not wait for one that never came. */
    private List<Media.Content> pictures(Speech speech) {
        var found = new ArrayList<Media.Content>();
        for (Attachment image : speech.images()) {
            var content = media.find(image.reference());
            if (content.isPresent() && content.get().bytes().length <= LARGEST_PICTURE) {
                found.add(content.get());
            } else {
                LOG.warn(
                        "speech {}: a picture is left out: {}",
                        speech.key(),
                        content.isPresent() ? "over " + LARGEST_PICTURE + " bytes" : "not there");
            }
        }
        return found;
    }

    /** Once something of a speech is out, it is no longer true that nothing was said. */
    private static Outcome partly(Outcome outcome, int done) {
        return done > 0 && outcome instanceof Outcome.Refused refused
                ? new Outcome.Unknown("said in part (" + done + "), then: " + refused.why())
                : outcome;
    }

    private Outcome call(Wire wire, Duration most, Function<PuppetBlockingStub, Outcome> asking) {
        var attempt = new Attempt(times.retryMost());
        try {
            var outcome = asking.apply(wire.waiting(most).withInterceptors(attempt));
            health.limited(false, "");
            return outcome;
        } catch (StatusRuntimeException e) {
            var status = e.getStatus();
            health.limited(
                    status.getCode() == Status.Code.RESOURCE_EXHAUSTED, "the puppet service says: " + status.getCode());
            return attempt.outcome(status);
        }
    }

    private synchronized List<String> done(String key) {
        return parts.computeIfAbsent(key, any -> new ArrayList<>());
    }
}
