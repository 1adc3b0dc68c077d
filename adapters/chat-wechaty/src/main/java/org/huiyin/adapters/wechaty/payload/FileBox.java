package org.huiyin.adapters.wechaty.payload;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;
import org.huiyin.media.Media;

/** A file on its way through the puppet service: its bytes, or where they are. */
public sealed interface FileBox {
    /** The most that is taken in one piece, as the text it travels in. */
    int MOST = 24 << 20;

    JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(MOST)
                            .build())
                    .build())
            .build();

    record Enclosed(byte[] bytes) implements FileBox {}

    record At(URI uri, Map<String, String> headers) implements FileBox {
        public At {
            headers = Map.copyOf(headers);
        }
    }

    /** Kept by the puppet service, which gives it out by its name. */
    record Stored(String uuid) implements FileBox {}

    /** Reads one; an IOException for what is broken or of a kind nobody can fetch. Its message tells no content. */
    static FileBox decode(String text) throws IOException {
        JsonNode box;
        try {
            box = JSON.readTree(text);
        } catch (IOException e) {
            throw new IOException("file box: not JSON", withoutWords(e));
        }
        int kind = box.path("boxType").asInt(box.path("type").asInt());
        return switch (kind) {
            case 1 -> new Enclosed(bytes(box));
            case 2 -> at(box);
            case 7 -> new Stored(box.path("uuid").asText());
            default -> throw new IOException("file box: type " + kind + " (expected: 1, 2 or 7)");
        };
    }

    /** A picture of ours, as the service takes it. */
    static String encode(String name, Media.Content picture) {
        return JSON.createObjectNode()
                .put("type", 1)
                .put("boxType", 1)
                .put("name", name)
                .put("mediaType", picture.type())
                .put("base64", picture.bytes())
                .set("metadata", JSON.createObjectNode())
                .toString();
    }

    private static byte[] bytes(JsonNode box) throws IOException {
        try {
            var bytes = box.path("base64").binaryValue();
            return bytes == null ? new byte[0] : bytes;
        } catch (IOException e) {
            throw new IOException("file box: not base64", withoutWords(e));
        }
    }

    private static FileBox at(JsonNode box) throws IOException {
        var headers = new HashMap<String, String>();
        box.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        try {
            return new At(new URI(box.path("url").asText()), headers);
        } catch (URISyntaxException e) {
            throw new IOException("file box: not an address");
        }
    }

    /** Jackson's messages quote what they read. */
    private static Throwable withoutWords(IOException e) {
        var bare = new IOException(e.getClass().getName());
        bare.setStackTrace(e.getStackTrace());
        return bare;
    }
}
