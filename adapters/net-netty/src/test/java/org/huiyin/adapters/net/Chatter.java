package org.huiyin.adapters.net;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The client's end of a WebSocket, with everything it hears in a queue. */
final class Chatter implements WebSocket.Listener {
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;

    private Chatter(HttpClient client, URI uri) {
        socket = client.newWebSocketBuilder().buildAsync(uri, this).join();
    }

    static Chatter at(Town town, String path) {
        return new Chatter(town.client(), town.socketAt(path));
    }

    WebSocket socket() {
        return socket;
    }

    String hears() throws InterruptedException {
        String next = heard.poll(5, TimeUnit.SECONDS);
        return next == null ? "nothing" : next;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            heard.add("text " + text);
            text.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer bytes, boolean last) {
        heard.add("binary " + bytes.remaining());
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onPong(WebSocket from, ByteBuffer bytes) {
        heard.add("pong " + bytes.remaining());
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        heard.add("closed " + code + " " + reason);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        heard.add("broken");
    }
}
