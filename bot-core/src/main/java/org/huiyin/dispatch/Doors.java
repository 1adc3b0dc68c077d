package org.huiyin.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
import org.huiyin.health.AccountLimits;
import org.huiyin.health.Breaker;
import org.huiyin.message.Chat;

/** Where a target can be reached, and the platform that reaches it. A door is one of our accounts on a platform. */
public final class Doors {
    private final Directory directory;
    private final Map<String, ChatPlatform> platforms;
    private final InstantSource clock;
    private final Supplier<AccountLimits> limits;

    /** Doors nobody ever leaves. */
    public Doors(Directory directory, Map<String, ChatPlatform> platforms) {
        this(directory, platforms, InstantSource.fixed(Instant.EPOCH), AccountLimits::none);
    }

    /** @param platforms by name, as {@link Chat#platform} has it */
    public Doors(
            Directory directory,
            Map<String, ChatPlatform> platforms,
            InstantSource clock,
            Supplier<AccountLimits> limits) {
        this.directory = directory;
        this.platforms = Map.copyOf(platforms);
        this.clock = clock;
        this.limits = limits;
    }

    /** Where to say something: the best place whose account is not gone; if all are, where it waits for the best. */
    Optional<Chat> chat(Target target) {
        var chats = directory.chats(target);
        return chats.size() < 2
                ? chats.stream().findFirst()
                : chats.stream().filter(chat -> !isGone(chat)).findFirst().or(() -> Optional.of(chats.get(0)));
    }

    /**
     * Where something is said, or was: by the door it went through and by no other, so that nobody looks for it in
     * another's chat and says it there once more.
     */
    Optional<Chat> chat(Saying saying) {
        var target = saying.outgoing().to();
        return saying.door().isEmpty()
                ? chat(target)
                : directory.chats(target).stream()
                        .filter(chat -> name(chat).equals(saying.door().get()))
                        .findFirst();
    }

    /** The group something is said to; empty in private. */
    Optional<Group> group(Target target) {
        return directory.chats(target).stream()
                .flatMap(chat -> directory.group(chat).stream())
                .findFirst();
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

    Breaker.Terms breaker() {
        return limits.get().breaker();
    }

    /** Whether the platform takes anything from this account at all just now. */
    boolean isOpen(Chat chat) {
        return shut(chat).isEmpty();
    }

    /** Whether it has been shut for so long that others speak in its place. */
    boolean isGone(Chat chat) {
        var before = clock.instant().minus(limits.get().moved());
        return shut(chat).filter(account -> !account.since().isAfter(before)).isPresent();
    }

    private Optional<Account> shut(Chat chat) {
        return Optional.ofNullable(platforms.get(chat.platform()))
                .map(ChatPlatform::accounts)
                .orElse(List.of())
                .stream()
                .filter(account -> account.id().equals(chat.account()))
                .filter(account ->
                        account.state() == Account.State.FROZEN || account.state() == Account.State.CONNECTING)
                .findFirst();
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
