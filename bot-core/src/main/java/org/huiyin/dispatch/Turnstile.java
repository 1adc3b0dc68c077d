package org.huiyin.dispatch;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.huiyin.chat.Pace;
import org.huiyin.delivery.Outcome;
import org.huiyin.health.Breaker;

/**
 * How much may still go through one door: the account of a platform, at the pace the platform allows to the account and
 * to each of its chats. While all goes well, ever more is begun before the first has its answer; after a failure one thing
 * is said after the other again. What was said before a restart is not counted.
 */
final class Turnstile {
    private static final int MANY_CHATS = 4096;
    private static final int MOST_ABREAST = 64;

    private final List<Pace> chatPaces;
    private final List<Window> account;
    private final Map<String, List<Window>> chats = new HashMap<>();
    private final AtomicInteger inside = new AtomicInteger();
    private final Fair fair = new Fair();
    /** Nobody knows what waits here from before. */
    private boolean crowded = true;

    private volatile Breaker breaker;
    private volatile int abreast = 1;

    Turnstile(List<Pace> paces, Breaker.Terms terms) {
        this.breaker = Breaker.open(terms);
        this.account = windows(paces, Pace.Scope.ACCOUNT);
        this.chatPaces =
                paces.stream().filter(pace -> pace.scope() == Pace.Scope.CHAT).toList();
    }

    private static List<Window> windows(List<Pace> paces, Pace.Scope scope) {
        return paces.stream()
                .filter(pace -> pace.scope() == scope)
                .map(Window::new)
                .toList();
    }

    Fair fair() {
        return fair;
    }

    /** Whether rows wait here. */
    boolean isCrowded() {
        return crowded;
    }

    void crowded(boolean now) {
        crowded = now;
    }

    /** How many may go through now, at most so many. None while others are still inside. */
    int free(Instant now, int most) {
        if (inside.get() > 0) {
            return 0;
        }
        return account.stream().mapToInt(window -> window.free(now)).reduce(breaker.free(now, most), Math::min);
    }

    /** When the chat may be spoken to again; empty if it may now. */
    Optional<Instant> opens(String chat, Instant now) {
        return chats.getOrDefault(chat, List.of()).stream()
                .flatMap(window -> window.opens(now).stream())
                .max(Comparator.naturalOrder());
    }

    /** One goes through, to a chat. */
    void pass(String chat, Instant now) {
        inside.incrementAndGet();
        account.forEach(window -> window.count(now));
        if (!chatPaces.isEmpty()) {
            if (chats.size() > MANY_CHATS) {
                chats.values().removeIf(all -> all.stream().allMatch(window -> window.isEmpty(now)));
            }
            chats.computeIfAbsent(chat, id -> windows(chatPaces, Pace.Scope.CHAT))
                    .forEach(window -> window.count(now));
        }
    }

    /** One came out at the other side. */
    void left(Outcome outcome, Instant now) {
        breaker = breaker.after(outcome, now);
        abreast = outcome instanceof Outcome.Sent ? Math.min(MOST_ABREAST, 2 * abreast) : 1;
        inside.decrementAndGet();
    }

    /** How many may be on their way at once. */
    int abreast() {
        return abreast;
    }

    /** Until when nothing goes through, not even what is inside; empty while something may. */
    Optional<Instant> shutUntil(Instant now) {
        return breaker.until().filter(now::isBefore);
    }

    /** When what waits here may go on; empty if nothing waits, or nothing keeps it but those inside. */
    Optional<Instant> opens(Instant now) {
        return crowded
                ? Stream.concat(account.stream().flatMap(window -> window.opens(now).stream()), shutUntil(now).stream())
                        .max(Comparator.naturalOrder())
                        .or(() -> Optional.of(now))
                        .filter(at -> inside.get() == 0)
                : Optional.empty();
    }
}
