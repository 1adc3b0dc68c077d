package org.huiyin.adapters.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Another system: takes webhooks, or does not. */
final class Listener implements AutoCloseable {
    private static final int SILENT = 0;

    final List<Hook> heard = new CopyOnWriteArrayList<>();
    private final Queue<Integer> statuses = new ArrayDeque<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final HttpServer server;
    private volatile int always = 200;

    /** What arrived, with when. */
    record Hook(Map<String, String> headers, String body, int answered, Instant at) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    Listener() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "listener");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::take);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hooks");
    }

    /** From now on answers so. */
    void answers(int status) {
        always = status;
    }

    /** From now on says nothing. */
    void fallsSilent() {
        always = SILENT;
    }

    /** The next are answered so, one after the other. */
    synchronized void next(Integer... answers) {
        statuses.addAll(List.of(answers));
    }

    private synchronized int status() {
        return statuses.isEmpty() ? always : statuses.remove();
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int status = status();
        var headers = exchange.getRequestHeaders();
        heard.add(new Hook(
                Map.of(
                        "webhook-id", String.valueOf(headers.getFirst("webhook-id")),
                        "webhook-timestamp", String.valueOf(headers.getFirst("webhook-timestamp")),
                        "webhook-signature", String.valueOf(headers.getFirst("webhook-signature"))),
                body,
                status,
                Instant.now()));
        if (status == SILENT) {
            awaitClosing();
            return;
        }
        if (status == 302) {
            exchange.getResponseHeaders().add("location", "/elsewhere");
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private void awaitClosing() {
        try {
            closing.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop((int) Duration.ZERO.toSeconds());
    }
}
