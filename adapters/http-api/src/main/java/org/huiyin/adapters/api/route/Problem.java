package org.huiyin.adapters.api.route;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.net.Body;
import org.huiyin.net.Reply;

/** Why a call is not answered as it was meant, as a problem document (RFC 9457). */
public final class Problem extends RuntimeException {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final long serialVersionUID = 1;
    private static final JsonMapper JSON = new JsonMapper();

    private final int status;
    private final String title;
    private final transient List<Fault> faults;
    private final transient Map<String, String> headers;

    /** One thing that is wrong, and with what: a field, a parameter or a header. */
    public record Fault(String field, String detail) {}

    private Problem(int status, String title, List<Fault> faults, Map<String, String> headers) {
        super(status + " " + title);
        this.status = status;
        this.title = title;
        this.faults = List.copyOf(faults);
        this.headers = Map.copyOf(headers);
    }

    public static Problem of(int status, String title) {
        return new Problem(status, title, List.of(), Map.of());
    }

    /** Something that was sent is not understood. */
    public static Problem unreadable(String field, String detail) {
        return with(400, "The request is not understood", field, detail);
    }

    /** With the one thing that is wrong. */
    public static Problem with(int status, String title, String field, String detail) {
        return new Problem(status, title, List.of(new Fault(field, detail)), Map.of());
    }

    /** With all that is wrong. */
    public static Problem with(int status, String title, List<Fault> faults) {
        return new Problem(status, title, faults, Map.of());
    }

    /** There is none of that name, or it is not for this key. */
    public static Problem missing(String what) {
        return of(404, "No such " + what);
    }

    /** Too much for now. */
    public static Problem later(Duration wait) {
        var seconds = Long.toString(Math.max(1, wait.toSeconds()));
        return new Problem(429, "Too many requests", List.of(), Map.of("retry-after", seconds));
    }

    /** The same with a header. */
    public Problem and(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Problem(status, title, faults, more);
    }

    public int status() {
        return status;
    }

    /** The document. */
    public String document() {
        var node = JSON.createObjectNode();
        node.put("type", "about:blank").put("title", title).put("status", status);
        if (!faults.isEmpty()) {
            var errors = node.putArray("errors");
            faults.forEach(
                    fault -> errors.addObject().put("field", fault.field()).put("detail", fault.detail()));
        }
        return node.toString();
    }

    public Reply reply() {
        var reply = Reply.of(status, MEDIA_TYPE, Body.of(document()));
        for (var header : headers.entrySet()) {
            reply = reply.with(header.getKey(), header.getValue());
        }
        return reply.with("cache-control", "no-store");
    }
}
