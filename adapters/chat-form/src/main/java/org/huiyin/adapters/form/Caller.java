package org.huiyin.adapters.form;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import org.huiyin.net.Request;

/** Who is at the other end of a request, as far as the form cares. */
record Caller(Request request) {
    InetAddress address() {
        return request.client();
    }

    /** Whether a browser says that another site sent this. One that says nothing is believed: the mark still counts. */
    boolean comesFromElsewhere() {
        var site = request.header("sec-fetch-site");
        if (site.isPresent()) {
            return !site.get().equals("same-origin") && !site.get().equals("none");
        }
        var host = request.header("host").orElse("");
        return request.header("origin").filter(origin -> !isOf(origin, host)).isPresent();
    }

    private static boolean isOf(String origin, String host) {
        try {
            return host.equalsIgnoreCase(String.valueOf(URI.create(origin).getAuthority()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** As the address says, else as the browser does. */
    Locale language() {
        var asked = request.query("lang")
                .or(() -> request.header("accept-language"))
                .orElse("zh")
                .toLowerCase(Locale.ROOT);
        return asked.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
