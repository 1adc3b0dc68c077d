package org.huiyin.adapters.wecom.bot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;

/**
 * Which message had which words, for the latest few thousand. WeCom quotes a message by its words alone; this finds the
 * id they had. Digests are kept, not words. After a start it knows nothing, and quotes are then unknown.
 */
public final class Memory {
    private static final int MOST = 5_000;

    private final Bot bot;
    private final Latest<String, Message.Id> ids = new Latest<>(MOST);
    private final Latest<String, Card> cards = new Latest<>(MOST);

    public Memory(Bot bot) {
        this.bot = bot;
    }

    /** Somebody's words, or our own; of the same words the latest count. */
    public void keep(Message.Id id, String words) {
        if (!words.isBlank()) {
            ids.put(digest(id.chat(), words), id);
        }
    }

    public void keep(Card card) {
        cards.put(card.task(), card);
    }

    public Optional<Message.Id> find(Chat chat, String words) {
        return ids.get(digest(chat, words));
    }

    /** The card as we showed it; one without words of its own when that is long ago. */
    public Card card(String task) {
        return cards.get(task).orElseGet(() -> new Card(task, "", "", List.of()));
    }

    private String digest(Chat chat, String words) {
        // What is quoted comes back without the signs and spaces it was laid out with.
        var bare = bot.bare(words).replaceAll("[\\s\\u200b*#>`]+", "");
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest((chat.id() + "\n" + bare).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("digest: not in this JDK (expected: SHA-256)", e);
        }
    }
}
