package org.huiyin.app.year;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The document a replay wrote, gone through one item or saying at a time. */
record Outcome(Path file) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Every entry of one of its lists, in order. */
    void each(String list, Consumer<JsonNode> what) throws IOException {
        try (var parser = JSON.createParser(file.toFile())) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = parser.currentName().equals(list);
                if (parser.nextToken() == JsonToken.START_ARRAY && wanted) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        what.accept(parser.<JsonNode>readValueAsTree());
                    }
                } else {
                    parser.skipChildren();
                }
            }
        }
    }

    JsonNode counts() throws IOException {
        try (var parser = JSON.createParser(file.toFile())) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = parser.currentName().equals("counts");
                parser.nextToken();
                if (wanted) {
                    return parser.readValueAsTree();
                }
                parser.skipChildren();
            }
        }
        throw new IllegalStateException(file + ": counts: missing");
    }
}
