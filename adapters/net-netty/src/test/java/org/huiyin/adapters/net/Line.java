package org.huiyin.adapters.net;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A plain TCP connection that can be as rude as it likes. */
final class Line implements AutoCloseable {
    private final Socket socket;

    Line(int port) {
        try {
            socket = new Socket("127.0.0.1", port);
            socket.setSoTimeout(8000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Line say(String text) {
        return say(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    Line say(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads until {@code end} has been seen. */
    String until(String end) {
        StringBuilder seen = new StringBuilder();
        while (seen.indexOf(end) < 0) {
            int next = next();
            if (next < 0) {
                throw new AssertionError("ended before '" + end + "': " + seen);
            }
            seen.append((char) next);
        }
        return seen.toString();
    }

    /** Everything up to the end; a reset counts as an end. */
    String rest() {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        for (int next = next(); next >= 0; next = next()) {
            rest.write(next);
        }
        return rest.toString(StandardCharsets.ISO_8859_1);
    }

    int next() {
        try {
            InputStream in = socket.getInputStream();
            return in.read();
        } catch (SocketTimeoutException e) {
            throw new AssertionError("nothing came", e);
        } catch (IOException reset) {
            return -1;
        }
    }

    /** Goes on talking, a byte at a time, until the server has hung up; false if it never does. */
    boolean dripsUntilHungUp(byte drip, int most) {
        try {
            socket.setSoTimeout(20);
            for (int i = 0; i < most; i++) {
                socket.getOutputStream().write(drip);
                try {
                    while (socket.getInputStream().read() >= 0) {}
                    return true;
                } catch (SocketTimeoutException stillOpen) {
                    // Nothing said yet: on with it.
                }
            }
            return false;
        } catch (IOException hungUp) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
