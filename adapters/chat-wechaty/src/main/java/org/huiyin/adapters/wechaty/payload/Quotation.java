package org.huiyin.adapters.wechaty.payload;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text, parted from the words it quotes. The protocol has no quotes; puppets write them into the text, as a name and
 * the words in corner brackets, a dashed line, and then what was said.
 *
 * @param quoted what may be the words quoted, the likeliest first: a name may hold a colon, too; empty without a quote
 */
public record Quotation(List<String> quoted, String text) {
    private static final Pattern RULE = Pattern.compile("\u300d\\R[-\u2014\u2500 ]{5,}\\R");
    private static final int NAMES = 4;

    public Quotation {
        quoted = List.copyOf(quoted);
    }

    public static Quotation of(String text) {
        var rule = RULE.matcher(text);
        if (!text.startsWith("\u300c") || !rule.find()) {
            return new Quotation(List.of(), text);
        }
        return new Quotation(candidates(text.substring(1, rule.start())), text.substring(rule.end()));
    }

    private static List<String> candidates(String named) {
        var found = new ArrayList<String>();
        for (int i = 0; i < named.length() && found.size() < NAMES; i++) {
            if (named.charAt(i) == '\uff1a' || named.charAt(i) == ':') {
                found.add(named.substring(i + 1));
            }
        }
        return found;
    }
}
