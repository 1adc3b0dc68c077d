package org.huiyin.adapters.webhook.out;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.huiyin.adapters.webhook.settings.SigningKey;

/** Sends signed webhooks. Redirects are not followed, and what is answered is not read. */
public final class Post {
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(10);
    private static final long LONGEST_PAUSE_SECONDS = 3_600;
    private static final int TOO_MANY = 429;
    private static final int GONE = 410;
    private static final int TIMED_OUT = 408;

    private final HttpClient client;
    private final Duration patience;
    private final InstantSource clock;

    /** Where something goes, and the key it is signed with. */
    public record Address(URI url, SigningKey key) {}

    public Post(Duration patience, InstantSource clock) {
        this.patience = patience;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
    }

    /**
     * Sends it once.
     *
     * @param id the same at each attempt, so that who has it already knows it again
     */
    public Answer send(Address to, String id, byte[] body) {
        long timestamp = clock.instant().getEpochSecond();
        var request = HttpRequest.newBuilder(to.url())
                .timeout(patience)
                .header("content-type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", to.key().sign(id, timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            return answer(client.send(request, HttpResponse.BodyHandlers.discarding()));
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return new Answer.Unreachable(e.getClass().getSimpleName());
        } catch (IOException e) {
            return new Answer.Silent(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Silent("stopping");
        }
    }

    private static Answer answer(HttpResponse<?> response) {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return new Answer.Taken();
        }
        if (status == GONE) {
            return new Answer.Gone();
        }
        if (status == TOO_MANY || status == TIMED_OUT || status >= 500) {
            return new Answer.Busy(status, pause(response.headers().firstValue("retry-after")));
        }
        return new Answer.Refused(status);
    }

    private static Duration pause(Optional<String> seconds) {
        try {
            return seconds.map(Long::parseLong)
                    .filter(s -> s > 0)
                    .map(s -> Duration.ofSeconds(Math.min(s, LONGEST_PAUSE_SECONDS)))
                    .orElse(USUAL_PAUSE);
        } catch (NumberFormatException e) {
            return USUAL_PAUSE;
        }
    }
}
