package org.huiyin.app.config.platforms;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.huiyin.app.config.Places;
import org.huiyin.app.config.Secret;
import org.huiyin.rules.yaml.YamlMap;
import org.huiyin.rules.yaml.YamlNode;

/**
 * A personal account behind a Wechaty puppet service.
 *
 * @param endpoint {@code HOST:PORT} of the service
 */
public record Wechaty(String name, String endpoint, Secret token, Wire wire, Bound bound) implements Account {
    private static final int HIGHEST_PORT = 65_535;

    /** How the line to the service is guarded. */
    public sealed interface Wire {}

    /** Not at all; for a service on this machine. */
    public record Plain() implements Wire {}

    /**
     * By TLS.
     *
     * @param authority signs the service's certificate; empty for those the machine trusts
     * @param host the name the certificate is made out to, where it is not the endpoint's
     */
    public record Tls(Optional<Path> authority, Optional<String> host) implements Wire {}

    @Override
    public String platform() {
        return "wechaty";
    }

    @Override
    public Map<String, Secret> secrets() {
        return Map.of("token", token);
    }

    @Override
    public Optional<URI> dials() {
        return Optional.of(URI.create("grpc://" + endpoint));
    }

    @Override
    public Optional<String> answersAt() {
        return Optional.empty();
    }

    static Wechaty read(String name, YamlNode node, Places places) {
        var account = node.map("endpoint", "token", "tls", "groups", "stand_in", "members");
        return new Wechaty(
                name,
                endpoint(account.need("endpoint")),
                places.secret(account.need("token")),
                account.find("tls")
                        .map(tls -> wire(tls, places))
                        .orElseGet(() -> new Tls(Optional.empty(), Optional.empty())),
                Bound.read(account));
    }

    private static Wire wire(YamlNode node, Places places) {
        if (node.isText()) {
            if (!node.text().equals("none")) {
                throw node.refuse(node.text() + " (expected: none, or {authority: FILE, host: NAME})");
            }
            return new Plain();
        }
        YamlMap tls = node.map("authority", "host");
        return new Tls(tls.find("authority").map(places::path), tls.find("host").map(YamlNode::text));
    }

    private static String endpoint(YamlNode node) {
        int colon = node.text().lastIndexOf(':');
        try {
            int port = Integer.parseInt(node.text().substring(colon + 1));
            if (colon > 0 && port > 0 && port <= HIGHEST_PORT) {
                return node.text();
            }
        } catch (NumberFormatException e) {
            throw node.refuse(node.text() + " (expected: HOST:PORT)");
        }
        throw node.refuse(node.text() + " (expected: HOST:PORT)");
    }
}
