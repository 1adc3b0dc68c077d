package org.huiyin.adapters.wecom.callback;

import java.net.URI;
import java.time.Duration;
import org.huiyin.adapters.wecom.api.Aes;
import org.huiyin.adapters.wecom.api.Malformed;
import org.huiyin.adapters.wecom.bot.Bot;

/**
 * A bot that WeCom calls.
 *
 * @param path where, such as {@code /wecom/bot}
 * @param locks what the calls are signed and closed with
 * @param api the only host an answer is ever sent to
 * @param patience how long WeCom waits for us, and a little less
 */
public record CallbackSettings(Bot bot, String path, Locks locks, URI api, Duration patience) {
    private static final URI WECOM = URI.create("https://qyapi.weixin.qq.com");

    /**
     * The two secrets of a bot's callback; never logged.
     *
     * @param aesKey 43 letters and digits
     */
    public record Locks(String token, String aesKey) {
        public Locks {
            if (token.isBlank()) {
                throw new IllegalArgumentException("token: blank (expected: as the bot's page shows it)");
            }
            try {
                Aes.of(aesKey);
            } catch (Malformed e) {
                throw new IllegalArgumentException("aesKey: " + e.getMessage(), e);
            }
        }

        @Override
        public String toString() {
            return "locked";
        }
    }

    public CallbackSettings {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("path: " + path + " (expected: /...)");
        }
    }

    /** As Tencent runs it. */
    public static CallbackSettings of(Bot bot, String path, Locks locks) {
        return new CallbackSettings(bot, path, locks, WECOM, Duration.ofMillis(4_500));
    }
}
