package org.huiyin.app.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a running server is reached from its own machine, and by which secret; {@code server.json} in its data
 * directory, for as long as it runs.
 *
 * @param certificate the server's own, if it speaks TLS: in DER, Base64
 */
record Address(URI url, String token, Optional<String> certificate) {
    private static final String FILE = "server.json";
    private static final JsonMapper JSON = new JsonMapper();

    static URI url(InetSocketAddress listening, boolean isTls) {
        var host = listening.getAddress().isAnyLocalAddress()
                ? "127.0.0.1"
                : listening.getAddress().getHostAddress();
        var name = host.contains(":") ? "[" + host + "]" : host;
        return URI.create((isTls ? "https://" : "http://") + name + ":" + listening.getPort());
    }

    static Path in(Path root) {
        return root.resolve(FILE);
    }

    /** Empty when no server runs there. */
    static Optional<Address> read(Path root) throws IOException {
        if (!Files.exists(in(root))) {
            return Optional.empty();
        }
        var file = JSON.readTree(Files.readString(in(root)));
        return Optional.of(new Address(
                URI.create(file.path("url").asText()),
                file.path("token").asText(),
                Optional.of(file.path("certificate"))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText)));
    }

    void write(Path root) throws IOException {
        new OwnFile(in(root)).write(json() + "\n");
    }

    private String json() throws JsonProcessingException {
        var file = JSON.createObjectNode().put("url", url.toString()).put("token", token);
        certificate.ifPresent(der -> file.put("certificate", der));
        return JSON.writeValueAsString(file);
    }
}
