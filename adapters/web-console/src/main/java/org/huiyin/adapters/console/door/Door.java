package org.huiyin.adapters.console.door;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.huiyin.account.Right;
import org.huiyin.net.EventStream;
import org.huiyin.net.Opening;
import org.huiyin.net.Reply;
import org.huiyin.net.Request;
import org.huiyin.net.Transport;

/** The door of the console: every request but those for its stylesheets and scripts comes through it. */
public final class Door {
    /** Where those who are not let in are sent. */
    public static final String SIGN_IN = "/console/sign-in";

    private final Keeper keeper;
    private final Languages languages;
    private final Rights rights;

    public Door(Keeper keeper, Languages languages, Rights rights) {
        this.keeper = keeper;
        this.languages = languages;
        this.rights = rights;
    }

    /** A page for those let in; everybody else is sent to the sign-in page. */
    public Transport.Exchange look(Function<Visit, Reply> page) {
        return request -> {
            if (!keeper.isRightName(request)) {
                return Reply.text(421, "host: a public name (expected: localhost or an address)");
            }
            return keeper.guest(request)
                    .map(guest -> languages.remember(request, page.apply(visit(request, guest))))
                    .orElseGet(() -> turnedAway(request));
        };
    }

    /** A click of somebody let in, made on our own page. */
    public Transport.Exchange act(Function<Visit, Reply> click) {
        return look(visit -> {
            boolean ours = isFromUs(visit.request()) && isMark(visit);
            return ours
                    ? click.apply(visit)
                    : Reply.text(403, "origin: another site, or a page of another session (expected: our own page)");
        });
    }

    private static boolean isMark(Visit visit) {
        return MessageDigest.isEqual(
                visit.formMark().getBytes(StandardCharsets.UTF_8),
                visit.field(Visit.MARK).getBytes(StandardCharsets.UTF_8));
    }

    /** A page for those not let in yet. */
    public Transport.Exchange greet(Function<Visit, Reply> page) {
        var nobody = new Pass("", EnumSet.noneOf(Right.class), "/", Optional.empty(), Pass.Owed.NOTHING, rights);
        return request -> {
            var visit = new Visit(request, languages.of(request), nobody, "", keeper.hasSessions());
            return languages.remember(request, page.apply(visit));
        };
    }

    /** A stream for those let in. */
    public Transport.Opener<Consumer<EventStream>> stream(Transport.Opener<Consumer<EventStream>> events) {
        return request -> keeper.guest(request).isPresent() ? events.open(request) : Opening.refuse(Reply.of(401));
    }

    /** Whether a request that was let in would still be. */
    public boolean isStillIn(Request request) {
        return keeper.isStillIn(request);
    }

    /** Whoever is behind a request, if they were let in. */
    Optional<Visit> visit(Request request) {
        return keeper.guest(request).map(guest -> visit(request, guest));
    }

    private Visit visit(Request request, Guest guest) {
        return new Visit(
                request, languages.of(request), guest.pass(), guest.seal().mark(), keeper.hasSessions());
    }

    private static Reply turnedAway(Request request) {
        boolean byScript = request.header("hx-request").isPresent();
        if (byScript || !request.method().equals("GET")) {
            return Reply.text(401, "signed out").with("hx-redirect", SIGN_IN);
        }
        return Reply.seeOther(SIGN_IN + "?to=" + URLEncoder.encode(request.path(), StandardCharsets.UTF_8));
    }

    /** Whether this page or the proxy before it speaks TLS, so that cookies keep to it. */
    static boolean isSecure(Request request) {
        return request.scheme().equals("https")
                || request.header("origin").orElse("").startsWith("https://");
    }

    /** Browsers send the origin with every post, and no script can change it. */
    static boolean isFromUs(Request request) {
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
}
