package org.huiyin.adapters.webhook;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huiyin.adapters.webhook.in.AlertDecoder;
import org.huiyin.adapters.webhook.in.Decoder;
import org.huiyin.adapters.webhook.in.MessageDecoder;
import org.huiyin.adapters.webhook.in.Proof;
import org.huiyin.adapters.webhook.in.WayIn;
import org.huiyin.adapters.webhook.out.Courier;
import org.huiyin.adapters.webhook.out.Encoder;
import org.huiyin.adapters.webhook.out.Post;
import org.huiyin.adapters.webhook.out.Standing;
import org.huiyin.adapters.webhook.settings.SigningKey;
import org.huiyin.adapters.webhook.settings.WebhookSettings;
import org.huiyin.adapters.webhook.settings.WebhookSettings.Alerts;
import org.huiyin.adapters.webhook.settings.WebhookSettings.Reach;
import org.huiyin.adapters.webhook.settings.WebhookSettings.Secrets;
import org.huiyin.adapters.webhook.settings.WebhookSettings.Source;
import org.huiyin.adapters.webhook.settings.WebhookSettings.Token;
import org.huiyin.chat.Account;
import org.huiyin.chat.ChatPlatform;
import org.huiyin.chat.Inbox;
import org.huiyin.chat.Speech;
import org.huiyin.delivery.Outcome;
import org.huiyin.door.Hidden;
import org.huiyin.door.House;
import org.huiyin.line.Pulse;
import org.huiyin.message.Chat;
import org.jspecify.annotations.Nullable;

/** The platform of systems that report by webhooks: each is an account with one chat, and is answered by webhooks. */
final class WebhookPlatform implements ChatPlatform {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String OVER = "webhook.over";
    private static final String WORDS = "doors_";

    private final House house;
    private final WayIn in;
    private final Map<Chat, Post.Address> answers = new LinkedHashMap<>();
    private final Post post;
    private final Encoder encoder = new Encoder();
    private final Courier courier;
    private Pulse.@Nullable Subscription beat;

    WebhookPlatform(WebhookSettings settings, House house) {
        this(settings, house, PATIENCE);
    }

    /** @param patience how long another system may think before we think that it is silent */
    WebhookPlatform(WebhookSettings settings, House house, Duration patience) {
        this.house = house;
        this.post = new Post(patience, house.clock());
        var sources = new LinkedHashMap<String, WayIn.Source>();
        for (Source source : settings.sources()) {
            sources.put(source.name(), new WayIn.Source(source.name(), proof(source), decoder(source)));
            source.answers()
                    .ifPresent(reach -> answers.put(source.ear().chat(), address("in." + source.name(), reach)));
        }
        this.in = new WayIn(sources, house.clock());
        this.courier = courier(settings);
        house.transport().exchange("POST", WayIn.PATH, in);
    }

    private Proof proof(Source source) {
        var key = "in." + source.name();
        if (source.credentials() instanceof Token token) {
            return new Proof.Bearer(house.keys().value(key(key + ".token"), token.token()));
        }
        var secrets = ((Secrets) source.credentials()).secrets();
        var keys = secrets.stream()
                .map(secret -> signing(key + ".secrets", secret))
                .toList();
        return new Proof.Signed(keys, house.limits().get().webhookAge());
    }

    private Decoder decoder(Source source) {
        if (source.shape() instanceof Alerts alerts) {
            var over =
                    house.words().apply(WORDS).apply(Locale.SIMPLIFIED_CHINESE).getOrDefault(OVER, OVER);
            return new AlertDecoder(source, alerts, over);
        }
        return new MessageDecoder(source);
    }

    private Courier courier(WebhookSettings settings) {
        var recipients = new LinkedHashMap<String, Courier.Recipient>();
        settings.subscriptions()
                .forEach(subscription -> recipients.put(
                        subscription.name(),
                        new Courier.Recipient(
                                subscription,
                                address("out." + subscription.name(), subscription.reach()),
                                new Standing(subscription.name(), house.clock()))));
        var around = new Courier.Around(
                house.store(),
                () -> house.roster().get().grids(),
                () -> house.limits().get().webhookGivesUp(),
                house.commandRoom(),
                house.clock(),
                house.random());
        return new Courier(recipients, around, post);
    }

    private Post.Address address(String key, Reach reach) {
        return new Post.Address(reach.url(), signing(key + ".secret", reach.secret()));
    }

    private SigningKey signing(String key, Hidden secret) {
        try {
            return SigningKey.of(house.keys().value(key(key), secret));
        } catch (IllegalStateException e) {
            throw new IllegalStateException(key(key) + ": " + e.getMessage(), e);
        }
    }

    private static String key(String key) {
        return String.join(".", "platforms", WebhookSettings.NAME, key);
    }

    @Override
    public String name() {
        return WebhookSettings.NAME;
    }

    @Override
    public void start(Inbox inbox) {
        in.open(inbox);
        courier.start();
        beat = house.pulse().subscribe(courier::knock);
    }

    /** The id of what is said is the outgoing row's own, so that a second attempt is known again. */
    @Override
    public Outcome say(Chat to, Speech speech) {
        return Optional.ofNullable(answers.get(to))
                .map(address -> {
                    var body = encoder.answer(speech, house.clock().instant());
                    return post.send(address, speech.key(), body).outcome(speech.key());
                })
                .orElseGet(() -> new Outcome.Refused("chat: not answered (expected: a source with answers)"));
    }

    @Override
    public List<Account> accounts() {
        return courier.accounts();
    }

    @Override
    public void stop() {
        in.close();
        courier.stop();
        var subscription = beat;
        if (subscription != null) {
            subscription.close();
        }
    }
}
