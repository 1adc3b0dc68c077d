package org.huiyin.adapters.webhook.in;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.huiyin.chat.Inbox;
import org.huiyin.chat.Inbox.Taken;
import org.huiyin.message.Message;
import org.huiyin.net.Body;
import org.huiyin.net.Reply;
import org.huiyin.net.Request;
import org.huiyin.net.Transport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where sources report, each at its own name. A source is told "taken" once its messages are committed; what it sends
 * again has the same id and changes nothing.
 */
public final class WayIn implements Transport.Exchange {
    public static final String PATH = "/webhook/in/{name}";

    private static final Logger LOG = LoggerFactory.getLogger(WayIn.class);
    private static final long PATIENCE_SECONDS = 20;
    private static final String COME_AGAIN_SECONDS = "5";
    private static final int TAKEN = 200;
    private static final int STRANGER = 401;
    private static final int UNREADABLE = 400;
    private static final int BUSY = 503;

    private final Map<String, Source> sources;
    private final InstantSource clock;
    private volatile @Nullable Inbox inbox;

    /** A source, how it shows to be itself, and how it is read. */
    public record Source(String name, Proof proof, Decoder decoder) {}

    public WayIn(Map<String, Source> sources, InstantSource clock) {
        this.sources = Map.copyOf(sources);
        this.clock = clock;
    }

    public void open(Inbox opened) {
        inbox = opened;
    }

    public void close() {
        inbox = null;
    }

    @Override
    public Reply answer(Request request) throws InterruptedException {
        var source = sources.get(request.parameter("name"));
        if (source == null) {
            // As a source with the wrong secret is: names are not to be tried out.
            return reply(STRANGER, "not shown to be a source of ours");
        }
        var now = clock.instant();
        var finding = source.proof().look(request, now);
        if (finding instanceof Proof.NotShown not) {
            LOG.info("webhook {}: refused: {}", source.name(), not.why());
            return reply(STRANGER, "not shown to be a source of ours");
        }
        try {
            var id = ((Proof.Shown) finding).id();
            var messages = source.decoder()
                    .read(new Decoder.Delivery(id, request.body().bytes(), now));
            return take(messages.stream().map(this::taken).toList());
        } catch (Malformed e) {
            LOG.info("webhook {}: not understood: {}", source.name(), e.getMessage());
            return reply(UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    private CompletableFuture<Taken> taken(Message message) {
        var open = inbox;
        return open == null
                ? CompletableFuture.completedFuture(new Taken.Busy("closed"))
                : open.take(message).toCompletableFuture();
    }

    private static Reply take(List<CompletableFuture<Taken>> messages) throws InterruptedException {
        try {
            for (var message : messages) {
                if (message.get(PATIENCE_SECONDS, TimeUnit.SECONDS) instanceof Taken.Busy) {
                    return busy();
                }
            }
            return reply(TAKEN, "taken");
        } catch (ExecutionException | TimeoutException e) {
            return busy();
        }
    }

    private static Reply busy() {
        return reply(BUSY, "no room at the moment").with("retry-after", COME_AGAIN_SECONDS);
    }

    private static Reply reply(int status, String what) {
        var key = status == TAKEN ? "status" : "error";
        var body = JsonNodeFactory.instance.objectNode().put(key, what).toString();
        return Reply.of(status, "application/json", Body.of(body));
    }
}
