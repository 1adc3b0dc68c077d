package org.huiyin.adapters.wecom.bot;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Plain words where WeCom expects Markdown, in parts no longer than it takes. */
public final class Markdown {
    /** What stands in the way of a sign without being seen. */
    private static final String NOTHING = "\u200b";

    private final int longest;

    /** @param longest a part in UTF-8 bytes */
    public Markdown(int longest) {
        this.longest = longest;
    }

    /**
     * The same to the eye; but what people wrote, and we say again, calls nobody with an @ and hides no address behind
     * other words.
     */
    public static String plain(String text) {
        return text.replace("<@", "<" + NOTHING + "@").replace("](", "]" + NOTHING + "(");
    }

    /** The text in parts, broken between lines where that is possible; none when it is blank. */
    public List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        var rest = text.strip();
        while (bytes(rest) > longest) {
            int end = fitting(rest);
            int line = rest.lastIndexOf('\n', end);
            int cut = line > 0 ? line : end;
            parts.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        if (!rest.isEmpty()) {
            parts.add(rest);
        }
        return parts;
    }

    /** How many characters fit. */
    private int fitting(String text) {
        int used = 0;
        int end = 0;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            used += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            if (used > longest) {
                break;
            }
            end += Character.charCount(point);
        }
        return end;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
