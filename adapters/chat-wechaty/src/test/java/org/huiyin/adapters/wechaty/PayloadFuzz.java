package org.huiyin.adapters.wechaty;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.time.Instant;
import org.huiyin.adapters.wechaty.payload.EventDecoder;
import org.huiyin.adapters.wechaty.payload.FileBox;
import org.huiyin.adapters.wechaty.payload.MessageDecoder;
import org.huiyin.adapters.wechaty.payload.Quotation;
import wechaty.EventResponse;
import wechaty.MessagePayloadResponse;

/** For Jazzer: whatever the puppet service hands over is read, or refused with the one exception there is for it. */
public final class PayloadFuzz {
    private static final EventDecoder EVENTS = new EventDecoder();
    private static final MessageDecoder MESSAGES = new MessageDecoder("wechaty", "town");
    private static final int KINDS = 30;

    private PayloadFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        var text = new String(data, UTF_8);
        int kind = data.length == 0 ? 0 : (data[data.length - 1] & 0xff) % KINDS;
        EVENTS.decode(EventResponse.newBuilder().setType(kind).setPayload(text).build());
        message(data);
        box(text);
        if (!text.endsWith(Quotation.of(text).text())) {
            throw new AssertionError("a text was parted into what it never held");
        }
    }

    private static void message(byte[] data) {
        try {
            var heard = MESSAGES.decode(MessagePayloadResponse.parseFrom(data), "bot-1", Instant.EPOCH);
            if (heard.filter(
                            one -> one.id().value().isEmpty() || one.chat().id().isEmpty())
                    .isPresent()) {
                throw new AssertionError("heard what should not be");
            }
        } catch (InvalidProtocolBufferException e) {
            // The library refuses it before we see it.
        }
    }

    private static void box(String text) {
        try {
            FileBox.decode(text);
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).startsWith("file box: ")) {
                throw new AssertionError("refused in other words than ours", e);
            }
        }
    }
}
