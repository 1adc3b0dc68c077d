package org.huiyin.adapters.sandbox;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.huiyin.chat.ChatPlatform;
import org.huiyin.chat.Inbox;
import org.huiyin.chat.Speech;
import org.huiyin.delivery.Outcome;
import org.huiyin.grid.Roster;
import org.huiyin.ledger.Pages;
import org.huiyin.line.Pulse;
import org.huiyin.media.Glimpse;
import org.huiyin.media.Retouching;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.huiyin.net.Transport;
import org.jspecify.annotations.Nullable;

/**
 * The chat platform of a fictional town, which lives in the browser windows that show it.
 *
 * <p>A group's chat is {@code Chat("sandbox", "demo", group, ROOM)}, a person's with the bot {@code Chat("sandbox",
 * "demo", person, DIRECT)}; senders carry the roster's ids, and {@code guest-NAME} where the roster has none.
 */
public final class SandboxPlatform implements ChatPlatform {
    /** The platform's name in chats and senders. */
    public static final String NAME = "sandbox";

    /** Begins the ids of the bot's own messages, and of no other. */
    static final String OWN_ID = "bot-";

    private static final int MET_BEFORE = 2_000;

    private final Town town;
    private final InstantSource clock;
    private final Rooms rooms;
    private final Conversations conversations;
    private final Windows windows;
    private final Photos album;
    private volatile @Nullable Inbox inbox;
    private volatile Pulse.@Nullable Subscription pulse;

    /**
     * The town the chat is set in.
     *
     * @param roster its groups and people
     * @param pages what was said before this start, what was understood of it, and what came of it
     * @param pulse tells when there is something new on the pages
     * @param stories what can be played into its groups
     */
    public record Town(Roster roster, Pages pages, Pulse pulse, Stories stories) {}

    /**
     * Where uploaded photos go.
     *
     * @param directory they are kept in; made when it is missing
     * @param retouching takes from each what the phone wrote into it
     * @param onlooker hears what each that was kept looks like
     */
    public record Album(Path directory, Retouching retouching, Consumer<Glimpse> onlooker) {}

    /**
     * Gives its routes to a transport that has not started yet.
     *
     * @param words all words of the page in a language: the keys of {@code rules/text/sandbox_*}, and {@code
     *     matter.ID} for the matters' names
     * @param photos where uploaded photos go
     */
    public SandboxPlatform(
            Transport transport,
            Town town,
            Function<Locale, Map<String, String>> words,
            Album photos,
            InstantSource clock) {
        this.town = town;
        this.clock = clock;
        this.rooms = new Rooms(town.roster());
        this.conversations = new Conversations(town.pages());
        this.windows = new Windows(clock.instant());
        this.album = new Photos(photos.directory(), photos.retouching(), photos.onlooker());
        new Routes(town, rooms, conversations, windows, clock).register(transport, words, album, this::arrive);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void start(Inbox to) {
        inbox = to;
        town.pages().heard(Optional.empty(), MET_BEFORE).stream()
                .map(heard -> heard.message())
                .filter(message -> message.chat().platform().equals(NAME))
                .forEach(message -> rooms.meet(message.sender()));
        pulse = town.pulse().subscribe(windows::beat);
        town.stories().watch(windows::beat);
    }

    /**
     * Something is said in the town: by a window, or by whoever plays a story. Every window shows it, and the inbox
     * takes it; when that is too busy, or fails, the windows take it away again.
     */
    public CompletionStage<Inbox.Taken> arrive(Message message) {
        var to = inbox;
        if (to == null) {
            return CompletableFuture.completedFuture(new Inbox.Taken.Busy("not started"));
        }
        rooms.meet(message.sender());
        boolean isNew = show(Bubble.Spoken.of(message));
        return to.take(message).whenComplete((taken, failure) -> {
            if (isNew && (failure != null || taken instanceof Inbox.Taken.Busy)) {
                conversations.remove(message.id());
                windows.gone(message.id());
            }
        });
    }

    /** Never said twice under one key: the second time nothing happens, and the answer is the same. */
    @Override
    public Outcome say(Chat to, Speech speech) {
        if (!rooms.holds(to)) {
            return new Outcome.Refused("chat: not in the town (expected: one of its groups, or a person)");
        }
        var id = OWN_ID + UUID.nameUUIDFromBytes(speech.key().getBytes(StandardCharsets.UTF_8));
        show(new Bubble.Answer(
                new Message.Id(to, id), clock.instant(), speech.text(), speech.images(), speech.quote(), List.of()));
        return new Outcome.Sent(id);
    }

    @Override
    public void forget(String reference) {
        album.forget(reference);
    }

    @Override
    public void stop() {
        var beating = pulse;
        if (beating != null) {
            beating.close();
        }
        town.stories().stop();
        windows.close();
    }

    private boolean show(Bubble bubble) {
        boolean isNew = conversations.add(bubble);
        if (isNew) {
            windows.bubble(bubble);
        }
        return isNew;
    }
}
