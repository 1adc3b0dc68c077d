package org.huiyin.app.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of JSON lines in time order; read whole and checked line by line before anything is run. */
public final class TranscriptFile {
    /** A chat message never comes near this; what does is no transcript. In bytes. */
    private static final int LONGEST_LINE = 1 << 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final String name;

    private TranscriptFile(String name) {
        this.name = name;
        JSON.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(20).build());
    }

    public static List<TranscriptLine> read(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return new TranscriptFile(path.toString()).read(in);
        } catch (NoSuchFileException e) {
            throw new BadInput(path + ": missing (expected: a file of JSON lines)");
        }
    }

    public static List<TranscriptLine> read(String name, InputStream in) throws IOException {
        return new TranscriptFile(name).read(in);
    }

    private List<TranscriptLine> read(InputStream in) throws IOException {
        var lines = new ArrayList<TranscriptLine>();
        var reader = new LineReader(in, name, LONGEST_LINE);
        for (var bytes = reader.next(); bytes.isPresent(); bytes = reader.next()) {
            var text = text(bytes.get(), reader.number());
            if (!text.isBlank()) {
                lines.add(line(text, reader.number()));
            }
        }
        return lines;
    }

    private String text(byte[] bytes, long number) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(bytes))
                    .toString();
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new BadInput(name, number, "bytes that are no text (expected: UTF-8)");
        }
    }

    private TranscriptLine line(String text, long number) {
        var place = new TranscriptLine.Place(name, number);
        try {
            JsonNode node = JSON.readTree(text);
            return new LineFields(node, place).line();
        } catch (JsonProcessingException e) {
            throw place.refuse("no JSON: "
                    + e.getOriginalMessage().lines().findFirst().orElse("") + " (expected: one JSON object a line)");
        }
    }
}
