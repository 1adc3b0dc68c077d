package org.huiyin.app.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The program that holds an account, as far as the town sees it: takes everything that is said. */
final class OneBotProgram implements WebSocket.Listener, AutoCloseable {
    static final String TOKEN = "a token of the town";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long ROOM = 7;

    private final BlockingQueue<JsonNode> actions = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable WebSocket socket;
    private final long account;
    private int messages;

    private OneBotProgram(long account) {
        this.account = account;
    }

    static OneBotProgram dial(int port, long account) {
        var us = new OneBotProgram(account);
        us.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Authorization", "Bearer " + TOKEN)
                .header("X-Self-ID", Long.toString(account))
                .header("X-Client-Role", "Universal")
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/onebot/v11/ws"), us)
                .join();
        return us;
    }

    void resident(long who, String words) {
        group(ROOM, who, words);
    }

    void group(long room, long who, String words) {
        group(room, who, words, System.currentTimeMillis() / 1000);
    }

    /** @param said when, in the seconds of the platform's clock */
    void group(long room, long who, String words, long said) {
        var event = JSON.createObjectNode()
                .put("time", said)
                .put("self_id", account)
                .put("post_type", "message")
                .put("message_type", "group")
                .put("sub_type", "normal")
                .put("message_id", 1_000 * (account % 10) + ++messages)
                .put("group_id", room)
                .put("user_id", who)
                .put("raw_message", words)
                .put("message", words);
        event.putObject("sender").put("user_id", who).put("nickname", "邻居");
        send(event);
    }

    private synchronized void send(JsonNode frame) {
        var open = socket;
        if (open != null) {
            open.sendText(frame.toString(), true).join();
        }
    }

    /** The next action of this name; others are taken and passed over. */
    JsonNode told(String action) throws InterruptedException {
        while (true) {
            var next = actions.poll(30, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nothing was said (expected: " + action + ")");
            }
            if (next.path("action").asText().equals(action)) {
                return next;
            }
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            answer(text.toString());
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void answer(String frame) {
        try {
            var action = JSON.readTree(frame);
            actions.add(action);
            var answer = JSON.createObjectNode().put("status", "ok").put("retcode", 0);
            answer.putObject("data").put("message_id", 9_000 + actions.size());
            answer.set("echo", action.path("echo"));
            send(answer);
        } catch (IOException e) {
            throw new IllegalStateException("frame: no JSON", e);
        }
    }

    @Override
    public void close() {
        var open = socket;
        if (open != null) {
            open.abort();
        }
    }
}
