package org.huiyin.adapters.onebot;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Set;

/** For Jazzer: whatever a program sends is an event or refused without its words, and only the key's own signature counts. */
public final class FrameFuzz {
    private static final String ACCOUNT = "10001";
    private static final String KEY = "sesame open the onebot door";
    private static final OneBotSettings.Secret SECRET = new OneBotSettings.Secret(KEY);
    private static final Decoder DECODER = new Decoder(ACCOUNT, Set.of(ACCOUNT, "10002"));

    private FrameFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        var text = new String(data, UTF_8);
        check(text);
        check(JsonNodeFactory.instance
                .objectNode()
                .put("time", 1)
                .put("post_type", "message")
                .put("message_type", "private")
                .put("message_id", 1)
                .put("user_id", 7)
                .put("message", text)
                .toString());
        try {
            DECODER.answer(data);
        } catch (Decoder.Unreadable e) {
            requireQuiet(e);
        }
        if (SECRET.signed(data, text) || SECRET.is(text) != text.equals(KEY)) {
            throw new AssertionError("a signature was taken that nobody made");
        }
    }

    private static void check(String frame) {
        try {
            if (DECODER.decode(frame) instanceof Event.Heard heard) {
                var message = heard.message();
                boolean ours = message.id().chat().account().equals(ACCOUNT)
                        && !Set.of(ACCOUNT, "10002").contains(message.sender().id());
                boolean legible = message.text().chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\t');
                if (!ours || !legible || message.id().value().isBlank()) {
                    throw new AssertionError("heard what should not be: " + message.id());
                }
            }
        } catch (Decoder.Unreadable e) {
            requireQuiet(e);
        }
    }

    private static void requireQuiet(Decoder.Unreadable e) {
        if (e.getCause() != null || !String.valueOf(e.getMessage()).contains("(expected: ")) {
            throw new AssertionError("refused in other words than ours", e);
        }
    }
}
