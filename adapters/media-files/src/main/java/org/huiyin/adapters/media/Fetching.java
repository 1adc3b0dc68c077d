package org.huiyin.adapters.media;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Gets what lies at an address somebody else chose. Each step of a redirect is looked at like the first. */
final class Fetching {
    private static final int MOST_STEPS = 4;
    private static final Set<Integer> ELSEWHERE = Set.of(301, 302, 303, 307, 308);

    private final MediaSettings settings;
    private final Dialling dialling;
    private final ScheduledExecutorService watch;

    /** @param watch cuts what takes too long */
    Fetching(MediaSettings settings, Dialling dialling, ScheduledExecutorService watch) {
        this.settings = settings;
        this.dialling = dialling;
        this.watch = watch;
    }

    /** {@link GivenUp} when there is no use in trying again. */
    byte[] get(URI from, Map<String, String> headers) throws IOException {
        var at = from;
        var with = headers;
        for (int step = 0; step < MOST_STEPS; step++) {
            try (var socket = dialling.to(at)) {
                var cut = watch.schedule(() -> cut(socket), settings.patience().toMillis(), TimeUnit.MILLISECONDS);
                try {
                    ask(socket, at, with);
                    var answer = HttpAnswer.read(new BufferedInputStream(socket.getInputStream()));
                    if (answer.status() == 200) {
                        return answer.body(settings.largest());
                    }
                    var next = next(at, answer);
                    with = next.getHost() != null && next.getHost().equalsIgnoreCase(at.getHost()) ? with : Map.of();
                    at = next;
                } finally {
                    cut.cancel(false);
                }
            }
        }
        throw new GivenUp("answer: sent from place to place");
    }

    private static void cut(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed one way or the other.
        }
    }

    private static void ask(Socket socket, URI at, Map<String, String> headers) throws IOException {
        var path = at.getRawPath() == null || at.getRawPath().isEmpty() ? "/" : at.getRawPath();
        var request = new StringBuilder("GET ").append(path);
        if (at.getRawQuery() != null) {
            request.append('?').append(at.getRawQuery());
        }
        request.append(" HTTP/1.1\r\nHost: ").append(at.getHost());
        if (at.getPort() >= 0) {
            request.append(':').append(at.getPort());
        }
        request.append("\r\nAccept: image/*\r\nAccept-Encoding: identity\r\nConnection: close\r\n");
        headers.forEach((name, value) ->
                request.append(plain(name)).append(": ").append(plain(value)).append("\r\n"));
        request.append("\r\n");
        socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\x00-\\x1f\\x7f]", "");
    }

    private static URI next(URI at, HttpAnswer answer) throws IOException {
        int status = answer.status();
        if (status == 429 || status >= 500) {
            throw new IOException("answer: " + status);
        }
        if (!ELSEWHERE.contains(status)) {
            throw new GivenUp("answer: " + status);
        }
        try {
            return at.resolve(answer.header("location").orElseThrow(() -> new GivenUp("answer: sent nowhere")));
        } catch (IllegalArgumentException e) {
            throw new GivenUp("answer: sent nowhere");
        }
    }
}
