package org.huiyin.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.huiyin.chat.Account;
import org.huiyin.chat.ChatPlatform;
import org.huiyin.chat.Directory;
import org.huiyin.chat.LookBack;
import org.huiyin.chat.Pace;
import org.huiyin.chat.Speech;
import org.huiyin.delivery.Outcome;
import org.huiyin.delivery.Saying;
import org.huiyin.delivery.Target;
import org.huiyin.grid.Group;
import org.huiyin.message.Chat;

/** Where a target can be reached, and the platform that reaches it. A door is one of our accounts on a platform. */
public final class Doors {
    private final Directory directory;
    private final Map<String, ChatPlatform> platforms;

    /** @param platforms by name, as {@link Chat#platform} has it */
    public Doors(Directory directory, Map<String, ChatPlatform> platforms) {
        this.directory = directory;
        this.platforms = Map.copyOf(platforms);
    }

    Optional<Chat> chat(Target target) {
        return directory.chat(target);
    }

    /** The group a chat is bound to; empty in private. */
    Optional<Group> group(Chat chat) {
        return directory.group(chat);
    }

    /** The name of the door to a chat. */
    static String name(Chat chat) {
        return chat.platform() + "/" + chat.account();
    }

    List<Pace> paces(Chat chat) {
        return Optional.ofNullable(platforms.get(chat.platform()))
                .map(ChatPlatform::paces)
                .orElse(List.of());
    }

    /** Whether the platform takes anything from this account at all just now. */
    boolean isOpen(Chat chat) {
        return Optional.ofNullable(platforms.get(chat.platform()))
                .map(ChatPlatform::accounts)
                .orElse(List.of())
                .stream()
                .filter(account -> account.id().equals(chat.account()))
                .map(Account::state)
                .noneMatch(state -> state == Account.State.FROZEN || state == Account.State.CONNECTING);
    }

    /** Begins to say something; whoever asks for the end waits for it. */
    Supplier<Outcome> begin(Saying saying, Chat chat) {
        var platform = platforms.get(chat.platform());
        if (platform == null) {
            return () -> new Outcome.Refused(
                    "platform: " + chat.platform() + " (expected: one of " + platforms.keySet() + ")");
        }
        var begun = safely(() -> platform.begin(chat, speech(saying, chat)), fault -> () -> fault);
        return () -> safely(begun, fault -> fault);
    }

    /** An adapter must not throw; when it does, nobody knows whether the words went out. */
    private static <T> T safely(Supplier<T> step, Function<Outcome, T> otherwise) {
        try {
            return step.get();
        } catch (RuntimeException e) {
            return otherwise.apply(new Outcome.Unknown(e.getClass().getName()));
        }
    }

    LookBack lookBack(Saying saying, Chat chat, Duration ago) {
        var platform = platforms.get(chat.platform());
        return platform == null ? new LookBack.Unable() : platform.lookBack(chat, speech(saying, chat), ago);
    }

    Outcome recall(Saying saying, Chat chat) {
        var platform = platforms.get(chat.platform());
        return platform == null
                ? new Outcome.Refused("platform: " + chat.platform() + " (expected: one of " + platforms.keySet() + ")")
                : platform.recall(chat, saying.platformId().orElse(""));
    }

    private static Speech speech(Saying saying, Chat chat) {
        var outgoing = saying.outgoing();
        // A quote makes sense only in the chat it comes from.
        var quote = outgoing.inReplyTo().filter(id -> id.chat().equals(chat));
        return new Speech(outgoing.key(), saying.text().orElse(""), outgoing.images(), quote);
    }
}
