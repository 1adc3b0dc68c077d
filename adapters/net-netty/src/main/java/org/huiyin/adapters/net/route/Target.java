package org.huiyin.adapters.net.route;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiyin.net.BadRequest;

/**
 * What a request line asks for, decoded once. A path that could mean another place to somebody, by dots, a slash or
 * backslash behind a percent sign, or a control character, is refused for every route alike.
 */
public record Target(String path, List<String> segments, Map<String, List<String>> query) {
    private static final int MOST_PARAMETERS = 1000;

    /** Fails with {@link BadRequest}. The line is the middle part of a request line. */
    public static Target parse(String line) {
        String uri = withoutAuthority(line);
        int mark = uri.indexOf('?');
        String path = mark < 0 ? uri : uri.substring(0, mark);
        List<String> segments = new ArrayList<>();
        for (String segment : path.substring(1).split("/", -1)) {
            segments.add(plain(decoded(segment)));
        }
        return new Target(path, List.copyOf(segments), query(uri, mark));
    }

    private static String withoutAuthority(String line) {
        boolean printable = line.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '#');
        if (printable && line.startsWith("/")) {
            return line;
        }
        int slashes = line.indexOf("://");
        if (!printable || slashes < 0 || !line.regionMatches(true, 0, "http", 0, 4)) {
            throw new BadRequest("target: unreadable (expected: a path of printable ASCII)");
        }
        int path = line.indexOf('/', slashes + 3);
        return path < 0 ? "/" : line.substring(path);
    }

    private static Map<String, List<String>> query(String uri, int mark) {
        if (mark < 0) {
            return Map.of();
        }
        try {
            return new QueryStringDecoder(uri.substring(mark + 1), UTF_8, false, MOST_PARAMETERS, true).parameters();
        } catch (IllegalArgumentException e) {
            throw new BadRequest("query: broken percent sign (expected: two hexadecimal digits after it)", e);
        }
    }

    private static String decoded(String segment) {
        if (segment.indexOf('%') < 0) {
            return segment;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            bytes.write(c == '%' ? octet(segment, i) : c);
            i += c == '%' ? 2 : 0;
        }
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadRequest("path: broken characters (expected: UTF-8)", e);
        }
    }

    private static int octet(String segment, int percent) {
        int high = percent + 2 < segment.length() ? Character.digit(segment.charAt(percent + 1), 16) : -1;
        int low = percent + 2 < segment.length() ? Character.digit(segment.charAt(percent + 2), 16) : -1;
        if (high < 0 || low < 0) {
            throw new BadRequest("path: broken percent sign (expected: two hexadecimal digits after it)");
        }
        return high << 4 | low;
    }

    private static String plain(String segment) {
        boolean tricky = segment.chars().anyMatch(c -> c < ' ' || c == 0x7f || c == '/' || c == '\\');
        if (tricky || segment.equals(".") || segment.equals("..")) {
            throw new BadRequest("path: unsafe segment (expected: no dots, slashes or control characters)");
        }
        return segment;
    }
}
