package org.huiyin.app.config.platforms;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.app.config.Places;
import org.huiyin.app.config.Secret;
import org.huiyin.rules.yaml.YamlMap;
import org.huiyin.rules.yaml.YamlNode;

/**
 * An account behind a OneBot 11 implementation.
 *
 * @param name its number, by which the implementation calls it
 */
public record OneBot(String name, Link link, Bound bound) implements Account {

    /** Who dials whom. */
    public sealed interface Link {}

    /** The implementation dials us and holds the line. */
    public record Reverse(Secret token) implements Link {}

    /** We dial the implementation and hold the line. */
    public record Forward(URI url, Secret token) implements Link {}

    /**
     * Each calls the other.
     *
     * @param url where we call it
     * @param token what we show there
     * @param secret what it signs its calls with
     */
    public record Http(URI url, Secret token, Secret secret) implements Link {}

    @Override
    public String platform() {
        return "onebot";
    }

    @Override
    public Map<String, Secret> secrets() {
        if (link instanceof Reverse reverse) {
            return Map.of("reverse.token", reverse.token());
        } else if (link instanceof Forward forward) {
            return Map.of("forward.token", forward.token());
        }
        var http = (Http) link;
        return Map.of("http.token", http.token(), "http.secret", http.secret());
    }

    @Override
    public Optional<URI> dials() {
        if (link instanceof Forward forward) {
            return Optional.of(forward.url());
        }
        return link instanceof Http http ? Optional.of(http.url()) : Optional.empty();
    }

    @Override
    public Optional<String> answersAt() {
        if (link instanceof Reverse) {
            return Optional.of("/onebot/v11/ws");
        }
        return link instanceof Http ? Optional.of("/onebot/v11/http") : Optional.empty();
    }

    static OneBot read(String name, YamlNode node, Places places) {
        var account = node.map("reverse", "forward", "http", "groups", "stand_in", "members");
        if (!name.chars().allMatch(Character::isDigit)) {
            throw node.refuse("is no number (expected: the account's own number as its key)");
        }
        var links = Stream.of("reverse", "forward", "http")
                .flatMap(kind -> account.find(kind).stream())
                .toList();
        if (links.size() != 1) {
            throw node.refuse(links.size() + " links (expected: one of reverse, forward, http)");
        }
        return new OneBot(name, link(account, places), Bound.read(account));
    }

    private static Link link(YamlMap account, Places places) {
        var reverse = account.find("reverse").map(node -> node.map("token"));
        if (reverse.isPresent()) {
            return new Reverse(places.secret(reverse.get().need("token")));
        }
        var forward = account.find("forward").map(node -> node.map("url", "token"));
        if (forward.isPresent()) {
            var line = forward.get();
            return new Forward(
                    places.address(line.need("url"), List.of("ws", "wss")), places.secret(line.need("token")));
        }
        var http = account.need("http").map("url", "token", "secret");
        return new Http(
                places.address(http.need("url"), List.of("http", "https")),
                places.secret(http.need("token")),
                places.secret(http.need("secret")));
    }
}
