package org.huiyin.adapters.wechaty.payload;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import wechaty.MessagePayloadResponse;

/** Reads the payload of a message. */
public final class MessageDecoder {
    /** Of the numbers before it, those that are seconds lie in our days, and those that are milliseconds in 1970. */
    private static final long MILLISECONDS_FROM = 100_000_000_000L;

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofDays(1);

    private final String platform;
    private final String account;

    public MessageDecoder(String platform, String account) {
        this.platform = platform;
        this.account = account;
    }

    /**
     * The message; empty where there is nothing in it that we read, or nobody who said it.
     *
     * @param self our own contact: what it says to somebody alone belongs to the chat with them
     * @param arrived stands in for a time nobody can believe
     */
    public Optional<Heard> decode(MessagePayloadResponse payload, String self, Instant arrived) {
        var kind = kind(payload.getType());
        if (kind.isEmpty() || payload.getId().isEmpty() || payload.getTalkerId().isEmpty()) {
            return Optional.empty();
        }
        var chat = chat(payload, self);
        var text = kind.get() == Heard.Kind.TEXT || kind.get() == Heard.Kind.RECALL ? payload.getText() : "";
        if (chat.id().isEmpty() || (kind.get() == Heard.Kind.RECALL && text.isBlank())) {
            return Optional.empty();
        }
        return Optional.of(new Heard(
                new Message.Id(chat, payload.getId()),
                payload.getTalkerId(),
                at(payload, arrived),
                kind.get(),
                text,
                payload.getMentionIdsList()));
    }

    public Chat room(String id) {
        return new Chat(platform, account, id, Chat.Kind.ROOM);
    }

    /** A time as puppets tell it: seconds or milliseconds since 1970; {@code arrived} where it makes no sense. */
    public static Instant at(long told, Instant arrived) {
        var at = told < MILLISECONDS_FROM ? Instant.ofEpochSecond(Math.max(told, 0)) : Instant.ofEpochMilli(told);
        return isCredible(at, arrived) ? at : arrived;
    }

    private Chat chat(MessagePayloadResponse payload, String self) {
        if (!payload.getRoomId().isEmpty()) {
            return room(payload.getRoomId());
        }
        var other = payload.getTalkerId().equals(self) ? payload.getListenerId() : payload.getTalkerId();
        return new Chat(platform, account, other, Chat.Kind.DIRECT);
    }

    private static Instant at(MessagePayloadResponse payload, Instant arrived) {
        var received = payload.getReceiveTime();
        long seconds = received.getSeconds();
        if (seconds > FIRST.getEpochSecond()
                && seconds < arrived.plus(AHEAD).getEpochSecond()
                && received.getNanos() >= 0) {
            return Instant.ofEpochSecond(seconds, received.getNanos());
        }
        return at(payload.getTimestampDeprecated(), arrived);
    }

    private static boolean isCredible(Instant at, Instant arrived) {
        return at.isAfter(FIRST) && at.isBefore(arrived.plus(AHEAD));
    }

    private static Optional<Heard.Kind> kind(int type) {
        return switch (type) {
            case 1 -> Optional.of(Heard.Kind.FILE);
            case 2 -> Optional.of(Heard.Kind.VOICE);
            case 6 -> Optional.of(Heard.Kind.IMAGE);
            case 7 -> Optional.of(Heard.Kind.TEXT);
            case 8 -> Optional.of(Heard.Kind.PLACE);
            case 13 -> Optional.of(Heard.Kind.RECALL);
            case 15 -> Optional.of(Heard.Kind.VIDEO);
            default -> Optional.empty();
        };
    }
}
