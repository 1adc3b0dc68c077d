package org.huiyin.adapters.wecom.callback;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Random;
import org.huiyin.adapters.wecom.api.Malformed;

/** WeCom as it calls a bot: closes, signs, and reads what comes back. */
public final class Caller {
    private static final String TIME = "1795300000";

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final Envelope envelope;
    private final URI address;

    public Caller(CallbackSettings.Locks locks, URI address) throws Malformed {
        this.envelope = new Envelope(locks, new Random(3));
        this.address = address;
    }

    public HttpResponse<String> calls(String words) throws Exception {
        var wrapped = json.readTree(envelope.close(words, TIME));
        return post(
                wrapped.path("encrypt").asText(),
                wrapped.path("msgsignature").asText(),
                wrapped.path("nonce").asText());
    }

    public HttpResponse<String> forges(String words) throws Exception {
        var wrapped = json.readTree(envelope.close(words, TIME));
        return post(wrapped.path("encrypt").asText(), "0".repeat(40), "n");
    }

    public HttpResponse<String> post(String closed, String signature, String nonce)
            throws IOException, InterruptedException {
        var body = json.createObjectNode().put("encrypt", closed).toString();
        return client.send(
                HttpRequest.newBuilder(query(signature, nonce, ""))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** WeCom asks whether we have the key. */
    public HttpResponse<String> verifies(String words, boolean isSigned) throws Exception {
        var wrapped = json.readTree(envelope.close(words, TIME));
        var echo = "&echostr=" + URLEncoder.encode(wrapped.path("encrypt").asText(), UTF_8);
        var signature = isSigned ? wrapped.path("msgsignature").asText() : "0".repeat(40);
        return client.send(
                HttpRequest.newBuilder(query(signature, wrapped.path("nonce").asText(), echo))
                        .build(),
                BodyHandlers.ofString());
    }

    private URI query(String signature, String nonce, String more) {
        return URI.create(address + "?msg_signature=" + signature + "&timestamp=" + TIME + "&nonce=" + nonce + more);
    }

    /** Words closed and signed by us, with what is needed to open them. */
    public static ObjectNode closed(String token, String key, String words) throws Exception {
        var wrapped = new JsonMapper().readTree(envelope(token, key).close(words, TIME));
        return JsonNodeFactory.instance
                .objectNode()
                .put("token", token)
                .put("key", key)
                .put("encrypt", wrapped.path("encrypt").asText())
                .put("signature", wrapped.path("msgsignature").asText())
                .put("timestamp", TIME)
                .put("nonce", wrapped.path("nonce").asText());
    }

    /** Words closed by somebody else, as we open them; fails when they are not signed. */
    public static String opened(String token, String key, JsonNode closed) throws Malformed {
        var envelope = envelope(token, key);
        var words = closed.path("encrypt").asText();
        if (!envelope.isSigned(
                closed.path("signature").asText(),
                closed.path("timestamp").asText(),
                closed.path("nonce").asText(),
                words)) {
            throw new AssertionError("not signed");
        }
        return envelope.open(words);
    }

    private static Envelope envelope(String token, String key) throws Malformed {
        return new Envelope(new CallbackSettings.Locks(token, key), new Random(3));
    }

    /** What a reply says. */
    public String opens(HttpResponse<String> reply) throws Exception {
        var wrapped = json.readTree(reply.body());
        var closed = wrapped.path("encrypt").asText();
        boolean isOurs = envelope.isSigned(
                wrapped.path("msgsignature").asText(),
                wrapped.path("timestamp").asText(),
                wrapped.path("nonce").asText(),
                closed);
        if (!isOurs) {
            throw new AssertionError("the reply is not signed");
        }
        return envelope.open(closed);
    }
}
