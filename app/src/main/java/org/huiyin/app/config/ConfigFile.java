package org.huiyin.app.config;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.huiyin.adapters.cap.CapSender;
import org.huiyin.adapters.console.outlines.Coordinates;
import org.huiyin.app.config.platforms.Platforms;
import org.huiyin.chat.Operator;
import org.huiyin.circumstance.Circumstance;
import org.huiyin.door.DoorKind;
import org.huiyin.rules.yaml.YamlFile;
import org.huiyin.rules.yaml.YamlMap;
import org.huiyin.rules.yaml.YamlNode;

/**
 * A configuration file in YAML. Paths in it count from where it lies. What is not understood is refused by file, line
 * and key with a {@link org.huiyin.rules.yaml.RuleFileException}. Each block has a reader of its own.
 */
public final class ConfigFile {
    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65_535;
    private static final String DEFAULT_ADDRESS = "127.0.0.1";

    private final Places places;
    private final YamlMap top;
    private final List<DoorKind> doors;

    private ConfigFile(Places places, YamlMap top, List<DoorKind> doors) {
        this.places = places;
        this.top = top;
        this.doors = doors;
    }

    public static Config read(Path file) throws IOException {
        var top = YamlFile.read(file)
                .map(
                        "roster",
                        "rules",
                        "address",
                        "port",
                        "store",
                        "tls",
                        "quiet",
                        "operator",
                        "desk",
                        "media",
                        "platforms",
                        "cap",
                        "api",
                        "map");
        var folder = file.toAbsolutePath().normalize().resolveSibling("");
        var doors = ServiceLoader.load(DoorKind.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        return new ConfigFile(new Places(folder), top, doors).config();
    }

    private Config config() {
        return new Config(
                places.path(top.need("roster")),
                top.find("rules").map(places::path),
                new Config.Listening(
                        top.text("address", DEFAULT_ADDRESS),
                        port(),
                        top.find("tls").map(this::tls)),
                top.find("store").map(new StoreBlock(places)::read).orElseGet(Config.Embedded::new),
                top.find("quiet").map(ConfigFile::quiet).orElse(Set.of()),
                top.find("operator").map(ConfigFile::operator),
                top.find("desk").map(OwnMeasures::read).orElseGet(OwnMeasures::none),
                top.find("media").map(node -> Pictures.read(node, places)).orElseGet(Pictures::usual),
                top.find("platforms").map(this::platforms).orElseGet(Platforms::none),
                top.find("cap").map(ConfigFile::cap),
                top.find("api").flatMap(node -> ApiBlock.read(node, places)),
                top.find("map").map(this::map));
    }

    private MapFile map(YamlNode node) {
        var map = node.map("file", "coordinates");
        var written = map.need("coordinates");
        for (Coordinates each : Coordinates.values()) {
            if (each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(written.text())) {
                return new MapFile(places.path(map.need("file")), each);
            }
        }
        throw written.refuse(written.text() + " (expected: wgs-84 or gcj-02)");
    }

    private int port() {
        int port = top.number("port", DEFAULT_PORT);
        if (port < 0 || port > HIGHEST_PORT) {
            throw top.need("port").refuse(port + " (expected: 0 to " + HIGHEST_PORT + ")");
        }
        return port;
    }

    private Config.Tls tls(YamlNode node) {
        var files = node.map("certificate", "key");
        return new Config.Tls(places.path(files.need("certificate")), places.path(files.need("key")));
    }

    private static Config.Cap cap(YamlNode node) {
        var map = node.map("sender", "organisation", "division", "areas");
        var areas = new LinkedHashMap<String, String>();
        map.find("areas")
                .map(YamlNode::entries)
                .orElse(Map.of())
                .forEach((grid, outline) -> areas.put(grid, outline.text()));
        var cap = new Config.Cap(
                map.text("sender"),
                map.find("organisation").map(YamlNode::text),
                map.find("division").map(YamlNode::text),
                areas);
        try {
            new CapSender(cap.sender(), cap.sender(), cap.division(), cap.areas(), ZoneOffset.UTC);
            return cap;
        } catch (IllegalArgumentException e) {
            throw node.refuse(String.valueOf(e.getMessage()));
        }
    }

    /** {@code everywhere}, or a list of groups. */
    private static Set<String> quiet(YamlNode node) {
        if (node.isList()) {
            return Set.copyOf(node.texts());
        }
        if (node.text().equals("everywhere")) {
            return Set.of(Circumstance.EVERYWHERE);
        }
        throw node.refuse(node.text() + " (expected: everywhere, or a list of groups such as [g-dq1])");
    }

    private static Operator operator(YamlNode node) {
        var operator = node.map("name", "contact");
        return new Operator(operator.text("name"), operator.text("contact"));
    }

    private Platforms platforms(YamlNode node) {
        var platforms = Platforms.read(node, places, doors);
        if (platforms.sandbox() && !isLoopback(top.text("address", DEFAULT_ADDRESS))) {
            throw node.entries()
                    .getOrDefault("sandbox", node)
                    .refuse("enabled on an address others can reach (expected: address 127.0.0.1, since there anybody"
                            + " may speak as anybody)");
        }
        return platforms;
    }

    private boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw top.need("address").refuse(address + " (expected: an address of this machine)");
        }
    }
}
