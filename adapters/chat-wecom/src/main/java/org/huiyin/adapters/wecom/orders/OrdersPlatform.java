package org.huiyin.adapters.wecom.orders;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.huiyin.adapters.wecom.api.Errcode;
import org.huiyin.adapters.wecom.api.Fields;
import org.huiyin.adapters.wecom.api.Malformed;
import org.huiyin.adapters.wecom.api.Standing;
import org.huiyin.adapters.wecom.api.Surroundings;
import org.huiyin.adapters.wecom.bot.Latest;
import org.huiyin.chat.Account;
import org.huiyin.chat.Account.State;
import org.huiyin.chat.ChatPlatform;
import org.huiyin.chat.Inbox;
import org.huiyin.chat.Inbox.Taken;
import org.huiyin.chat.Speech;
import org.huiyin.delivery.Outcome;
import org.huiyin.media.Source;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The reports WeCom's own service collects, fetched again and again; the reports of one of its grids are one chat. WeCom
 * shows them to outsiders and lets nobody write, so nothing can be said here: who reported hears of it where they
 * reported.
 */
public final class OrdersPlatform implements ChatPlatform {
    /** The platform's name in chats and senders. */
    public static final String NAME = "wecom-orders";

    private static final Logger LOG = LoggerFactory.getLogger(OrdersPlatform.class);
    private static final Duration OVERLAP = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PAGE = 50;
    private static final int MOST_PAGES = 400;
    private static final int REMEMBERED = 50_000;

    private final OrdersSettings settings;
    private final Surroundings around;
    private final Corp corp;
    private final OrderDecoder decoder;
    private final Standing standing;
    private final Latest<Message.Id, Boolean> taken = new Latest<>(REMEMBERED);
    private final ScheduledExecutorService timer;
    private Instant since;

    /** The line has no room: what was not taken is fetched again. */
    private static final class NoRoom extends Exception {
        private static final long serialVersionUID = 1L;
    }

    public OrdersPlatform(OrdersSettings settings, Surroundings around) {
        this.settings = settings;
        this.around = around;
        this.corp = new Corp(settings, around.clock());
        this.decoder = new OrderDecoder(settings);
        this.standing = new Standing(settings.corp(), State.CONNECTING, around.clock());
        this.since = around.clock().instant().minus(settings.pulls().back());
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, NAME);
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void start(Inbox inbox) {
        timer.scheduleWithFixedDelay(
                () -> pull(inbox), 0, settings.pulls().every().toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public Outcome say(Chat to, Speech speech) {
        return new Outcome.Refused("chat: WeCom's reports take no words from outside (expected: a chat of people)");
    }

    @Override
    public List<Account> accounts() {
        return List.of(standing.account());
    }

    @Override
    public void stop() {
        timer.shutdownNow();
    }

    /** Fetches what is new. The next begins where this one did only when all of it was taken. */
    private void pull(Inbox inbox) {
        var begun = around.clock().instant();
        try {
            for (var kind : settings.kinds()) {
                // Whether the two times are both meant at once is not said, so each is asked for alone.
                pages(inbox, kind, "begin_create_time");
                pages(inbox, kind, "begin_modify_time");
            }
            since = begun.minus(OVERLAP);
            standing.become(State.CONNECTED, "");
        } catch (Corp.Failed e) {
            standing.become(
                    e.code().isLockedOut() ? State.FROZEN : e.code().isQuota() ? State.LIMITED : State.DEAF, e.why());
        } catch (NoRoom e) {
            standing.become(State.DEAF, "the line has no room; what waits is fetched again");
        } catch (RuntimeException e) {
            // Thrown on, it would end the fetching for good.
            LOG.error("fetching {} broke off", settings, e);
            standing.become(State.DEAF, e.getClass().getName());
        }
    }

    private void pages(Inbox inbox, OrdersSettings.Kind kind, String from) throws Corp.Failed, NoRoom {
        var path = "/cgi-bin/report/" + kind.name().toLowerCase(Locale.ROOT) + "/get_order_list";
        var cursor = Optional.<String>empty();
        for (int page = 0; page < MOST_PAGES; page++) {
            var body = JsonNodeFactory.instance.objectNode();
            body.put(from, since.getEpochSecond()).put("limit", PAGE);
            cursor.ifPresent(c -> body.put("cursor", c));
            var answer = corp.ask(path, body);
            for (var order : answer.each("order_list")) {
                hear(inbox, order);
            }
            var next = answer.text("next_cursor");
            if (next.isEmpty() || next.equals(cursor)) {
                return;
            }
            cursor = next;
        }
        throw new Corp.Failed("pages: over " + MOST_PAGES + " (expected: an end)", new Errcode(0));
    }

    private void hear(Inbox inbox, Fields order) throws NoRoom {
        List<OrderDecoder.Told> told;
        try {
            told = decoder.decode(order, around.clock().instant());
        } catch (Malformed e) {
            LOG.warn("a report was passed over: {}", e.getMessage());
            return;
        }
        for (var one : told) {
            if (taken.get(one.message().id()).isEmpty()) {
                one.enclosed().forEach(this::expect);
                offer(inbox, one.message());
                taken.put(one.message().id(), true);
            }
        }
    }

    private void expect(OrderDecoder.Enclosed enclosed) {
        if (enclosed instanceof OrderDecoder.Enclosed.At at) {
            around.media().expect(at.reference(), new Source.Address(at.address(), Map.of(), Source.Seal.NONE));
        } else if (enclosed instanceof OrderDecoder.Enclosed.Kept kept) {
            around.media().expect(kept.reference(), new Source.Asked(() -> corp.media(kept.mediaId())));
        }
    }

    private static void offer(Inbox inbox, Message message) throws NoRoom {
        try {
            var taken = inbox.take(message).toCompletableFuture().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (taken instanceof Taken.Busy) {
                throw new NoRoom();
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new NoRoom();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoRoom();
        }
    }
}
