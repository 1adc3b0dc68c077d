package org.huiyin.adapters.webhook.out;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.huiyin.adapters.webhook.settings.WebhookSettings.Subscription;
import org.huiyin.chat.Account;
import org.huiyin.door.CommandRoom;
import org.huiyin.grid.GridTree;
import org.huiyin.ledger.Store;
import org.huiyin.news.Bulletin;
import org.huiyin.text.Phrase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells other systems what is written down for them, each in order. One that cannot be told is left alone for a time
 * that doubles with each failure; an event that nobody took for days is given up, and whoever runs the bot sees it.
 */
public final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final String LEASE = "webhooks";
    private static final Duration HELD = Duration.ofMinutes(5);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 12;
    private static final int AT_ONCE = 50;
    private static final long GRACE_SECONDS = 2;
    private static final long LOOK_EVERY_SECONDS = 5;

    private final Map<String, Recipient> recipients;
    private final Around around;
    private final Post post;
    private final Encoder encoder = new Encoder();
    private final String holder;
    private final AtomicBoolean knocked = new AtomicBoolean();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "huiyin-webhook-courier");
        thread.setDaemon(true);
        return thread;
    });

    /** A subscription, and how its system is reached. */
    public record Recipient(Subscription subscription, Post.Address address, Standing standing) {}

    /**
     * What a courier needs around it.
     *
     * @param givesUp how long one event is offered
     * @param random makes the pauses uneven, so that those who wait do not all come back at once
     */
    public record Around(
            Store store,
            Supplier<GridTree> grids,
            Supplier<Duration> givesUp,
            CommandRoom commandRoom,
            InstantSource clock,
            RandomGenerator random) {}

    public Courier(Map<String, Recipient> recipients, Around around, Post post) {
        this.recipients = Map.copyOf(recipients);
        this.around = around;
        this.post = post;
        this.holder = Long.toHexString(around.random().nextLong());
    }

    public void start() {
        around.store().bulletins().subscribe(recipients.keySet());
        if (!recipients.isEmpty()) {
            timer.scheduleWithFixedDelay(this::round, 0, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Something was committed; returns at once. */
    public void knock() {
        if (!recipients.isEmpty() && !timer.isShutdown() && knocked.compareAndSet(false, true)) {
            timer.execute(this::round);
        }
    }

    /** What it is telling now is told to the end, or comes again. */
    public void stop() {
        timer.shutdownNow();
        try {
            if (!timer.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
                LOG.info("webhooks out: one is still being told");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        knocked.set(false);
        try {
            var lease = around.store().leases().acquire(LEASE, holder, now(), HELD);
            while (lease.isPresent() && someTold()) {
                lease = around.store().leases().acquire(LEASE, holder, now(), HELD);
            }
            lease.ifPresent(around.store().leases()::release);
        } catch (RuntimeException e) {
            // Thrown on, it would end the rounds for good; what waits is on the disk.
            LOG.warn("webhooks out: a round broke off: {}", e.toString());
        }
    }

    private boolean someTold() {
        var failed = new HashSet<String>();
        var due = around.store().bulletins().due(now(), AT_ONCE);
        boolean told = false;
        for (Bulletin bulletin : due) {
            // Those after one that failed would come out of order.
            if (!failed.contains(bulletin.subscription())) {
                boolean settled = tell(bulletin);
                told |= settled;
                if (!settled) {
                    failed.add(bulletin.subscription());
                }
            }
        }
        return told && !Thread.currentThread().isInterrupted();
    }

    /** Whether it need not be told again. */
    private boolean tell(Bulletin bulletin) {
        var recipient = recipients.get(bulletin.subscription());
        if (recipient == null) {
            return false;
        }
        var body = body(bulletin, recipient.subscription());
        if (body.isEmpty()) {
            around.store().bulletins().settle(bulletin);
            return true;
        }
        var id = String.join(".", bulletin.subject(), Long.toString(bulletin.step()), bulletin.kind());
        var answer = post.send(recipient.address(), id, body.get());
        if (answer instanceof Answer.Taken) {
            recipient.standing().become(Account.State.CONNECTED, "");
            around.store().bulletins().told(bulletin, now());
            return true;
        }
        return failed(bulletin, recipient, answer);
    }

    private boolean failed(Bulletin bulletin, Recipient recipient, Answer answer) {
        var name = bulletin.subscription();
        if (answer instanceof Answer.Gone) {
            around.store().bulletins().stop(name);
            recipient.standing().become(Account.State.FROZEN, "status 410: wants to hear no more");
            around.commandRoom().tell(Phrase.of("door.gone").with("name", name), name);
            LOG.warn("webhook {}: status 410: told nothing more until the next start", name);
            return false;
        }
        var givesUp = around.givesUp().get();
        if (bulletin.offered().plus(givesUp).isBefore(now())) {
            recipient.standing().become(Account.State.DEAF, "not reached for " + givesUp + "; events are given up");
            LOG.error("webhook {}: {} given up after {}", name, bulletin.kind(), givesUp);
            around.commandRoom()
                    .tell(Phrase.of("door.given_up").with("name", name).with("days", givesUp.toDays()), name);
            around.store().bulletins().giveUp(bulletin, now());
            // It is kept as long again as it was offered.
            around.store().bulletins().forget(now().minus(givesUp));
            return true;
        }
        recipient.standing().become(Account.State.CONNECTING, answer.getClass().getSimpleName());
        around.store().bulletins().postpone(bulletin, now(), now().plus(pause(bulletin.failures(), answer)));
        return false;
    }

    private Duration pause(int failures, Answer answer) {
        var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        var asked = answer instanceof Answer.Busy busy ? busy.after() : Duration.ZERO;
        var longer = asked.compareTo(doubled) > 0 ? asked : doubled;
        return longer.plusMillis(around.random().nextLong(longer.toMillis() / 2 + 1));
    }

    /** Empty where the subscription does not want it, or may not have it. */
    private Optional<byte[]> body(Bulletin bulletin, Subscription wanted) {
        if (!wanted.kinds().isEmpty() && !wanted.kinds().contains(bulletin.kind())) {
            return Optional.empty();
        }
        if (bulletin.kind().startsWith(NewsKind.NOTICE)) {
            return around.store()
                    .look(looks -> looks.notices().notice(bulletin.subject()))
                    .filter(notice -> wanted.grid().isEmpty())
                    .map(notice -> encoder.notice(bulletin, notice, wanted.telling()));
        }
        return around.store()
                .look(looks -> looks.items().item(bulletin.subject()))
                .filter(item -> !item.subject().kind().isSensitive())
                .filter(item -> wanted.grid()
                        .filter(grid ->
                                !around.grids().get().within(item.subject().grid(), grid))
                        .isEmpty())
                .map(item -> encoder.item(bulletin, item, wanted.telling()));
    }

    public List<Account> accounts() {
        return recipients.values().stream().map(r -> r.standing().account()).toList();
    }

    private Instant now() {
        return around.clock().instant();
    }
}
