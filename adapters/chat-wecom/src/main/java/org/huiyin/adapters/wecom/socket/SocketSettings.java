package org.huiyin.adapters.wecom.socket;

import java.net.URI;
import org.huiyin.adapters.wecom.bot.Bot;

/**
 * A bot that we connect ourselves.
 *
 * @param secret never logged
 * @param url differs where a company runs WeCom itself
 */
public record SocketSettings(Bot bot, String secret, URI url, Rhythm rhythm) {
    private static final URI WECOM = URI.create("wss://openws.work.weixin.qq.com");

    public SocketSettings {
        if (secret.isBlank()) {
            throw new IllegalArgumentException("secret: blank (expected: the secret of bot " + bot.id() + ")");
        }
        if (!"wss".equals(url.getScheme()) && !"ws".equals(url.getScheme())) {
            throw new IllegalArgumentException("url: " + url + " (expected: wss://...)");
        }
    }

    /** As Tencent runs it. */
    public static SocketSettings of(Bot bot, String secret) {
        return new SocketSettings(bot, secret, WECOM, Rhythm.standard());
    }

    @Override
    public String toString() {
        return bot.id() + " at " + url;
    }
}
