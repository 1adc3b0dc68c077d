package org.huiyin.adapters.opennlp.gram;

/**
 * A text as the model sees it: half width, lower case, digits as 0, no blanks between Han characters, and a mark at
 * each end.
 *
 * <p>Every character knows where it came from, so evidence is shown in the words of the writer. A text longer than
 * {@link #LONGEST} characters is read up to there: nobody types that, and the time for one message stays bounded.
 */
public final class NormalisedText {

    /** How many characters of a text are read. */
    public static final int LONGEST = 20_000;

    private static final char BEGIN = '\u0002';
    private static final char END = '\u0003';

    private final String original;
    private final char[] characters;
    private final int[] origins;
    private int size;

    private NormalisedText(String original) {
        this.original = original;
        int room = Math.min(original.length(), LONGEST) + 2;
        this.characters = new char[room];
        this.origins = new int[room];
    }

    /** Reads a text. */
    public static NormalisedText of(String text) {
        var normalised = new NormalisedText(text);
        normalised.read();
        return normalised;
    }

    /** How many characters there are, with both marks; 0 if nothing can be read. */
    public int size() {
        return size;
    }

    /**
     * The {@code length} (1 to 3) characters from {@code at} packed into a number, or 0 where there is no such run or
     * where it is a mark alone. Three characters of 16 bits each lie below the length.
     */
    public long gram(int at, int length) {
        if (at + length > size || (length == 1 && (at == 0 || at == size - 1))) {
            return 0;
        }
        long packed = (long) length << 48 | (long) characters[at] << 32;
        if (length > 1) {
            packed |= (long) characters[at + 1] << 16;
        }
        return length > 2 ? packed | characters[at + 2] : packed;
    }

    /** The gram without its last character; 0 for a gram of one. */
    static long shorter(long gram) {
        int length = (int) (gram >>> 48) - 1;
        return length <= 0 ? 0 : (long) length << 48 | gram & (length == 1 ? 0xFFFF00000000L : 0xFFFFFFFF0000L);
    }

    /** The writer's own characters behind a run, whole code points, without the marks. */
    public String written(int at, int length) {
        int last = Math.min(at + length, size - 1) - 1;
        int from = origins[Math.max(at, 1)];
        int to = origins[last] + 1;
        if (from > 0 && Character.isSurrogatePair(original.charAt(from - 1), original.charAt(from))) {
            from--;
        }
        if (to < original.length() && Character.isSurrogatePair(original.charAt(to - 1), original.charAt(to))) {
            to++;
        }
        return original.substring(from, to);
    }

    /** The first {@code count} characters behind the mark, as the writer wrote them; all of them if there are fewer. */
    public String head(int count) {
        return size <= count + 2 ? original : original.substring(0, origins[count + 1]);
    }

    private void read() {
        int read = Math.min(original.length(), LONGEST);
        characters[size++] = BEGIN;
        boolean blank = false;
        for (int i = 0; i < read; i++) {
            char c = fold(original.charAt(i));
            if (c == ' ') {
                blank = true;
            } else if (c != 0) {
                if (blank && size > 1 && !(isHan(c) && isHan(characters[size - 1]))) {
                    add(' ', i - 1);
                }
                blank = false;
                add(c, i);
            }
        }
        if (size == 1) {
            size = 0;
        } else {
            characters[size++] = END;
        }
    }

    private void add(char c, int origin) {
        characters[size] = c;
        origins[size++] = origin;
    }

    /** The folded character; a blank for white space and controls, 0 for what cannot be seen. */
    private static char fold(char raw) {
        if (isHan(raw) || raw >= '\u3001' && raw <= '\u3029') {
            return raw;
        }
        char c = raw >= '\uff01' && raw <= '\uff5e' ? (char) (raw - 0xfee0) : raw;
        if (c > ' ' && c <= '~') {
            return c >= '0' && c <= '9' ? '0' : c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
        }
        if (c <= ' ' || c == '\u3000' || Character.isWhitespace(c) || Character.isISOControl(c) || c == '\u00a0') {
            return ' ';
        }
        if (c >= '\ufe00' && c <= '\ufe0f' || Character.getType(c) == Character.FORMAT) {
            return 0;
        }
        return Character.toLowerCase(c);
    }

    private static boolean isHan(char c) {
        return c >= '\u3400' && c <= '\u9fff' || c >= '\uf900' && c <= '\ufaff';
    }

    /** The normalised characters without the marks. */
    @Override
    public String toString() {
        return size == 0 ? "" : new String(characters, 1, size - 2);
    }
}
