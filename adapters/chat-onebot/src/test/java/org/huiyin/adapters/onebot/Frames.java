package org.huiyin.adapters.onebot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.random.RandomGenerator;

/** Frames as programs of several makes send them, from {@code frames.jsonl}; and what becomes of them on a bad day. */
record Frames(List<String> lines) {

    static Frames recorded() {
        try (var in = Frames.class.getResourceAsStream("/frames.jsonl")) {
            return new Frames(new String(in.readAllBytes(), UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String line(int index) {
        return lines.get(index);
    }

    /** One of them with a few things broken, by chance alone. */
    String mutated(RandomGenerator random) {
        var frame = new StringBuilder(lines.get(random.nextInt(lines.size())));
        int wounds = 1 + random.nextInt(6);
        for (int i = 0; i < wounds && frame.length() > 0; i++) {
            wound(frame, random);
        }
        return frame.toString();
    }

    private void wound(StringBuilder frame, RandomGenerator random) {
        int at = random.nextInt(frame.length());
        int end = Math.min(frame.length(), at + 1 + random.nextInt(12));
        switch (random.nextInt(8)) {
            case 0 -> frame.delete(at, end);
            case 1 -> frame.insert(at, frame.substring(at, end).repeat(1 + random.nextInt(5)));
            case 2 -> frame.setCharAt(at, (char) random.nextInt(0x10000));
            case 3 -> frame.setLength(at);
            case 4 -> frame.insert(at, token(random));
            case 5 -> value(frame, at, random);
            case 6 -> {
                var other = lines.get(random.nextInt(lines.size()));
                frame.insert(at, other, 0, random.nextInt(other.length()));
            }
            default -> frame.insert(at, "[".repeat(1 + random.nextInt(3_000)));
        }
    }

    /** Puts another value behind the next colon, so that the frame stays JSON and gets further. */
    private static void value(StringBuilder frame, int from, RandomGenerator random) {
        int colon = frame.indexOf("\":", from);
        int end = colon < 0 ? -1 : frame.indexOf(",", colon);
        if (end > 0) {
            frame.replace(colon + 2, end, token(random));
        }
    }

    private static String token(RandomGenerator random) {
        var tokens = List.of(
                "null",
                "true",
                "-1",
                "0",
                "1e999",
                "9223372036854775807",
                "99999999999999999999999999",
                "0.5",
                "\"\"",
                "{}",
                "[]",
                "[null]",
                "[[]]",
                "{\"type\":null,\"data\":[]}",
                "\"[CQ:\"",
                "\"[CQ:at,qq=]\"",
                "\"[CQ:image]\"",
                "\"[CQ:location,lat=x,lon=]\"",
                "\"&amp\"",
                "\"\\ud83d\"",
                "\"\\u0000\"",
                "\"message\"",
                "\"notice\"",
                "[CQ:reply,id=" + random.nextInt() + "]",
                "\u202e",
                "\uD800",
                "\u0000");
        return tokens.get(random.nextInt(tokens.size()));
    }
}
