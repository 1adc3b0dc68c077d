package org.huiyin.app.health;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.huiyin.chat.ChatPlatform;
import org.huiyin.health.AccountLimits;
import org.huiyin.health.Health;
import org.huiyin.health.Standings;
import org.huiyin.health.Vigil;
import org.huiyin.ledger.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at all accounts every few seconds: asks each platform, asks the ledger whether somebody is silent who never is at
 * this hour, and tells what is news once.
 */
public final class HealthWatch implements Standings, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HealthWatch.class);
    private static final long SECONDS = 5;
    /** The ledger is asked no more often. */
    private static final Duration LISTENING = Duration.ofMinutes(1);

    private final Store store;
    private final Supplier<AccountLimits> limits;
    private final InstantSource clock;
    private final Consumer<Health> news;
    private final Map<Door, Vigil> vigils = new ConcurrentHashMap<>();
    private final Map<Door, Instant> unheard = new HashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "huiyin-health");
        thread.setDaemon(true);
        return thread;
    });
    private volatile List<ChatPlatform> platforms = List.of();
    private Instant listened = Instant.MIN;

    private record Door(String platform, String account) {
        static Door of(Health health) {
            return new Door(health.platform(), health.account());
        }
    }

    /** @param news takes what whoever runs the bot is to be told; what it throws on is told again at the next look */
    public HealthWatch(Store store, Supplier<AccountLimits> limits, InstantSource clock, Consumer<Health> news) {
        this.store = store;
        this.limits = limits;
        this.clock = clock;
        this.news = news;
    }

    /** Begins to look at the accounts of these platforms. */
    public void start(List<ChatPlatform> watched) {
        platforms = List.copyOf(watched);
        timer.scheduleWithFixedDelay(this::lookSafely, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** As the platforms tell it now; what only silence shows is from the last look. */
    @Override
    public List<Health> all() {
        return told().stream()
                .map(health -> {
                    var vigil = vigils.get(Door.of(health));
                    return vigil != null && health.isWell() && !vigil.health().isWell() && isUnheard(health)
                            ? vigil.health()
                            : health;
                })
                .toList();
    }

    private synchronized boolean isUnheard(Health health) {
        return unheard.containsKey(Door.of(health));
    }

    private List<Health> told() {
        return platforms.stream()
                .flatMap(platform -> platform.accounts().stream().map(account -> Health.of(platform.name(), account)))
                .toList();
    }

    private void lookSafely() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.warn("health: not looked at, again in {} s: {}", SECONDS, e.toString());
        }
    }

    /** Looks once. */
    synchronized void look() {
        var now = clock.instant();
        var all = told();
        listen(all, now);
        for (Health health : all) {
            var since = unheard.get(Door.of(health));
            look(health.isWell() && since != null ? health.unheardSince(since) : health, now);
        }
    }

    private void look(Health health, Instant now) {
        var door = Door.of(health);
        var before = vigils.computeIfAbsent(door, d -> Vigil.begin(health));
        var seen = before.look(health, now, limits.get().settle());
        seen.news().ifPresent(each -> {
            LOG.info("account {}/{}: {}, next: {}", each.platform(), each.account(), each.condition(), each.next());
            news.accept(each);
        });
        vigils.put(door, seen.vigil());
    }

    private void listen(List<Health> all, Instant now) {
        if (listened.isAfter(now.minus(LISTENING))) {
            return;
        }
        listened = now;
        Set<Door> silent = limits
                .get()
                .silence()
                .odd(
                        all,
                        now,
                        (from, until) -> store.look(looks -> looks.messages().traffic(from, until)))
                .stream()
                .map(Door::of)
                .collect(Collectors.toSet());
        unheard.keySet().retainAll(silent);
        silent.forEach(door -> unheard.putIfAbsent(door, now));
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
