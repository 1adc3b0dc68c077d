package org.huiyin.adapters.wecom.orders;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.huiyin.message.Chat;

/**
 * A company whose reports are fetched.
 *
 * @param corp the company's id; our account in every chat
 * @param secret of the application that may read reports; never logged
 * @param kinds which reports
 * @param pulls when, and how far back
 */
public record OrdersSettings(String corp, String secret, URI api, Set<Kind> kinds, Pulls pulls) {
    private static final URI WECOM = URI.create("https://qyapi.weixin.qq.com");

    /** Who reports. */
    public enum Kind {
        /** Residents, by a mini-program, a code or the residents' group. */
        RESIDENT,
        /** Staff on patrol. */
        PATROL
    }

    /**
     * The rhythm of fetching.
     *
     * @param every from the end of one to the next
     * @param back how far the first after a start looks back; what was taken before is known by its id
     * @param patience for an answer
     */
    public record Pulls(Duration every, Duration back, Duration patience) {
        public static Pulls standard() {
            return new Pulls(Duration.ofMinutes(1), Duration.ofDays(2), Duration.ofSeconds(20));
        }
    }

    public OrdersSettings {
        kinds = Set.copyOf(kinds);
        if (corp.isBlank() || secret.isBlank()) {
            throw new IllegalArgumentException("corp, secret: blank (expected: both, from the company's console)");
        }
    }

    /** As Tencent runs it: all reports, every minute. */
    public static OrdersSettings of(String corp, String secret) {
        return new OrdersSettings(corp, secret, WECOM, Set.of(Kind.values()), Pulls.standard());
    }

    /** The reports of one of WeCom's grids are one chat. */
    public Chat chat(String gridId) {
        return new Chat(OrdersPlatform.NAME, corp, gridId, Chat.Kind.ROOM);
    }

    @Override
    public String toString() {
        return "reports of " + corp;
    }
}
