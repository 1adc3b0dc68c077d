package org.huiyin.app.config;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huiyin.adapters.cap.CapSender;
import org.huiyin.circumstance.Circumstance;
import org.huiyin.rules.yaml.YamlFile;
import org.huiyin.rules.yaml.YamlMap;
import org.huiyin.rules.yaml.YamlNode;

/**
 * A configuration file in YAML. Paths in it count from where it lies. What is not understood is refused by file, line
 * and key with a {@link org.huiyin.rules.yaml.RuleFileException}.
 */
public final class ConfigFile {
    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65_535;
    private static final String DEFAULT_ADDRESS = "127.0.0.1";

    private final Path folder;
    private final YamlMap top;

    private ConfigFile(Path folder, YamlMap top) {
        this.folder = folder;
        this.top = top;
    }

    public static Config read(Path file) throws IOException {
        var top = YamlFile.read(file)
                .map("roster", "rules", "address", "port", "store", "tls", "quiet", "platforms", "cap");
        var folder = file.toAbsolutePath().normalize().resolveSibling("");
        return new ConfigFile(folder, top).config();
    }

    private Config config() {
        return new Config(
                path(top.need("roster")),
                top.find("rules").map(this::path),
                top.text("address", DEFAULT_ADDRESS),
                port(),
                top.find("store").map(this::store).orElseGet(Config.Embedded::new),
                top.find("tls").map(this::tls),
                top.find("quiet").map(ConfigFile::quiet).orElse(Set.of()),
                sandbox(),
                top.find("cap").map(ConfigFile::cap));
    }

    private Path path(YamlNode node) {
        return folder.resolve(node.text());
    }

    private int port() {
        int port = top.number("port", DEFAULT_PORT);
        if (port < 0 || port > HIGHEST_PORT) {
            throw top.need("port").refuse(port + " (expected: 0 to " + HIGHEST_PORT + ")");
        }
        return port;
    }

    private Config.Database store(YamlNode node) {
        if (node.isText() && node.text().equals("sqlite")) {
            return new Config.Embedded();
        }
        if (node.isText()) {
            throw node.refuse(node.text() + " (expected: sqlite, or postgresql: {...})");
        }
        var database = node.map("postgresql").need("postgresql").map("url", "schema", "user", "password");
        var url = database.need("url");
        if (!url.text().startsWith("jdbc:postgresql:")) {
            throw url.refuse(url.text() + " (expected: jdbc:postgresql://HOST/DATABASE)");
        }
        if (url.text().contains("password=")) {
            throw url.refuse("holds a password (expected: password: {env: NAME} or {file: PATH})");
        }
        return new Config.Postgres(
                url.text(),
                database.text("schema", "huiyin"),
                database.find("user").map(YamlNode::text),
                database.find("password").map(this::secret));
    }

    private Secret secret(YamlNode node) {
        if (node.isText()) {
            throw node.refuse("given in the open (expected: {env: NAME} or {file: PATH})");
        }
        var where = node.map("env", "file");
        var variable = where.find("env").map(YamlNode::text);
        var file = where.find("file").map(this::path);
        if (variable.isPresent() == file.isPresent()) {
            throw node.refuse("points to " + (file.isPresent() ? "two" : "no") + " places (expected: env or file)");
        }
        return variable.<Secret>map(Secret.Variable::new).orElseGet(() -> new Secret.InFile(file.orElseThrow()));
    }

    private Config.Tls tls(YamlNode node) {
        var files = node.map("certificate", "key");
        return new Config.Tls(path(files.need("certificate")), path(files.need("key")));
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

    private boolean sandbox() {
        Optional<YamlNode> platform =
                top.find("platforms").flatMap(node -> node.map("sandbox").find("sandbox"));
        boolean enabled =
                platform.map(node -> node.map("enabled").flag("enabled")).orElse(false);
        if (enabled && !isLoopback(top.text("address", DEFAULT_ADDRESS))) {
            throw platform.orElseThrow()
                    .refuse("enabled on an address others can reach (expected: address 127.0.0.1, since there anybody"
                            + " may speak as anybody)");
        }
        return enabled;
    }

    private boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw top.need("address").refuse(address + " (expected: an address of this machine)");
        }
    }
}
