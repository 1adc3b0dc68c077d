package org.huiyin.app.admin;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.huiyin.app.replay.BadInput;

/** A server that runs on this machine, seen from a command. */
public final class LiveServer {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Long work is done before it answers. */
    private static final Duration LONGEST = Duration.ofHours(2);

    /** What cannot be understood, and what goes against what is known. */
    private static final Set<Integer> DECLINED = Set.of(400, 409);

    private final Address address;
    private final HttpClient client;

    private LiveServer(Address address, HttpClient client) {
        this.address = address;
        this.client = client;
    }

    /** The one that has a data directory; fails if it cannot be reached. */
    public static LiveServer of(Path root) throws IOException {
        var address = Address.read(root)
                .orElseThrow(() -> new IOException(
                        "data: " + Address.in(root) + " is missing (expected: a server that has started there)"));
        var client = HttpClient.newBuilder().connectTimeout(PATIENCE);
        if (address.certificate().isPresent()) {
            client.sslContext(trusting(address.certificate().get()));
        }
        return new LiveServer(address, client.build());
    }

    private static SSLContext trusting(String certificate) throws IOException {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Pinned(certificate)}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("server: TLS cannot be spoken", e);
        }
    }

    /** What it answers to a question, such as {@code /admin/audit}. */
    public HttpResponse<String> get(String path) throws IOException {
        return ask(path, HttpRequest.newBuilder().GET());
    }

    /** What it answers when it is handed something. */
    public HttpResponse<String> post(String path, byte[] body) throws IOException {
        return ask(path, HttpRequest.newBuilder().POST(BodyPublishers.ofByteArray(body)));
    }

    /** What it answers to an order. */
    public HttpResponse<String> post(String path, Map<String, String> fields) throws IOException {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return ask(
                path,
                HttpRequest.newBuilder()
                        .header("content-type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    /** Whether one says it has a data directory. */
    public static boolean runsAt(Path root) throws IOException {
        return Address.read(root).isPresent();
    }

    /** What it answers to whoever comes without a secret. */
    public int status(String path) throws IOException {
        var request = HttpRequest.newBuilder(address.url().resolve(path))
                .timeout(PATIENCE)
                .GET()
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("server: " + path + ": interrupted", e);
        }
    }

    private HttpResponse<String> ask(String path, HttpRequest.Builder asked) throws IOException {
        var request = asked.uri(address.url().resolve(path))
                .header("authorization", AdminDoor.SCHEME + address.token())
                .timeout(LONGEST)
                .build();
        try {
            return answered(path, client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("server: " + path + ": interrupted", e);
        }
    }

    /** An order it declines is bad input, in its own words. */
    private static HttpResponse<String> answered(String path, HttpResponse<String> reply) throws IOException {
        int status = reply.statusCode();
        if (DECLINED.contains(status)) {
            throw new BadInput(reply.body().strip());
        }
        if (status != 200) {
            throw new IOException("server: " + path + ": " + status + " (expected: 200)");
        }
        return reply;
    }
}
