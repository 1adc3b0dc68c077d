package org.huiyin.net;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a client asks.
 *
 * @param path as sent, still encoded and without the query
 * @param parameters the decoded segments that the route's braces stood for
 * @param query decoded, every value of a name in order
 * @param headers names in lower case
 * @param cookies the first of a name counts
 * @param scheme "http" or "https", as this server speaks it; a proxy before it may differ
 * @param remote the other end of the connection, which may be a proxy
 */
public record Request(
        String method,
        String path,
        Map<String, String> parameters,
        Map<String, List<String>> query,
        Map<String, List<String>> headers,
        Map<String, String> cookies,
        String scheme,
        InetSocketAddress remote,
        Body body) {

    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    public Request {
        parameters = Map.copyOf(parameters);
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
        cookies = Map.copyOf(cookies);
    }

    /** The segment that stood for {@code {name}}. Fails if the route has no such braces. */
    public String parameter(String name) {
        String value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "parameter: " + name + " (expected: one of " + parameters.keySet() + ")");
        }
        return value;
    }

    /** The first value of a query parameter. */
    public Optional<String> query(String name) {
        return query.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The first value of a header, in whatever case it is asked for. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    /** Who asks: the other end, or whom a proxy on this machine names; another's word for it counts for nothing. */
    public InetAddress client() {
        var end = remote.getAddress();
        return end.isLoopbackAddress() ? forwarded().orElse(end) : end;
    }

    /** The last of the list: that one our own proxy wrote. */
    private Optional<InetAddress> forwarded() {
        var list = headers.getOrDefault("x-forwarded-for", List.of());
        var last = list.isEmpty() ? "" : list.get(list.size() - 1);
        var address = last.substring(last.lastIndexOf(',') + 1).strip();
        try {
            return ADDRESS.matcher(address).matches() ? Optional.of(InetAddress.getByName(address)) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** The fields of an "application/x-www-form-urlencoded" body, each with its values in order. */
    public Map<String, List<String>> form() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : body.text().split("&", -1)) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
                fields.computeIfAbsent(name, absent -> new ArrayList<>()).add(value);
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadRequest("form: broken percent sign (expected: two hexadecimal digits after it)", e);
        }
    }
}
