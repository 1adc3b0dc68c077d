package org.huiyin.app.metrics;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.figures.ItemFilter;
import org.huiyin.health.Condition;
import org.huiyin.health.Standings;
import org.huiyin.item.ItemState;
import org.huiyin.ledger.Pages;
import org.huiyin.ledger.Store;
import org.huiyin.net.Reply;
import org.huiyin.net.Request;
import org.huiyin.net.Transport;
import org.huiyin.news.Bulletins;
import org.huiyin.news.Subscriber;

/**
 * How much there is, for a watchdog to draw curves of: {@code /metrics} in the text format of Prometheus. Sums alone, no
 * labels, so nobody can be found in them. Answered to this machine only; counted at most every fifteen seconds.
 */
public final class Metrics {
    private static final String PATH = "/metrics";

    private static final Duration KEPT = Duration.ofSeconds(15);
    private static final int MOST = 10_000;

    private final Pages pages;
    private final Bulletins bulletins;
    private final Standings accounts;
    private final InstantSource clock;
    private Optional<Instant> counted = Optional.empty();
    private String text = "";

    public Metrics(Store store, Standings accounts, InstantSource clock) {
        this.pages = store.pages();
        this.bulletins = store.bulletins();
        this.accounts = accounts;
        this.clock = clock;
    }

    public void register(Transport transport) {
        transport.exchange(
                "GET",
                PATH,
                request -> isFromHere(request)
                        ? Reply.text(200, text()).with("cache-control", "no-store")
                        : Reply.text(403, "metrics: asked from elsewhere (expected: from this machine)\n"));
    }

    /** A proxy on this machine speaks for somebody else. */
    private static boolean isFromHere(Request request) {
        return request.remote().getAddress().isLoopbackAddress()
                && Stream.of("forwarded", "x-forwarded-for", "x-real-ip")
                        .allMatch(name -> request.header(name).isEmpty());
    }

    private synchronized String text() {
        var now = clock.instant();
        if (counted.filter(at -> at.plus(KEPT).isAfter(now)).isEmpty()) {
            var written = new StringBuilder();
            gauges(now)
                    .forEach((name, value) -> written.append("# TYPE huiyin_")
                            .append(name)
                            .append(" gauge\nhuiyin_")
                            .append(name)
                            .append(' ')
                            .append(value)
                            .append('\n'));
            text = written.toString();
            counted = Optional.of(now);
        }
        return text;
    }

    private Map<String, Long> gauges(Instant now) {
        var counts = pages.counts();
        var all = ItemFilter.under("");
        var open = Stream.of(ItemState.values()).filter(ItemState::isOpen).toList();
        var memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        var gauges = new LinkedHashMap<String, Long>();
        gauges.put("messages", counts.messages());
        gauges.put("messages_ignored", counts.ignored());
        gauges.put("items", counts.items());
        gauges.put("items_open", count(all.in(open)));
        gauges.put("items_late", count(all.lateAt(now)));
        gauges.put("items_doubtful", count(all.in(List.of(ItemState.NEEDS_REVIEW))));
        gauges.put("sayings_unknown", (long) pages.unknown(MOST).size());
        gauges.put("dead_letters", (long) pages.deadLetters(MOST).size());
        fares(gauges);
        told(gauges);
        gauges.put("heap_bytes", memory.getUsed());
        gauges.put("heap_limit_bytes", memory.getMax());
        gauges.put("threads", (long) ManagementFactory.getThreadMXBean().getThreadCount());
        gauges.put("up_seconds", ManagementFactory.getRuntimeMXBean().getUptime() / 1000);
        return gauges;
    }

    /** How many of our accounts are in each condition; which, the console tells. */
    private void fares(Map<String, Long> gauges) {
        var all = accounts.all();
        for (Condition condition : Condition.values()) {
            gauges.put(
                    "accounts_" + condition.name().toLowerCase(Locale.ROOT),
                    all.stream()
                            .filter(health -> health.condition() == condition)
                            .count());
        }
    }

    /** How far other systems have been told of events. */
    private void told(Map<String, Long> gauges) {
        var all = bulletins.subscribers();
        gauges.put("events_waiting", all.stream().mapToLong(Subscriber::waiting).sum());
        gauges.put(
                "events_given_up", all.stream().mapToLong(Subscriber::givenUp).sum());
        gauges.put(
                "subscriptions_failing",
                all.stream().filter(one -> one.failures() > 0).count());
        gauges.put(
                "subscriptions_stopped",
                all.stream().filter(Subscriber::isStopped).count());
    }

    /** Up to a bound: beyond it the curve is flat, and the server is not busy counting. */
    private long count(ItemFilter filter) {
        return pages.items(filter, MOST, 0).size();
    }
}
