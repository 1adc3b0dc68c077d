package org.huiyin.adapters.wecom.bot;

import java.util.Comparator;
import java.util.List;
import org.huiyin.message.Chat;

/**
 * One bot of a WeCom company.
 *
 * @param account what {@link Chat#account} calls it: a name of ours
 * @param id as the company's console shows it
 * @param names what people may call it by after an @, all it ever had
 */
public record Bot(String account, String id, List<String> names) {
    /** The platform's name in chats and senders. */
    public static final String PLATFORM = "wecom";

    public Bot {
        if (id.isBlank()) {
            throw new IllegalArgumentException("id: blank (expected: the bot's id)");
        }
        // The longest first, so that no name is taken for the beginning of another.
        names = names.stream()
                .filter(name -> !name.isBlank())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** One that is called by its id. */
    public Bot(String id, List<String> names) {
        this(id, id, names);
    }

    /** A group's chat by its id, or a person's with the bot. */
    public Chat chat(String chatId, Chat.Kind kind) {
        return new Chat(PLATFORM, account, chatId, kind);
    }

    public boolean owns(Chat chat) {
        return chat.platform().equals(PLATFORM) && chat.account().equals(account);
    }

    /** The words without any @ at us. */
    public String bare(String words) {
        var bare = words;
        for (var name : names) {
            bare = without(bare, "@" + name);
        }
        return bare.strip();
    }

    private static String without(String words, String call) {
        var bare = new StringBuilder(words.length());
        int from = 0;
        for (int at = words.indexOf(call); at >= 0; at = words.indexOf(call, from)) {
            int end = at + call.length();
            bare.append(words, from, at);
            // The phone puts a space of its own kind behind a name it completed.
            if (end < words.length() && isSpace(words.charAt(end))) {
                end++;
            }
            from = end;
        }
        return bare.append(words, from, words.length()).toString();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
