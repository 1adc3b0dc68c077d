package org.huiyin.app.config.platforms;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.app.config.Places;
import org.huiyin.app.config.Secret;
import org.huiyin.rules.yaml.YamlMap;
import org.huiyin.rules.yaml.YamlNode;

/**
 * A WeCom bot, and the group robots that broadcast beside it.
 *
 * @param ear how it hears; empty when there are group robots only, which hear nothing
 * @param called the name people mention it by; empty leaves mentions in the words
 * @param robots the addresses of group robots by the roster's ids of their groups; each holds its key, so it is secret
 */
public record Wecom(String name, Optional<Ear> ear, Optional<String> called, Map<String, Secret> robots, Bound bound)
        implements Account {
    /** Where the long connection goes unless a private installation says otherwise. */
    private static final URI USUAL = URI.create("wss://openws.work.weixin.qq.com");

    public Wecom {
        robots = Map.copyOf(robots);
    }

    /** How a bot hears. */
    public sealed interface Ear {}

    /** We dial, and hold the line. */
    public record LongConnection(String bot, Secret secret, URI url) implements Ear {}

    /**
     * WeCom calls us.
     *
     * @param path where on our server
     * @param key the 43 characters messages are sealed with
     */
    public record Callback(String path, Secret token, Secret key) implements Ear {}

    @Override
    public String platform() {
        return "wecom";
    }

    @Override
    public Map<String, Secret> secrets() {
        var all = new LinkedHashMap<String, Secret>();
        ear.ifPresent(e -> all.putAll(
                e instanceof LongConnection line
                        ? Map.of("bot.secret", line.secret())
                        : Map.of("callback.token", ((Callback) e).token(), "callback.key", ((Callback) e).key())));
        robots.forEach((group, address) -> all.put("webhook." + group, address));
        return all;
    }

    @Override
    public Optional<URI> dials() {
        return ear.filter(LongConnection.class::isInstance).map(line -> ((LongConnection) line).url());
    }

    @Override
    public Optional<String> answersAt() {
        return ear.filter(Callback.class::isInstance).map(callback -> ((Callback) callback).path());
    }

    static Wecom read(String name, YamlNode node, Places places) {
        var account = node.map("bot", "callback", "called", "webhook", "groups", "stand_in", "members");
        var bot = account.find("bot").map(b -> connection(b, places));
        var callback = account.find("callback").map(c -> callback(name, c, places));
        if (bot.isPresent() && callback.isPresent()) {
            throw account.need("callback").refuse("beside bot (expected: one of the two)");
        }
        var robots = robots(account, places);
        if (bot.isEmpty() && callback.isEmpty() && robots.isEmpty()) {
            throw node.refuse("says nothing of how it speaks (expected: bot, callback or webhook)");
        }
        return new Wecom(
                name,
                bot.<Ear>map(b -> b).or(() -> callback),
                account.find("called").map(YamlNode::text),
                robots,
                Bound.read(account));
    }

    private static LongConnection connection(YamlNode node, Places places) {
        var bot = node.map("id", "secret", "url");
        return new LongConnection(
                bot.text("id"),
                places.secret(bot.need("secret")),
                bot.find("url")
                        .map(u -> places.address(u, List.of("wss", "ws")))
                        .orElse(USUAL));
    }

    private static Callback callback(String name, YamlNode node, Places places) {
        var callback = node.map("path", "token", "key");
        return new Callback(
                Paths.own(callback, "path", "/wecom/" + name),
                places.secret(callback.need("token")),
                places.secret(callback.need("key")));
    }

    private static Map<String, Secret> robots(YamlMap account, Places places) {
        var robots = new LinkedHashMap<String, Secret>();
        account.find("webhook")
                .map(YamlNode::entries)
                .orElse(Map.of())
                .forEach((group, url) -> robots.put(group, places.secret(url)));
        return robots;
    }
}
