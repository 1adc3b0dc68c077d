package org.huiyin.adapters.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.huiyin.net.Body;
import org.huiyin.net.Reply;

/** A request we cannot or will not follow; answered as RFC 9457 says, with a code the page has words for. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    Problem(int status, String code, String detail) {
        super(detail);
        this.status = status;
        this.code = code;
    }

    static Problem bad(String code, String detail) {
        return new Problem(400, code, detail);
    }

    Reply reply() {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("type", "about:blank");
        json.put("status", status);
        json.put("code", code);
        json.put("detail", getMessage());
        var reply = Reply.of(status, "application/problem+json", Body.of(json.toString()))
                .with("cache-control", "no-store");
        return status == 503 ? reply.with("retry-after", "1") : reply;
    }
}
