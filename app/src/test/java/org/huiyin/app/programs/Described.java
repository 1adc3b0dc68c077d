package org.huiyin.app.programs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The description of the API, against which answers are held. */
final class Described {
    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode description;
    private final Set<String> heldAgainst = new HashSet<>();

    Described(JsonNode description) {
        this.description = description;
    }

    /** All that can be called, as "GET /path". */
    Set<String> calls() {
        var calls = new HashSet<String>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation ->
                                calls.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return calls;
    }

    /** Those an answer of 200 was held against. */
    Set<String> answered() {
        return heldAgainst;
    }

    /** The answer is what the description says of it. */
    ApiTown.Told holds(String method, String path, ApiTown.Told told) {
        var call = method + " " + path;
        var content = description
                .path("paths")
                .path(path)
                .path(method.toLowerCase(Locale.ROOT))
                .path("responses")
                .path(Integer.toString(told.status()))
                .path("content");
        assertThat(content.isMissingNode()).as("%s %s", call, told.status()).isFalse();
        var type = content.fieldNames().next();
        assertThat(told.header("content-type")).as(call).isEqualTo(type);
        var faults = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema(content.path(type).path("schema")))
                .validate(told.json());
        assertThat(faults).as("%s: %s", call, told.body()).isEmpty();
        if (told.status() == 200) {
            heldAgainst.add(call);
        }
        return told;
    }

    private ObjectNode schema(JsonNode wanted) {
        var schema = JSON.createObjectNode();
        schema.set("$ref", wanted.path("$ref"));
        schema.set("components", description.path("components"));
        return schema;
    }
}
