package org.huiyin.adapters.wechaty;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.chat.Speech;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;

/**
 * The last messages of all chats, others' and our own: who said which, and by which words a quotation finds it. Words are
 * kept as digests. Safe for several threads.
 */
final class Recent {
    private static final int MOST = 10_000;
    private static final String MADE = "own-";

    private final Map<Message.Id, Sender> senders = new Bounded<>();
    private final Map<Words, String> ids = new Bounded<>();
    private final Map<Words, String> echoes = new Bounded<>();
    private final Map<String, String> platformIds = new Bounded<>();
    private final Map<String, List<String>> pictures = new Bounded<>();

    private record Words(Chat chat, String digest) {}

    private static final class Bounded<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST;
        }
    }

    synchronized void heard(Message message) {
        senders.put(message.id(), message.sender());
        if (!message.text().isBlank()) {
            ids.put(words(message.chat(), message.text()), message.id().value());
        }
    }

    synchronized Optional<Sender> sender(Message.Id id) {
        return Optional.ofNullable(senders.get(id));
    }

    synchronized Optional<Message.Id> quoted(Chat chat, List<String> candidates) {
        return candidates.stream()
                .map(text -> ids.get(words(chat, text)))
                .filter(id -> id != null)
                .findFirst()
                .map(id -> new Message.Id(chat, id));
    }

    /** Before something is said: what comes back of it from now on is this one and no earlier one. */
    synchronized void saying(Chat chat, String text) {
        echoes.remove(words(chat, text));
    }

    /** Under which id our own words came back since they were last said. */
    synchronized Optional<String> echo(Chat chat, String text) {
        return Optional.ofNullable(echoes.get(words(chat, text)));
    }

    /**
     * Something was said; the id it goes by. Some puppets give none, and tell it, if at all, when our own words come
     * back: that may have been already, may come later, or never.
     */
    synchronized String said(Chat chat, Speech speech, String text, String given) {
        var words = words(chat, text);
        String id = given;
        if (id.isEmpty()) {
            var cameBack = echoes.get(words);
            id = cameBack != null
                    ? cameBack
                    : MADE + UUID.nameUUIDFromBytes(speech.key().getBytes(StandardCharsets.UTF_8));
        }
        ids.put(words, id);
        return id;
    }

    /** Our own words came back under the platform's id. */
    synchronized void cameBack(Chat chat, String text, String id) {
        var words = words(chat, text);
        echoes.put(words, id);
        var known = ids.get(words);
        if (known != null && known.startsWith(MADE)) {
            platformIds.put(known, id);
        } else {
            ids.put(words, id);
        }
    }

    /** What went out with the words of a message of ours. */
    synchronized void with(String id, List<String> pictureIds) {
        pictures.put(id, List.copyOf(pictureIds));
    }

    /** The platform's ids of a message of ours and its pictures; empty where it did not tell them all. */
    synchronized List<String> platformIds(String id) {
        var all = new ArrayList<String>();
        all.add(platformIds.getOrDefault(id, id));
        all.addAll(pictures.getOrDefault(id, List.of()));
        return all.stream().anyMatch(one -> one.isEmpty() || one.startsWith(MADE)) ? List.of() : all;
    }

    private static Words words(Chat chat, String text) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(text.strip().getBytes(StandardCharsets.UTF_8));
            return new Words(chat, HexFormat.of().formatHex(digest, 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: not there", e);
        }
    }
}
