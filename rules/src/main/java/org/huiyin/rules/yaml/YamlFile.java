package org.huiyin.rules.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A YAML file as bytes, turned into nodes that know their lines. */
public final class YamlFile {
    /** Larger than any file people write by hand; a roster of 50,000 households fits. */
    private static final int MOST_BYTES = 16 << 20;

    private static final int DEEPEST = 32;

    private YamlFile() {}

    /** Reads and parses a file; complaints call it by its file name. */
    public static YamlNode read(Path path) throws IOException {
        String name = String.valueOf(path.getFileName());
        if (Files.size(path) > MOST_BYTES) {
            throw new RuleFileException(
                    name, 0, "", Files.size(path) + " bytes (expected: at most " + MOST_BYTES + ")");
        }
        return parse(name, Files.readAllBytes(path));
    }

    /** Parses one document; refuses what is no UTF-8, aliases, and nesting deeper than people write. */
    public static YamlNode parse(String name, byte[] bytes) {
        String text = decode(name, bytes);
        var settings = LoadSettings.builder()
                .setLabel(name)
                .setCodePointLimit(MOST_BYTES)
                .setAllowNonScalarKeys(false)
                .setMaxAliasesForCollections(0)
                .build();
        try {
            refuseTraps(name, new Parse(settings).parseString(text));
            var root = new Compose(settings).composeString(text);
            return new YamlNode(name, "", root.orElseThrow(() -> empty(name)));
        } catch (MarkedYamlEngineException e) {
            throw new RuleFileException(name, line(e.getProblemMark()), "", e.getProblem() + " (expected: YAML)");
        } catch (YamlEngineException e) {
            throw new RuleFileException(name, 0, "", firstLine(e) + " (expected: YAML)");
        }
    }

    private static void refuseTraps(String name, Iterable<Event> events) {
        int depth = 0;
        for (Event event : events) {
            switch (event.getEventId()) {
                case Alias ->
                    throw new RuleFileException(
                            name, line(event.getStartMark()), "", "an alias (expected: the value written out)");
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                default -> {}
            }
            if (depth > DEEPEST) {
                throw new RuleFileException(
                        name, line(event.getStartMark()), "", "nested deeper than " + DEEPEST + " (expected: less)");
            }
        }
    }

    private static String decode(String name, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new RuleFileException(name, 0, "", "bytes that are no text (expected: UTF-8)");
        }
    }

    private static RuleFileException empty(String name) {
        return new RuleFileException(name, 0, "", "empty (expected: YAML)");
    }

    static int line(java.util.Optional<Mark> mark) {
        return mark.map(m -> m.getLine() + 1).orElse(0);
    }

    private static String firstLine(YamlEngineException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
