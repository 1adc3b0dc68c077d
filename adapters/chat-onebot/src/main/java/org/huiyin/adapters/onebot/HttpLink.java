package org.huiyin.adapters.onebot;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.huiyin.net.BadRequest;
import org.huiyin.net.Reply;
import org.huiyin.net.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One account over HTTP: its program posts events to our route, and takes actions at its own. */
final class HttpLink implements OurAccount.Line {
    static final String PATH = "/onebot/v11/http";

    private static final Logger LOG = LoggerFactory.getLogger(HttpLink.class);

    private final OurAccount account;
    private final OneBotSettings.Link.Http link;
    private final OurAccount.Means means;
    private final HttpClient client;
    private final Encoder encoder = new Encoder();
    private final String api;

    HttpLink(OurAccount account, OneBotSettings.Link.Http link, OurAccount.Means means, HttpClient client) {
        this.account = account;
        this.link = link;
        this.means = means;
        this.client = client;
        var address = link.api().toString();
        this.api = address.endsWith("/") ? address : address + "/";
    }

    /** Looks at once whether anybody is there, and then with every pulse. */
    void start() {
        means.timer().scheduleAtFixedRate(this::probe, 0, means.bounds().pulse().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void probe() {
        ask(encoder.status()).whenComplete((answer, fault) -> {
            if (fault != null) {
                account.mute(this, "cannot be reached");
                account.unreachable("cannot be reached");
            } else if (answer.retcode() == 401 || answer.retcode() == 403) {
                account.mute(this, "not let in");
                account.refused("status " + answer.retcode() + " at its door: is it the right token?");
            } else {
                account.attach(this, SocketLine.Role.API);
                answer.beat().ifPresent(account::hear);
            }
        });
    }

    /** The route of all accounts that come by HTTP. The signature is checked over the bytes, before anything is read. */
    static Reply post(Map<String, HttpLink> links, Request request) throws InterruptedException {
        var link = Optional.ofNullable(links.get(request.header("x-self-id").orElse("")));
        var signature = request.header("x-signature");
        if (signature.isEmpty()) {
            LOG.warn("onebot: a post was refused: no signature");
            return Reply.of(401);
        }
        var bytes = request.body().bytes();
        if (link.filter(known -> known.link.secret().signed(bytes, signature.get()))
                .isEmpty()) {
            LOG.warn("onebot: a post was refused: wrong account or signature");
            return Reply.of(403);
        }
        return link.get().take(bytes);
    }

    /**
     * Taken is said once it is committed. Else 503: some programs come again then, and for those that do not we offer
     * it to the inbox ourselves; whoever of the two comes second is the same message again.
     */
    private Reply take(byte[] body) throws InterruptedException {
        if (!account.isOpen() || account.isFull()) {
            return later();
        }
        try {
            var event = account.decoder().decode(body);
            if (event instanceof Event.OfAnother) {
                account.refused("another account posts there");
                return Reply.of(403);
            }
            account.attach(this, SocketLine.Role.EVENT);
            account.hear(event)
                    .toCompletableFuture()
                    .get(means.bounds().answer().toMillis(), TimeUnit.MILLISECONDS);
            return Reply.of(204);
        } catch (Decoder.Unreadable e) {
            LOG.warn("onebot {}: passed over a post: {}", account.id(), e.getMessage());
            throw new BadRequest(String.valueOf(e.getMessage()), e);
        } catch (TimeoutException | ExecutionException e) {
            return later();
        }
    }

    private Reply later() {
        return Reply.of(503)
                .with("retry-after", Long.toString(means.bounds().again().toSeconds() + 1));
    }

    @Override
    public CompletableFuture<Answer> ask(Encoder.Action action) {
        var request = HttpRequest.newBuilder(URI.create(api + action.name()))
                .timeout(means.bounds().answer())
                .header("Authorization", "Bearer " + link.token().value())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(action.params().toString()))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                .handle((response, fault) -> {
                    if (fault != null) {
                        throw new CompletionException(isUnsent(fault) ? new OurAccount.NotSent() : fault);
                    }
                    return answer(response);
                });
    }

    private Answer answer(HttpResponse<byte[]> response) {
        if (response.statusCode() != 200) {
            return Answer.ofHttp(response.statusCode());
        }
        try {
            return account.decoder().answer(response.body());
        } catch (Decoder.Unreadable e) {
            throw new CompletionException(new IOException(e.getMessage()));
        }
    }

    private static boolean isUnsent(Throwable fault) {
        var cause = fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
        return cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
    }

    @Override
    public void close(int code, String reason) {
        account.detach(this, reason);
    }
}
