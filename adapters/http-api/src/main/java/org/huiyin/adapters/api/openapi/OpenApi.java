package org.huiyin.adapters.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huiyin.adapters.api.route.Problem;
import org.huiyin.adapters.api.route.Question;
import org.huiyin.adapters.api.route.Route;

/** The description of the API in OpenAPI 3.1: made from the routes that are served, so that it cannot tell of others. */
public final class OpenApi {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SCHEMAS = "/api/schemas.json";
    private static final List<Integer> PROBLEMS = List.of(400, 401, 403, 404, 405, 406, 429);
    private static final List<Integer> PROBLEMS_OF_ACTS = List.of(409, 412, 413, 415, 422);

    private final ObjectNode root = JSON.createObjectNode();

    private OpenApi() {}

    /** The document. */
    public static JsonNode of(List<Route> routes, Optional<URI> url) {
        var api = new OpenApi();
        api.head(url);
        routes.forEach(api::add);
        api.parts();
        return api.root;
    }

    private void head(Optional<URI> url) {
        root.put("openapi", "3.1.0");
        root.putObject("info")
                .put("title", "Huiyin")
                .put("version", "1")
                .put("summary", "What a town's groups reported, and what came of it.")
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("identifier", "Apache-2.0");
        url.ifPresent(at -> root.putArray("servers").addObject().put("url", at.toString()));
        root.putArray("security").addObject().putArray("key");
        root.putObject("paths");
        root.putObject("components");
    }

    private void add(Route route) {
        var operation = ((ObjectNode) root.path("paths"))
                .withObjectProperty(route.path())
                .putObject(route.method().toLowerCase(Locale.ROOT));
        operation.put("summary", route.summary()).put("operationId", id(route));
        operation
                .putArray("security")
                .addObject()
                .putArray("key")
                .add(route.scope().name().toLowerCase(Locale.ROOT));
        var parameters = operation.putArray("parameters");
        route.parameters()
                .forEach(name -> parameter(parameters, name, "path", true)
                        .putObject("schema")
                        .put("type", "string"));
        route.questions().forEach(question -> question(parameters, question));
        route.takes().ifPresent(schema -> takes(operation, parameters, schema));
        answers(operation.putObject("responses"), route);
    }

    private static String id(Route route) {
        var words = route.path()
                .substring("/api/v1/".length())
                .replaceAll("[{}]", "")
                .replaceAll("[/-]", "_");
        return route.method().toLowerCase(Locale.ROOT) + "_" + words;
    }

    private static ObjectNode parameter(ArrayNode into, String name, String where, boolean required) {
        return into.addObject().put("name", name).put("in", where).put("required", required);
    }

    private static void question(ArrayNode into, Question question) {
        var parameter = parameter(into, question.name(), "query", false).put("description", question.meaning());
        var schema = parameter.putObject("schema");
        switch (question.form()) {
            case DAY -> schema.put("type", "string").put("format", "date");
            case NUMBER -> schema.put("type", "integer");
            case TEXT -> schema.put("type", "string");
        }
        if (!question.choices().isEmpty()) {
            var choices = schema.putArray("enum");
            question.choices().forEach(choices::add);
        }
    }

    private static void takes(ObjectNode operation, ArrayNode parameters, String schema) {
        parameter(parameters, "Idempotency-Key", "header", true)
                .put("description", "new for each call; the same call again within a day is answered alike")
                .putObject("schema")
                .put("type", "string")
                .put("maxLength", 100);
        parameter(parameters, "If-Match", "header", false)
                .put("description", "the ETag of the item as it was seen")
                .putObject("schema")
                .put("type", "string");
        content(operation.putObject("requestBody").put("required", true), "application/json", schema);
    }

    private static void answers(ObjectNode answers, Route route) {
        content(answers.putObject("200").put("description", "as it is asked"), "application/json", route.gives());
        PROBLEMS.forEach(status -> problem(answers, status));
        if (route.acts()) {
            PROBLEMS_OF_ACTS.forEach(status -> problem(answers, status));
        }
    }

    private static void problem(ObjectNode answers, int status) {
        content(
                answers.putObject(Integer.toString(status)).put("description", "why not"),
                Problem.MEDIA_TYPE,
                "Problem");
    }

    private static void content(ObjectNode into, String type, String schema) {
        into.putObject("content").putObject(type).putObject("schema").put("$ref", "#/components/schemas/" + schema);
    }

    private void parts() {
        var components = (ObjectNode) root.path("components");
        components
                .putObject("securitySchemes")
                .putObject("key")
                .put("type", "http")
                .put("scheme", "bearer");
        try (var in = OpenApi.class.getResourceAsStream(SCHEMAS)) {
            components.set("schemas", JSON.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(SCHEMAS + ": not read (expected: in the program)", e);
        }
    }
}
