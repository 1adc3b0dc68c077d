package org.huiyin.adapters.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huiyin.adapters.webhook.out.NewsKind;
import org.huiyin.adapters.webhook.settings.WebhookSettings;
import org.huiyin.adapters.webhook.settings.WebhookSettings.Alerts;
import org.huiyin.adapters.webhook.settings.WebhookSettings.Credentials;
import org.huiyin.adapters.webhook.settings.WebhookSettings.Messages;
import org.huiyin.adapters.webhook.settings.WebhookSettings.Reach;
import org.huiyin.adapters.webhook.settings.WebhookSettings.Secrets;
import org.huiyin.adapters.webhook.settings.WebhookSettings.Shape;
import org.huiyin.adapters.webhook.settings.WebhookSettings.Source;
import org.huiyin.adapters.webhook.settings.WebhookSettings.Subscription;
import org.huiyin.adapters.webhook.settings.WebhookSettings.Telling;
import org.huiyin.adapters.webhook.settings.WebhookSettings.Token;
import org.huiyin.door.Door;
import org.huiyin.door.DoorKind;
import org.huiyin.door.Ear;
import org.huiyin.door.Setting;

/** The generic door: reads its block, {@code in} for who reports to us and {@code out} for who is told of events. */
public final class WebhookKind implements DoorKind {
    private static final String NAME = WebhookSettings.NAME;

    private static final Pattern PLAIN = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final String USUAL_LABEL = "alertname";
    private static final Set<String> KINDS = NewsKind.all();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Door read(Setting setting) {
        var block = setting.block("in", "out");
        var sources = new ArrayList<Source>();
        entries(block, "in").forEach((name, node) -> sources.add(source(named(name, node), node)));
        var subscriptions = new ArrayList<Subscription>();
        entries(block, "out").forEach((name, node) -> subscriptions.add(subscription(named(name, node), node)));
        return new WebhookDoor(new WebhookSettings(sources, subscriptions));
    }

    private static Map<String, Setting> entries(Setting.Block block, String key) {
        return block.find(key).map(Setting::entries).orElse(Map.of());
    }

    private static String named(String name, Setting node) {
        if (!PLAIN.matcher(name).matches()) {
            throw node.refuse(name + " (expected: a name of small letters, digits and hyphens)");
        }
        return name;
    }

    private static Source source(String name, Setting node) {
        var block = node.block("secrets", "token", "group", "grid", "as", "alertmanager", "answers");
        var group = block.find("group").map(Setting::text);
        var grid = block.find("grid").map(Setting::text);
        if (group.isPresent() == grid.isPresent()) {
            throw node.refuse((group.isPresent() ? "two places" : "no place") + " (expected: group or grid)");
        }
        var ear = new Ear(
                WebhookSettings.chat(name, group.isPresent()),
                WebhookSettings.sender(name),
                group,
                block.find("as").map(Setting::text),
                grid);
        var shape = block.find("alertmanager").<Shape>map(WebhookKind::alerts).orElseGet(Messages::new);
        return new Source(
                name,
                ear,
                credentials(node, block),
                shape,
                block.find("answers").map(WebhookKind::reach));
    }

    private static Credentials credentials(Setting node, Setting.Block block) {
        var secrets = block.find("secrets").map(Setting::each).orElse(List.of());
        var token = block.find("token");
        if (secrets.isEmpty() == token.isEmpty()) {
            throw node.refuse((token.isPresent() ? "two proofs" : "no proof") + " (expected: secrets or token)");
        }
        return token.<Credentials>map(t -> new Token(t.secret()))
                .orElseGet(
                        () -> new Secrets(secrets.stream().map(Setting::secret).toList()));
    }

    private static Shape alerts(Setting node) {
        var block = node.block("label", "words");
        var words = new LinkedHashMap<String, String>();
        entries(block, "words").forEach((alert, text) -> words.put(alert, text.text()));
        return new Alerts(block.find("label").map(Setting::text).orElse(USUAL_LABEL), words);
    }

    private static Reach reach(Setting node) {
        var block = node.block("url", "secret");
        return new Reach(address(block.need("url")), block.need("secret").secret());
    }

    /** In the open only within this machine. */
    private static URI address(Setting url) {
        var address = url.address("https", "http");
        if (address.getScheme().equals("http") && !isLoopback(address.getHost())) {
            throw url.refuse(address + " (expected: https, or http to this machine)");
        }
        return address;
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static Subscription subscription(String name, Setting node) {
        var block = node.block("url", "secret", "kinds", "grid", "personal");
        var kinds = block.find("kinds").map(Setting::each).orElse(List.of());
        kinds.stream().filter(kind -> !KINDS.contains(kind.text())).findFirst().ifPresent(kind -> {
            throw kind.refuse(kind.text() + " (expected: one of " + String.join(", ", KINDS) + ")");
        });
        return new Subscription(
                name,
                new Reach(address(block.need("url")), block.need("secret").secret()),
                kinds.stream().map(Setting::text).toList(),
                block.find("grid").map(Setting::text),
                Optional.of(Telling.PERSONAL)
                        .filter(p -> block.find("personal").map(Setting::flag).orElse(false))
                        .orElse(Telling.FACTS));
    }
}
