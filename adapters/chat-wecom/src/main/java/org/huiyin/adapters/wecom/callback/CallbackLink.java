package org.huiyin.adapters.wecom.callback;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.huiyin.adapters.wecom.api.Api;
import org.huiyin.adapters.wecom.api.Fields;
import org.huiyin.adapters.wecom.api.Malformed;
import org.huiyin.adapters.wecom.api.Standing;
import org.huiyin.adapters.wecom.api.Surroundings;
import org.huiyin.adapters.wecom.bot.Bot;
import org.huiyin.adapters.wecom.bot.Card;
import org.huiyin.adapters.wecom.bot.Decoder;
import org.huiyin.adapters.wecom.bot.Heard;
import org.huiyin.adapters.wecom.bot.Link;
import org.huiyin.adapters.wecom.bot.Markdown;
import org.huiyin.adapters.wecom.bot.MediaKey;
import org.huiyin.adapters.wecom.bot.Memory;
import org.huiyin.adapters.wecom.bot.Offers;
import org.huiyin.chat.Account;
import org.huiyin.chat.Account.State;
import org.huiyin.chat.Inbox;
import org.huiyin.chat.Inbox.Taken;
import org.huiyin.chat.Speech;
import org.huiyin.delivery.Outcome;
import org.huiyin.media.Source;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.huiyin.net.BadRequest;
import org.huiyin.net.Reply;
import org.huiyin.net.Request;
import org.huiyin.net.Transport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bot that WeCom calls over HTTP. It can speak only where somebody spoke within the hour, once for each message, and
 * sends no pictures.
 */
public final class CallbackLink implements Link {
    private static final Logger LOG = LoggerFactory.getLogger(CallbackLink.class);
    private static final Duration UNTIL_SOMEBODY_SPEAKS = Duration.ofMinutes(10);
    private static final int LONGEST_WORDS = 20_480;

    private final CallbackSettings settings;
    private final Surroundings around;
    private final Envelope envelope;
    private final Api api;
    private final Answers answers = new Answers();
    private final Memory memory;
    private final Decoder decoder;
    private final Standing standing;
    private final ScheduledExecutorService timer;
    private volatile @Nullable Offers offers;

    /** Gives its routes to the transport. */
    public CallbackLink(CallbackSettings settings, Surroundings around, Transport transport) {
        this.settings = settings;
        this.around = around;
        try {
            this.envelope = new Envelope(settings.locks(), around.random());
        } catch (Malformed e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        this.api = new Api(settings.patience());
        this.memory = new Memory(settings.bot());
        this.decoder = new Decoder(settings.bot(), memory::find);
        this.standing = new Standing(settings.bot().account(), State.CONNECTING, around.clock());
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "wecom-" + settings.bot().account());
            thread.setDaemon(true);
            return thread;
        });
        transport.exchange("GET", settings.path(), this::verify).exchange("POST", settings.path(), this::receive);
    }

    @Override
    public Bot bot() {
        return settings.bot();
    }

    @Override
    public Account account() {
        return standing.account();
    }

    @Override
    public void start(Inbox inbox) {
        offers = new Offers(inbox, timer, Offers.Terms.standard());
    }

    /** WeCom asks whether we have the key. */
    private Reply verify(Request request) {
        // Base64 has plus signs, and not everybody writes them so that they arrive.
        var closed = parameter(request, "echostr").replace(' ', '+');
        if (!isSigned(request, closed)) {
            return Reply.of(403);
        }
        try {
            var reply = Reply.text(200, envelope.open(closed));
            standing.become(State.CONNECTED, "");
            return reply;
        } catch (Malformed e) {
            return rejected(e);
        }
    }

    private Reply receive(Request request) {
        try {
            var wrapped = Fields.read(request.body().text());
            var closed = wrapped.text("encrypt").or(() -> wrapped.text("Encrypt"));
            if (closed.isEmpty() || !isSigned(request, closed.get())) {
                return Reply.of(403);
            }
            var now = around.clock().instant();
            var heard = decoder.decode(Fields.read(envelope.open(closed.get())), now);
            standing.become(State.CONNECTED, "");
            return answer(heard, now);
        } catch (Malformed e) {
            return rejected(e);
        }
    }

    private Reply rejected(Malformed why) {
        LOG.warn("a call for {} was rejected: {}", settings.bot().account(), why.getMessage());
        return Reply.text(400, why.getMessage());
    }

    private boolean isSigned(Request request, String closed) {
        return envelope.isSigned(
                parameter(request, "msg_signature"),
                parameter(request, "timestamp"),
                parameter(request, "nonce"),
                closed);
    }

    private static String parameter(Request request, String name) {
        return request.query(name).orElseThrow(() -> new BadRequest(name + ": missing (expected: as WeCom sends it)"));
    }

    private Reply answer(Heard heard, Instant now) {
        if (heard instanceof Heard.Said said) {
            said.enclosures().forEach(this::expect);
            var message = said.message();
            // Before the line hears it: its answer may come at once.
            said.answerTo().filter(this::isWecom).ifPresent(a -> answers.open(message.id(), a, now));
            memory.keep(message.id(), message.text());
            return isTaken(message) ? reply("{}", now) : Reply.of(503);
        }
        if (heard instanceof Heard.Pressed pressed) {
            return isTaken(pressed.message()) ? reply(update(pressed), now) : Reply.of(503);
        }
        return reply("{}", now);
    }

    /** Pictures are closed with the callback's own key, or with one they bring. */
    private void expect(Heard.Enclosure enclosure) {
        List<String> keys = new ArrayList<>(List.of(settings.locks().aesKey()));
        enclosure.key().ifPresent(keys::add);
        var source = new Source.Address(enclosure.address(), Map.of(), new MediaKey(keys));
        around.media().expect(enclosure.reference(), source);
    }

    /** The card looks so from now on, for whoever clicked it. */
    private String update(Heard.Pressed pressed) {
        var message = pressed.message();
        var body = JsonNodeFactory.instance.objectNode().put("response_type", "update_template_card");
        body.putArray("userids").add(message.sender().id());
        body.set(
                "template_card",
                memory.card(pressed.task()).chosen(message.text()).toJson());
        return body.toString();
    }

    private boolean isWecom(URI address) {
        boolean isSame = settings.api().getScheme().equals(address.getScheme())
                && settings.api().getAuthority().equals(address.getAuthority());
        if (!isSame) {
            LOG.warn("an address to answer at is not WeCom's, and is not used");
        }
        return isSame;
    }

    private Reply reply(String words, Instant now) {
        return Reply.text(200, envelope.close(words, Long.toString(now.getEpochSecond())));
    }

    /** What is not taken in time is offered again by us; WeCom is asked to come again as well, in case we end before. */
    private boolean isTaken(Message message) {
        var to = offers;
        if (to == null) {
            return false;
        }
        CompletionStage<Taken> taken = to.offer(message);
        try {
            var patience = settings.patience().toMillis() * 9 / 10;
            return !(taken.toCompletableFuture().get(patience, TimeUnit.MILLISECONDS) instanceof Taken.Busy);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public Outcome say(Chat to, Speech speech) {
        var text = Markdown.plain(speech.text());
        if (text.isBlank() || !new Markdown(LONGEST_WORDS).parts(text).equals(List.of(text.strip()))) {
            return new Outcome.Refused(
                    "text: " + text.length() + " characters (expected: some, at most " + LONGEST_WORDS + " bytes)");
        }
        var open = answers.take(to, speech.quote(), around.clock().instant());
        if (open.isEmpty()) {
            return new Outcome.TryLater(
                    UNTIL_SOMEBODY_SPEAKS, "answer: nobody spoke there (expected: in the last hour)");
        }
        if (!speech.images().isEmpty()) {
            LOG.warn("speech {} is said without its pictures: a bot that is called cannot send any", speech.key());
        }
        var id = Card.idOf(speech);
        var outcome = api.post(open.get().address(), body(speech, text)).outcome(id);
        if (outcome instanceof Outcome.Sent) {
            memory.keep(new Message.Id(to, id), speech.text());
        } else if (outcome instanceof Outcome.TryLater) {
            answers.giveBack(open.get());
        }
        return outcome;
    }

    /** A card when it tells everything; else words alone, which say what to write. */
    private String body(Speech speech, String text) {
        var body = JsonNodeFactory.instance.objectNode();
        var card = Card.of(speech);
        int buttons = speech.buttons().size();
        if (buttons > 0 && buttons <= Card.MOST_WORDS && card.tells(speech.text())) {
            memory.keep(card);
            body.put("msgtype", "template_card").set("template_card", card.toJson());
        } else {
            body.put("msgtype", "markdown").putObject("markdown").put("content", text);
        }
        return body.toString();
    }

    @Override
    public void stop() {
        timer.shutdownNow();
        var waiting = offers;
        if (waiting != null) {
            waiting.stop();
        }
    }
}
