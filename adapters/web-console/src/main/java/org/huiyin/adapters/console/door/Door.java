package org.huiyin.adapters.console.door;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.huiyin.net.Cookie;
import org.huiyin.net.EventStream;
import org.huiyin.net.Opening;
import org.huiyin.net.Reply;
import org.huiyin.net.Request;
import org.huiyin.net.Transport;

/** The door of the console: every request but those for its stylesheets and scripts comes through it. */
public final class Door {
    /** Where those who are not let in are sent. */
    public static final String SIGN_IN = "/console/sign-in";

    private static final String COOKIE = "huiyin-session";
    private static final String EVERYBODY = "open";

    private final Optional<Predicate<String>> codes;
    private final Sessions sessions;
    private final Languages languages;
    private final Patience patience;

    private Door(Optional<Predicate<String>> codes, Sessions sessions, Languages languages) {
        this.codes = codes;
        this.sessions = sessions;
        this.languages = languages;
        this.patience = new Patience(sessions.clock());
    }

    /** One that lets everybody in who came under a name of this machine. */
    public static Door open(Sessions sessions, Languages languages) {
        return new Door(Optional.empty(), sessions, languages);
    }

    /** One that opens to a code; {@code codes} says whether one is good, and uses it up. */
    public static Door locked(Predicate<String> codes, Sessions sessions, Languages languages) {
        return new Door(Optional.of(codes), sessions, languages);
    }

    /** A page for those let in; everybody else is sent to the sign-in page. */
    public Transport.Exchange look(Function<Visit, Reply> page) {
        return request -> {
            if (codes.isEmpty() && !isOurs(request)) {
                return Reply.text(421, "host: a public name (expected: localhost or an address)");
            }
            var session = session(request);
            return session.isEmpty()
                    ? turnedAway(request)
                    : languages.remember(request, page.apply(visit(request, session.get())));
        };
    }

    /** A click of somebody let in, made on our own page. */
    public Transport.Exchange act(Function<Visit, Reply> click) {
        return look(visit -> {
            var session = session(visit.request()).orElseThrow();
            boolean ours = isFromUs(visit.request()) && sessions.isFormMark(visit.field(Visit.MARK), session);
            return ours
                    ? click.apply(visit)
                    : Reply.text(403, "origin: another site, or a page from before a restart (expected: our own page)");
        });
    }

    /** A page for those not let in yet. */
    public Transport.Exchange greet(Function<Visit, Reply> page) {
        return request -> languages.remember(request, page.apply(visit(request, EVERYBODY)));
    }

    /** A stream for those let in. */
    public Transport.Opener<Consumer<EventStream>> stream(Consumer<EventStream> events) {
        return request -> (codes.isEmpty() ? isOurs(request) : session(request).isPresent())
                ? Opening.accept(events)
                : Opening.refuse(Reply.of(401));
    }

    /** The cookie for whoever gives a good code on our own page, while there is patience with wrong ones. */
    public Optional<Cookie> admit(Visit visit) {
        if (!isFromUs(visit.request()) || patience.isOver()) {
            return Optional.empty();
        }
        if (codes.filter(c -> c.test(visit.field("code").strip())).isEmpty()) {
            patience.miss();
            return Optional.empty();
        }
        return Optional.of(cookie(visit, sessions.begin(), Sessions.LENGTH));
    }

    /** Ends the session; the cookie that takes the browser's away. */
    public Cookie leave(Visit visit) {
        visit.request().cookie(COOKIE).ifPresent(sessions::end);
        return cookie(visit, "", Duration.ZERO);
    }

    private static Cookie cookie(Visit visit, String value, Duration age) {
        boolean secure = isSecure(visit.request());
        return new Cookie(COOKIE, value, "/console", Optional.of(age), true, secure, Cookie.SameSite.STRICT);
    }

    private Visit visit(Request request, String session) {
        return new Visit(
                request, languages.of(request), languages.actor(), sessions.formMark(session), codes.isPresent());
    }

    private Optional<String> session(Request request) {
        return codes.isEmpty() ? Optional.of(EVERYBODY) : request.cookie(COOKIE).flatMap(sessions::find);
    }

    private static Reply turnedAway(Request request) {
        boolean byScript = request.header("hx-request").isPresent();
        return byScript || !request.method().equals("GET")
                ? Reply.text(401, "signed out").with("hx-redirect", SIGN_IN)
                : Reply.seeOther(SIGN_IN);
    }

    /** Whether this page or the proxy before it speaks TLS, so that cookies keep to it. */
    static boolean isSecure(Request request) {
        return request.scheme().equals("https")
                || request.header("origin").orElse("").startsWith("https://");
    }

    /** Browsers send the origin with every post, and no script can change it. */
    private static boolean isFromUs(Request request) {
        var site = request.header("sec-fetch-site").orElse("same-origin");
        var host = request.header("host").orElse("");
        return site.equals("same-origin") && !host.isEmpty() && host.equalsIgnoreCase(authority(request));
    }

    private static String authority(Request request) {
        try {
            var authority = URI.create(request.header("origin").orElse("")).getAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** An attacker may point a name of their own at this machine, but not an address, nor localhost. */
    private static boolean isOurs(Request request) {
        var host = request.header("host").orElse("").toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", "");
        return Set.of("localhost", "[::1]").contains(host) || host.matches("[0-9.]+");
    }
}
