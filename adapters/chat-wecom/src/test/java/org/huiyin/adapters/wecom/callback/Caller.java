package org.huiyin.adapters.wecom.callback;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
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
        return post(wrapped.path("encrypt").asText(), wrapped.path("msgsignature").asText(), wrapped.path("nonce")
                .asText());
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
        return URI.create(
                address + "?msg_signature=" + signature + "&timestamp=" + TIME + "&nonce=" + nonce + more);
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
