package org.huiyin.adapters.wecom.orders;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.huiyin.adapters.wecom.api.Fields;
import org.huiyin.adapters.wecom.api.Malformed;

/** For Jazzer: a citizen's order is read as messages of its own chat, or refused by the field's name. */
public final class OrderFuzz {
    private static final OrderDecoder DECODER = new OrderDecoder(OrdersSettings.of("corp", "sesame of the orders"));

    private OrderFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        try {
            for (var told : DECODER.decode(Fields.read(new String(data, UTF_8)), Instant.EPOCH)) {
                var id = told.message().id();
                if (!id.chat().account().equals("corp")
                        || id.value().isBlank()
                        || id.chat().id().isBlank()) {
                    throw new AssertionError("told what should not be: " + id);
                }
            }
        } catch (Malformed e) {
            if (!e.getMessage().contains("(expected: ") || e.getMessage().contains("sesame")) {
                throw new AssertionError("refused in other words than ours", e);
            }
        }
    }
}
