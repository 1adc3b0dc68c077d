package org.huiyin.adapters.console.words;

import java.time.Duration;
import java.util.Optional;
import org.huiyin.net.Cookie;
import org.huiyin.net.Reply;
import org.huiyin.net.Request;

/** How large the letters of the pages are: as usual unless {@code ?letters=} or the cookie it leaves says otherwise. */
public enum Letters {
    USUAL("usual"),
    LARGE("large");

    private static final String NAME = "letters";
    private static final Duration KEPT = Duration.ofDays(365);

    private final String code;

    Letters(String code) {
        this.code = code;
    }

    public static Letters of(Request request) {
        return chosen(request)
                .or(() -> request.cookie(NAME).flatMap(Letters::of))
                .orElse(USUAL);
    }

    private static Optional<Letters> chosen(Request request) {
        return request.query(NAME).flatMap(Letters::of);
    }

    private static Optional<Letters> of(String code) {
        for (Letters each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** The reply, with a cookie when the request chose. */
    public static Reply remember(Request request, Reply reply, boolean secure) {
        return chosen(request)
                .map(letters -> reply.with(Cookie.of(NAME, letters.code, secure).lasting(KEPT)))
                .orElse(reply);
    }

    /** What addresses and the stylesheets call it. */
    public String code() {
        return code;
    }

    /** What one may change to. */
    public Letters other() {
        return this == USUAL ? LARGE : USUAL;
    }
}
