package org.huiyin.adapters.form;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huiyin.net.Request;

/** Who is at the other end of a request, as far as the form cares. */
record Caller(Request request) {
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    /** The address, or that which a proxy on this machine gives; another's word for it counts for nothing. */
    InetAddress address() {
        var remote = request.remote().getAddress();
        return remote.isLoopbackAddress() ? forwarded().orElse(remote) : remote;
    }

    /** The last of the list: that one our own proxy wrote. */
    private Optional<InetAddress> forwarded() {
        var list = request.headers().getOrDefault("x-forwarded-for", List.of());
        var last = list.isEmpty() ? "" : list.get(list.size() - 1);
        var address = last.substring(last.lastIndexOf(',') + 1).strip();
        try {
            return ADDRESS.matcher(address).matches() ? Optional.of(InetAddress.getByName(address)) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
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
