package org.huiyin.adapters.webhook.in;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiyin.adapters.webhook.settings.WebhookSettings.Alerts;
import org.huiyin.adapters.webhook.settings.WebhookSettings.Source;
import org.huiyin.message.Message;

/**
 * Reads what Alertmanager sends. An alert that fires is one message, however often it is repeated; that it is over is
 * another, which quotes the first.
 *
 * @param over what is said when an alert is over
 */
public record AlertDecoder(Source source, Alerts alerts, String over) implements Decoder {
    private static final String VERSION = "4";
    private static final Pattern GAP = Pattern.compile("\\{([A-Za-z_][A-Za-z0-9_]*)}");
    private static final int MOST_ALERTS = 500;
    private static final int LONGEST = 300;

    @Override
    public List<Message> read(Delivery delivery) throws Malformed {
        var fields = Fields.of(delivery.body());
        var version = fields.need("version", LONGEST);
        if (!version.equals(VERSION)) {
            throw new Malformed("version: another (expected: " + VERSION + ")");
        }
        fields.need("groupKey", 10 * LONGEST);
        var messages = new ArrayList<Message>();
        for (Fields alert : fields.each("alerts", MOST_ALERTS)) {
            read(alert, delivery).ifPresent(messages::add);
        }
        return messages;
    }

    private Optional<Message> read(Fields alert, Delivery delivery) throws Malformed {
        var began = alert.moment("startsAt");
        var firing = alert.need("fingerprint", LONGEST) + "@" + began.toEpochMilli();
        return switch (alert.need("status", LONGEST)) {
            case "firing" ->
                words(alert).map(text -> Message.words(id(firing), source.ear().sender(), delivery.at(), text));
            case "resolved" ->
                Optional.of(new Message(
                        id(firing + ".resolved"),
                        source.ear().sender(),
                        delivery.at(),
                        over,
                        List.of(),
                        Optional.empty(),
                        Optional.of(id(firing)),
                        List.of(),
                        Optional.empty()));
            default -> Optional.empty();
        };
    }

    private Message.Id id(String value) {
        return new Message.Id(source.ear().chat(), value);
    }

    /** As the configuration says it of this alert, else as the alert says itself. */
    private Optional<String> words(Fields alert) {
        var labels = alert.texts("labels", LONGEST);
        var annotations = alert.texts("annotations", LONGEST);
        return Optional.ofNullable(alerts.words().get(labels.getOrDefault(alerts.label(), "")))
                .map(words -> filled(words, labels))
                .or(() -> Optional.ofNullable(annotations.get("summary")))
                .or(() -> Optional.ofNullable(annotations.get("description")))
                .or(() -> Optional.ofNullable(labels.get(alerts.label())))
                .filter(words -> !words.isBlank());
    }

    private static String filled(String words, Map<String, String> labels) {
        return GAP.matcher(words).replaceAll(gap -> Matcher.quoteReplacement(labels.getOrDefault(gap.group(1), "")));
    }
}
