package org.huiyin.adapters.webhook.in;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.adapters.webhook.settings.WebhookSettings.Source;
import org.huiyin.message.Message;

/** Reads our own small messages: {@code {"type": "message", "data": {"text": …}}}; other types are passed over. */
public record MessageDecoder(Source source) implements Decoder {
    private static final String TYPE = "message";
    private static final int LONGEST_TYPE = 100;
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_ID = 200;

    @Override
    public List<Message> read(Delivery delivery) throws Malformed {
        var fields = Fields.of(delivery.body());
        if (!fields.need("type", LONGEST_TYPE).equals(TYPE)) {
            return List.of();
        }
        var id = delivery.id().orElseGet(() -> "");
        if (id.isEmpty()) {
            throw new Malformed("webhook-id: missing (expected: one for each message)");
        }
        var data = fields.object("data");
        var text = new ArrayList<String>();
        data.text("place", LONGEST_PLACE).ifPresent(text::add);
        text.add(data.need("text", LONGEST_TEXT));
        return List.of(new Message(
                named(id),
                source.ear().sender(),
                delivery.at(),
                String.join(" ", text),
                List.of(),
                Optional.empty(),
                data.text("quotes", LONGEST_ID).map(this::named),
                List.of(),
                data.text("recalls", LONGEST_ID).map(this::named)));
    }

    private Message.Id named(String id) {
        return new Message.Id(source.ear().chat(), id);
    }
}
