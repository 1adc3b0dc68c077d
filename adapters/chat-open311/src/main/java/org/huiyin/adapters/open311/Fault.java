package org.huiyin.adapters.open311;

import java.util.List;
import org.huiyin.net.Reply;

/** Why a call is not answered, in the standard's shape. */
final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String why;

    Fault(int status, String why) {
        super(status + " " + why);
        this.status = status;
        this.why = why;
    }

    static Fault unreadable(String why) {
        return new Fault(400, why);
    }

    static Fault missing(String what) {
        return new Fault(404, what + " was not found");
    }

    Reply reply(Format format) {
        var error = Tree.Fields.none().with("code", Integer.toString(status)).with("description", why);
        var reply = format.reply(status, "errors", new Tree.Rows("error", List.of(error)));
        return status == 429 || status == 503 ? reply.with("retry-after", "60") : reply;
    }
}
