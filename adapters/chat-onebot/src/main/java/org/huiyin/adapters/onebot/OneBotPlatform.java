package org.huiyin.adapters.onebot;

import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.huiyin.chat.Account;
import org.huiyin.chat.ChatPlatform;
import org.huiyin.chat.Inbox;
import org.huiyin.chat.Pace;
import org.huiyin.chat.Speech;
import org.huiyin.delivery.Outcome;
import org.huiyin.media.Media;
import org.huiyin.message.Chat;
import org.huiyin.net.Transport;

/**
 * The chat platforms behind OneBot v11: one or several accounts, each held by a program that dials us, that we dial, or
 * that posts to us.
 *
 * <p>A group's chat is {@code Chat("onebot", <our account>, <group's number>, ROOM)}, a person's {@code Chat("onebot",
 * <our account>, <person's number>, DIRECT)}.
 */
public final class OneBotPlatform implements ChatPlatform {
    /** The platform's name in chats and senders. */
    public static final String NAME = "onebot";

    private final OneBotSettings settings;
    private final ScheduledExecutorService timer;
    private final Map<String, OurAccount> accounts = new LinkedHashMap<>();
    private final List<ForwardLine> forward = new ArrayList<>();
    private final Map<String, HttpLink> posting = new LinkedHashMap<>();

    /**
     * Gives its routes to the transport, those its accounts need and no other.
     *
     * @param random shortens pauses and begins the echoes of our actions; safe for several threads
     */
    public OneBotPlatform(
            OneBotSettings settings, Transport transport, Media media, InstantSource clock, RandomGenerator random) {
        this.settings = settings;
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "huiyin-onebot");
            thread.setDaemon(true);
            return thread;
        });
        var ours = settings.logins().stream().map(OneBotSettings.Login::id).collect(Collectors.toUnmodifiableSet());
        var means = new OurAccount.Means(settings.bounds(), ours, media, clock, random, timer);
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.bounds().answer())
                .build();
        var dialling = new LinkedHashMap<String, OurAccount>();
        for (OneBotSettings.Login login : settings.logins()) {
            var account = new OurAccount(login, means);
            accounts.put(login.id(), account);
            if (login.link() instanceof OneBotSettings.Link.Forward link) {
                forward.add(new ForwardLine(account, link, means, client));
            } else if (login.link() instanceof OneBotSettings.Link.Http link) {
                posting.put(login.id(), new HttpLink(account, link, means, client));
            } else {
                dialling.put(login.id(), account);
            }
        }
        if (!dialling.isEmpty()) {
            transport.socket(ReverseDoor.PATH, new ReverseDoor(dialling, random)::open);
        }
        if (!posting.isEmpty()) {
            transport.exchange("POST", HttpLink.PATH, request -> HttpLink.post(posting, request));
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void start(Inbox inbox) {
        accounts.values().forEach(account -> account.open(inbox));
        forward.forEach(ForwardLine::start);
        posting.values().forEach(HttpLink::start);
    }

    @Override
    public Outcome say(Chat to, Speech speech) {
        return begin(to, speech).get();
    }

    @Override
    public Supplier<Outcome> begin(Chat to, Speech speech) {
        return account(to).map(account -> account.begin(to, speech)).orElse(OneBotPlatform::notOurs);
    }

    @Override
    public Outcome recall(Chat from, String platformId) {
        return account(from).map(account -> account.recall(platformId)).orElseGet(OneBotPlatform::notOurs);
    }

    private Optional<OurAccount> account(Chat chat) {
        return chat.platform().equals(NAME) ? Optional.ofNullable(accounts.get(chat.account())) : Optional.empty();
    }

    private static Outcome notOurs() {
        return new Outcome.Refused("chat: of an account that is not ours (expected: one of the settings)");
    }

    @Override
    public List<Pace> paces() {
        return settings.paces();
    }

    @Override
    public List<Account> accounts() {
        return accounts.values().stream().map(OurAccount::account).toList();
    }

    @Override
    public void stop() {
        forward.forEach(ForwardLine::stop);
        accounts.values().forEach(OurAccount::close);
        timer.shutdownNow();
    }
}
