package org.huiyin.adapters.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An answer of HTTP/1.1, read within bounds from a connection that ends with it. */
final class HttpAnswer {
    private static final int LONGEST_LINE = 8 << 10;
    private static final int MOST_HEADERS = 100;

    private final InputStream in;
    private final int status;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private HttpAnswer(InputStream in) throws IOException {
        this.in = in;
        this.status = status(line());
        for (var line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon < 1 || headers.size() == MOST_HEADERS) {
                throw new IOException("answer: headers not understood");
            }
            headers.put(
                    line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
    }

    /** Reads as far as the body. */
    static HttpAnswer read(InputStream in) throws IOException {
        return new HttpAnswer(in);
    }

    private static int status(String line) throws IOException {
        var parts = line.split(" ", 3);
        if (parts.length < 2 || !parts[0].startsWith("HTTP/1.") || !parts[1].matches("\\d{3}")) {
            throw new IOException("answer: not HTTP");
        }
        return Integer.parseInt(parts[1]);
    }

    int status() {
        return status;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The body; given up when it is larger. */
    byte[] body(long largest) throws IOException {
        if (header("content-encoding")
                .filter(e -> !e.equalsIgnoreCase("identity"))
                .isPresent()) {
            throw new GivenUp("answer: packed, though nobody asked for that");
        }
        if (header("transfer-encoding").isPresent()) {
            return chunks(largest);
        }
        var length = header("content-length");
        if (length.isEmpty()) {
            return within(in.readNBytes((int) largest + 1), largest);
        }
        long announced = number(length.get(), 10);
        if (announced > largest) {
            throw new GivenUp("answer: too large");
        }
        var body = in.readNBytes((int) announced);
        if (body.length < announced) {
            throw new IOException("answer: cut short");
        }
        return body;
    }

    private byte[] chunks(long largest) throws IOException {
        var body = new ByteArrayOutputStream();
        while (true) {
            long size = number(line().split(";", 2)[0].strip(), 16);
            if (size == 0) {
                return body.toByteArray();
            }
            if (body.size() + size > largest) {
                throw new GivenUp("answer: too large");
            }
            var chunk = in.readNBytes((int) size);
            if (chunk.length < size || !line().isEmpty()) {
                throw new IOException("answer: cut short");
            }
            body.writeBytes(chunk);
        }
    }

    private static byte[] within(byte[] body, long largest) throws IOException {
        if (body.length > largest) {
            throw new GivenUp("answer: too large");
        }
        return body;
    }

    private static long number(String digits, int radix) throws IOException {
        try {
            long number = Long.parseLong(digits, radix);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IOException("answer: a length that is none", e);
        }
        throw new IOException("answer: a length that is none");
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0 || line.size() == LONGEST_LINE) {
                throw new IOException("answer: cut short");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }
}
