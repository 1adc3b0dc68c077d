package org.huiyin.net;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a client is answered.
 *
 * @param headers names in lower case; one value each. Content-Length and Date are the transport's
 */
public record Reply(int status, Map<String, String> headers, List<Cookie> cookies, Body body) {

    public Reply {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("status: " + status + " (expected: 200 to 599)");
        }
        headers = Map.copyOf(headers);
        cookies = List.copyOf(cookies);
    }

    /** A status alone. */
    public static Reply of(int status) {
        return new Reply(status, Map.of(), List.of(), Body.empty());
    }

    /** A status with a body of the given media type, such as "application/json". */
    public static Reply of(int status, String mediaType, Body body) {
        return new Reply(status, Map.of("content-type", mediaType), List.of(), body);
    }

    public static Reply text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", Body.of(text));
    }

    public static Reply html(String page) {
        return of(200, "text/html; charset=utf-8", Body.of(page));
    }

    public static Reply json(String document) {
        return of(200, "application/json", Body.of(document));
    }

    /** Sends the client elsewhere with GET (303). */
    public static Reply seeOther(String location) {
        return of(303).with("location", location);
    }

    /** The same with a header set. */
    public Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header.toLowerCase(Locale.ROOT), value);
        return new Reply(status, more, cookies, body);
    }

    /** The same with one more cookie. */
    public Reply with(Cookie cookie) {
        return new Reply(
                status,
                headers,
                Stream.concat(cookies.stream(), Stream.of(cookie)).toList(),
                body);
    }
}
