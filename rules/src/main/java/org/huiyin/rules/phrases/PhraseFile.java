package org.huiyin.rules.phrases;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.huiyin.rules.yaml.RuleFileException;

/**
 * One file of words for people: {@code key = text} by line, {@code #} before a comment, gaps by name in braces.
 *
 * <p>UTF-8; {@code \n} is a line break, {@code \s} a space at either end of a text, {@code \\} a backslash. The
 * language is the end of the file's name: {@code phrases_zh_CN.properties}.
 */
public record PhraseFile(String name, Locale locale, Map<String, PhraseText> texts) {
    private static final Pattern NAMED =
            Pattern.compile("(.*/)?[a-z][a-z0-9]*_(?<locale>[a-z]{2}(_[A-Z]{2})?)\\.properties");

    public PhraseFile {
        texts = Map.copyOf(texts);
    }

    /** The words in these bytes; a file that cannot be used is refused with a {@link RuleFileException}. */
    public static PhraseFile parse(String name, byte[] bytes) {
        var named = NAMED.matcher(name);
        if (!named.matches()) {
            throw new RuleFileException(
                    name, 0, "", "no language in its name (expected: such as phrases_zh_CN.properties)");
        }
        var texts = new LinkedHashMap<String, PhraseText>();
        int number = 0;
        for (String line : decode(name, bytes).split("\\R", -1)) {
            number++;
            if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
                put(texts, line, new Place(name, number));
            }
        }
        return new PhraseFile(name, Locale.forLanguageTag(named.group("locale").replace('_', '-')), texts);
    }

    /** Where a text stands. */
    public record Place(String file, int line) {
        public RuleFileException refuse(String key, String complaint) {
            return new RuleFileException(file, line, key, complaint);
        }
    }

    private static void put(Map<String, PhraseText> texts, String line, Place place) {
        int equals = line.indexOf('=');
        String key = equals < 0 ? "" : line.substring(0, equals).strip();
        if (key.isEmpty()) {
            throw place.refuse("", line.strip() + " (expected: key = text)");
        }
        var text = PhraseText.parse(key, plain(line.substring(equals + 1).strip(), key, place), place);
        if (texts.putIfAbsent(key, text) != null) {
            throw place.refuse(key, "given twice (expected: once)");
        }
    }

    private static String plain(String written, String key, Place place) {
        var text = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            i++;
            switch (i < written.length() ? written.charAt(i) : ' ') {
                case 'n' -> text.append('\n');
                case 's' -> text.append(' ');
                case '\\' -> text.append('\\');
                default -> throw place.refuse(key, "a backslash before nothing known (expected: \\n, \\s or \\\\)");
            }
        }
        return text.toString();
    }

    private static String decode(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RuleFileException(name, 0, "", "bytes that are no text (expected: UTF-8)");
        }
    }
}
