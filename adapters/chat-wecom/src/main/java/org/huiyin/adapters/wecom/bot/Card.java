package org.huiyin.adapters.wecom.bot;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.huiyin.chat.Speech;

/**
 * A card with words to click. A click tells only the card's task and the button's key, so the task is our id of what we
 * said and the key is the word itself: nothing need be remembered to understand it.
 *
 * @param task no longer than 128 letters, digits and signs
 */
public record Card(String task, String title, String more, List<String> words) {
    /** As many buttons as WeCom shows. */
    public static final int MOST_WORDS = 6;

    private static final String OURS = "hy-";
    private static final int TITLE = 26;
    private static final int MORE = 112;

    public Card {
        words = List.copyOf(words);
    }

    /** Our id of what is said: the same for the same speech. */
    public static String idOf(Speech speech) {
        return OURS + UUID.nameUUIDFromBytes(speech.key().getBytes(StandardCharsets.UTF_8));
    }

    static boolean isOurs(String task) {
        return task.startsWith(OURS);
    }

    /** The card of a speech; a text too long for one is cut, and must be said beside it. */
    public static Card of(Speech speech) {
        var text = speech.text().strip();
        int end = text.indexOf('\n');
        var first = end < 0 ? text : text.substring(0, end);
        var title = cut(first, TITLE);
        var more = title.length() < first.length() || end < 0
                ? rest(text, title)
                : text.substring(end + 1).strip();
        return new Card(idOf(speech), title, cut(more, MORE), speech.buttons());
    }

    private static String rest(String text, String title) {
        return text.length() == title.length() ? "" : text;
    }

    /** Whether the card tells all of the text. */
    public boolean tells(String text) {
        var whole = text.strip();
        return more.equals(whole) || (title + "\n" + more).strip().equals(whole);
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest));
    }

    /** The card after somebody chose a word: that word alone is left. */
    public Card chosen(String word) {
        return new Card(task, title.isEmpty() ? word : title, more, List.of(word));
    }

    public ObjectNode toJson() {
        var card = JsonNodeFactory.instance.objectNode();
        card.put("card_type", "button_interaction").put("task_id", task);
        card.putObject("main_title").put("title", title);
        if (!more.isEmpty()) {
            card.put("sub_title_text", more);
        }
        var buttons = card.putArray("button_list");
        for (var word : words) {
            buttons.addObject().put("text", word).put("style", 1).put("key", word);
        }
        return card;
    }
}
