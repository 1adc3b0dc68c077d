package org.huiyin.adapters.sandbox;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.huiyin.net.Opening;
import org.huiyin.net.Reply;
import org.huiyin.net.Request;
import org.huiyin.net.Transport;

/**
 * Who is let in. Nobody signs in here, so whatever a page of another site could make a browser do is refused: posts
 * that began elsewhere, and any request under a public name, which an attacker may have pointed at this machine.
 */
final class Gate {
    /** Nothing inline, nothing from elsewhere. */
    static final Map<String, String> PAGE_HEADERS = Map.of(
            "content-security-policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "x-content-type-options",
            "nosniff",
            "referrer-policy",
            "no-referrer",
            "permissions-policy",
            "camera=(), microphone=(), geolocation=()",
            "cache-control",
            "no-cache");

    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private Gate() {}

    /** A look: anybody on this machine or by address. */
    static Transport.Exchange look(Transport.Exchange handler) {
        return request -> {
            try {
                requireLocalName(request);
                return handler.answer(request);
            } catch (Problem e) {
                return e.reply();
            }
        };
    }

    /** A JSON post that began on our own page. */
    static Transport.Exchange post(Transport.Exchange handler) {
        return look(request -> {
            requireOwnSite(request);
            if (!mediaType(request).equals("application/json")) {
                throw new Problem(
                        415, "bad_json", "content-type: " + mediaType(request) + " (expected: application/json)");
            }
            return handler.answer(request);
        });
    }

    /** A file that was chosen on our own page. */
    static Transport.Upload upload(Transport.Upload handler) {
        return (request, parts) -> {
            try {
                requireLocalName(request);
                requireOwnSite(request);
                return handler.answer(request, parts);
            } catch (Problem e) {
                return e.reply();
            }
        };
    }

    /** A stream. */
    static <T> Transport.Opener<T> open(Transport.Opener<T> handler) {
        return request -> {
            try {
                requireLocalName(request);
                return handler.open(request);
            } catch (Problem e) {
                return Opening.refuse(e.reply());
            }
        };
    }

    /** The same reply under the headers of the page. */
    static Reply guarded(Reply reply) {
        var guarded = reply;
        for (var header : PAGE_HEADERS.entrySet()) {
            guarded = guarded.with(header.getKey(), header.getValue());
        }
        return guarded;
    }

    private static void requireOwnSite(Request request) {
        var site = request.header("sec-fetch-site").orElse("none");
        var host = request.header("host").orElse("");
        var origin = request.header("origin").orElse(request.scheme() + "://" + host);
        if (!OWN_SITES.contains(site) || !origin.equalsIgnoreCase(request.scheme() + "://" + host)) {
            throw new Problem(403, "cross_site", "origin: another site (expected: a post from the sandbox's own page)");
        }
    }

    private static void requireLocalName(Request request) {
        var name = hostName(request.header("host").orElse(""));
        boolean address = name.startsWith("[") || name.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9');
        if (!address && name.contains(".") && !name.endsWith(".localhost")) {
            throw new Problem(421, "cross_site", "host: a public name (expected: localhost or an address)");
        }
    }

    private static String hostName(String host) {
        int colon = host.lastIndexOf(':');
        boolean port = colon > host.lastIndexOf(']');
        return (port ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT);
    }

    private static String mediaType(Request request) {
        var type = request.header("content-type").orElse("");
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
