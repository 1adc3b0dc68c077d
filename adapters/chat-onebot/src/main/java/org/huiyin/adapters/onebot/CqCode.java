package org.huiyin.adapters.onebot;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A message written as one string: words, and codes such as {@code [CQ:at,qq=1]} between them. What only looks like a
 * code is taken as words.
 */
final class CqCode {
    private static final String OPENING = "[CQ:";

    private final String written;
    private final Parts parts;

    CqCode(String written, Parts parts) {
        this.written = written;
        this.parts = parts;
    }

    void read() {
        int at = 0;
        while (at < written.length()) {
            int code = written.indexOf(OPENING, at);
            int end = code < 0 ? -1 : written.indexOf(']', code);
            if (end < 0) {
                words(at, written.length());
                return;
            }
            words(at, code);
            code(code + OPENING.length(), end);
            at = end + 1;
        }
    }

    private void words(int from, int to) {
        if (from < to) {
            parts.words(plain(written.substring(from, to)));
        }
    }

    private void code(int from, int to) {
        var fields = written.substring(from, to).split(",", -1);
        Map<String, String> data = new HashMap<>();
        for (int i = 1; i < fields.length; i++) {
            int equals = fields[i].indexOf('=');
            if (equals > 0) {
                data.putIfAbsent(fields[i].substring(0, equals), plain(fields[i].substring(equals + 1)));
            }
        }
        parts.add(fields[0], key -> Optional.ofNullable(data.get(key)));
    }

    /** The ampersand last, so that what was written {@code &amp;#91;} stays {@code &#91;}. */
    private static String plain(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return text.replace("&#91;", "[")
                .replace("&#93;", "]")
                .replace("&#44;", ",")
                .replace("&amp;", "&");
    }
}
