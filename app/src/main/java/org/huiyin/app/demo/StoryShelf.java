package org.huiyin.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.huiyin.app.replay.Transcript;
import org.huiyin.app.replay.TranscriptFile;
import org.huiyin.grid.Roster;

/** The stories the program ships: {@code stories/ID.jsonl}, in the order {@code stories/order.txt} lists them. */
public final class StoryShelf {
    private static final String FOLDER = "/stories/";

    private final Roster roster;
    private final List<String> ids;

    /** @param roster the town they are set in */
    public StoryShelf(Roster roster) throws IOException {
        this.roster = roster;
        try (var in = open("order.txt")) {
            this.ids = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    public List<String> ids() {
        return ids;
    }

    /** The lines of a story, checked against the town. */
    public Transcript story(String id) throws IOException {
        try (var in = open(id + ".jsonl")) {
            return Transcript.of(TranscriptFile.read("stories/" + id + ".jsonl", in), roster);
        }
    }

    private static InputStream open(String name) throws IOException {
        var in = StoryShelf.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IOException("stories/" + name + ": missing (expected: in the program)");
        }
        return in;
    }
}
