package org.huiyin.app.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huiyin.rules.yaml.YamlNode;

/**
 * The block {@code media:} of a configuration: which pictures are fetched, and where they are kept.
 *
 * @param hosts from which pictures are fetched; {@code .example.com} stands for all names under it
 * @param largest in bytes
 * @param patience how long one may take
 * @param folder empty for {@code media/} in the data directory
 */
public record Pictures(Set<String> hosts, long largest, Duration patience, Optional<Path> folder) {
    private static final int USUAL_MEGABYTES = 10;
    private static final int MOST_MEGABYTES = 50;
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(30);
    private static final Pattern HOST = Pattern.compile("\\.?[a-z0-9-]+(\\.[a-z0-9-]+)+");

    public Pictures {
        hosts = Set.copyOf(hosts);
    }

    /** What holds where the block is missing: nothing is fetched from anywhere. */
    public static Pictures usual() {
        return new Pictures(Set.of(), (long) USUAL_MEGABYTES << 20, USUAL_PATIENCE, Optional.empty());
    }

    static Pictures read(YamlNode node, Places places) {
        var media = node.map("hosts", "megabytes", "patience", "folder");
        int megabytes = media.number("megabytes", USUAL_MEGABYTES);
        if (megabytes < 1 || megabytes > MOST_MEGABYTES) {
            throw media.need("megabytes").refuse(megabytes + " (expected: 1 to " + MOST_MEGABYTES + ")");
        }
        return new Pictures(
                media.list("hosts").stream().map(Pictures::host).collect(Collectors.toSet()),
                (long) megabytes << 20,
                media.find("patience").map(YamlNode::duration).orElse(USUAL_PATIENCE),
                media.find("folder").map(places::path));
    }

    private static String host(YamlNode node) {
        var host = node.text().toLowerCase(Locale.ROOT);
        if (!HOST.matcher(host).matches()) {
            throw node.refuse(node.text() + " (expected: a host such as media.example.com, or .example.com)");
        }
        return host;
    }
}
