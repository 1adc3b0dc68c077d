package org.huiyin.app.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.huiyin.rules.yaml.YamlNode;

/** Where the things lie that a configuration points to: files count from its own folder, secrets never stand in it. */
public final class Places {
    private final Path folder;

    public Places(Path folder) {
        this.folder = folder;
    }

    public Path path(YamlNode node) {
        return folder.resolve(node.text());
    }

    /** {@code {env: NAME}} or {@code {file: PATH}}; anything else is refused without being repeated. */
    public Secret secret(YamlNode node) {
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

    /** An address with a host, of one of these schemes, and with no secret in it. */
    public URI address(YamlNode node, List<String> schemes) {
        var expected = " (expected: an address such as " + schemes.get(0) + "://HOST)";
        try {
            var uri = URI.create(node.text());
            if (uri.getScheme() == null || uri.getHost() == null || !schemes.contains(uri.getScheme())) {
                throw node.refuse(node.text() + expected);
            }
            if (uri.getUserInfo() != null || uri.getQuery() != null) {
                throw node.refuse("holds more than host, port and path" + expected);
            }
            return uri;
        } catch (IllegalArgumentException e) {
            throw node.refuse("not understood" + expected);
        }
    }
}
