package org.huiyin.adapters.wecom.api;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * WeCom's HTTP interface. Addresses hold keys and tokens, so none of them is ever told; nor is what the JDK says of a
 * failure, which may name them.
 */
public final class Api {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final HttpClient client;
    private final Duration patience;

    /** @param patience for a whole answer */
    public Api(Duration patience) {
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience.compareTo(CONNECT) < 0 ? patience : CONNECT)
                .build();
    }

    public Answer get(URI address) {
        return read(HttpRequest.newBuilder(address));
    }

    public Answer post(URI address, String json) {
        return read(HttpRequest.newBuilder(address)
                .header("content-type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(json)));
    }

    public Answer post(URI address, String mediaType, byte[] body) {
        return read(HttpRequest.newBuilder(address)
                .header("content-type", mediaType)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    /** The bytes behind an address. */
    public byte[] bytes(URI address) throws IOException {
        try {
            var response = client.send(
                    HttpRequest.newBuilder(address).timeout(patience).build(), BodyHandlers.ofByteArray());
            boolean isWords = response.headers()
                    .firstValue("content-type")
                    .filter(type -> type.contains("json"))
                    .isPresent();
            if (response.statusCode() != 200 || isWords) {
                throw new IOException("media: status " + response.statusCode() + " (expected: its bytes)");
            }
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("media: interrupted", e);
        }
    }

    private Answer read(HttpRequest.Builder request) {
        HttpResponse<byte[]> response;
        try {
            response = client.send(request.timeout(patience).build(), BodyHandlers.ofByteArray());
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return new Answer.Unreached("connection: " + e.getClass().getSimpleName());
        } catch (IOException e) {
            return new Answer.Silence("answer: " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Silence("answer: interrupted");
        }
        if (response.statusCode() != 200) {
            return new Answer.Status(response.statusCode());
        }
        try {
            return new Answer.Told(Fields.read(new String(response.body(), StandardCharsets.UTF_8)));
        } catch (Malformed e) {
            return new Answer.Status(200);
        }
    }
}
