package org.huiyin.adapters.webhook.settings;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.door.Ear;
import org.huiyin.door.Hidden;
import org.huiyin.message.Chat;
import org.huiyin.message.Sender;

/** Which systems report to us, and which are told of events. */
public record WebhookSettings(List<Source> sources, List<Subscription> subscriptions) {
    /** The platform that chats and senders carry. */
    public static final String NAME = "webhook";

    public WebhookSettings {
        sources = List.copyOf(sources);
        subscriptions = List.copyOf(subscriptions);
    }

    /**
     * A system that reports to us. Who it is and where it speaks stands here, and never in what it sends.
     *
     * @param ear where it is heard, and as whom
     * @param answers where it is answered
     */
    public record Source(String name, Ear ear, Credentials credentials, Shape shape, Optional<Reach> answers) {}

    /** By what a source proves to be itself. */
    public sealed interface Credentials {}

    /** It signs with any of these. */
    public record Secrets(List<Hidden> secrets) implements Credentials {
        public Secrets {
            secrets = List.copyOf(secrets);
        }
    }

    /** It shows this. */
    public record Token(Hidden token) implements Credentials {}

    /** What a source sends. */
    public sealed interface Shape {}

    /** Our own small messages. */
    public record Messages() implements Shape {}

    /**
     * What Alertmanager sends, in its version 4.
     *
     * @param label the label that says what is wrong
     * @param words what is said of it, by the label's value; gaps such as {@code {instance}} are other labels
     */
    public record Alerts(String label, Map<String, String> words) implements Shape {
        public Alerts {
            words = Map.copyOf(words);
        }
    }

    /** Where another system is reached, and the secret we sign with. */
    public record Reach(URI url, Hidden secret) {}

    /**
     * A system that is told of events.
     *
     * @param kinds the kinds of events; empty for all
     * @param grid only what happens there and below; empty for everywhere
     */
    public record Subscription(String name, Reach reach, List<String> kinds, Optional<String> grid, Telling telling) {
        public Subscription {
            kinds = List.copyOf(kinds);
        }
    }

    /** How much a system is told. */
    public enum Telling {
        /** Numbers, kinds, states and grids. */
        FACTS,
        /** The words and the place as well, which may be personal. */
        PERSONAL
    }

    /** The chat of a source: in a group where it is heard in one, else in private. */
    public static Chat chat(String source, boolean inGroup) {
        return new Chat(NAME, source, source, inGroup ? Chat.Kind.ROOM : Chat.Kind.DIRECT);
    }

    public static Sender sender(String source) {
        return new Sender(NAME, source, source);
    }
}
