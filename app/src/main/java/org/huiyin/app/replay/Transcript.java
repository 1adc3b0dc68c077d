package org.huiyin.app.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huiyin.grid.Roster;

/** All lines of a call, merged by time into one world, and checked against the roster and each other. */
public record Transcript(List<TranscriptLine> lines) {
    public Transcript {
        lines = List.copyOf(lines);
    }

    /** Reads and checks the files; nothing is run unless all of it is sound. */
    public static Transcript read(List<Path> files, Roster roster) throws IOException {
        var all = new ArrayList<TranscriptLine>();
        for (Path file : files) {
            var lines = TranscriptFile.read(file);
            refuseDisorder(lines);
            all.addAll(lines);
        }
        return of(all, roster);
    }

    /** Of lines that were read before. */
    public static Transcript of(List<TranscriptLine> lines, Roster roster) {
        var all = new ArrayList<>(lines);
        all.sort(Comparator.comparing(TranscriptLine::at));
        check(all, roster);
        return new Transcript(all);
    }

    private static void refuseDisorder(List<TranscriptLine> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).at().isBefore(lines.get(i - 1).at())) {
                throw lines.get(i)
                        .place()
                        .refuse("at: " + lines.get(i).at() + " (expected: no earlier than the line before)");
            }
        }
    }

    private static void check(List<TranscriptLine> lines, Roster roster) {
        Map<String, String> senders = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (TranscriptLine line : lines) {
            if (!(line instanceof TranscriptLine.Said said)) {
                continue;
            }
            if (!seen.add(said.id())) {
                throw said.place().refuse("id: " + said.id() + " is given twice (expected: unique ids)");
            }
            said.group().filter(g -> roster.group(g).isEmpty()).ifPresent(g -> {
                throw said.place().refuse("group: " + g + " (expected: the id of a group of the roster)");
            });
            earlier(said, "quote", said.quote(), senders);
            earlier(said, "quote_about", said.quoteAbout(), senders);
            earlier(said, "recall", said.recall(), senders);
            said.recall().filter(id -> !said.from().equals(senders.get(id))).ifPresent(id -> {
                throw said.place().refuse("recall: " + id + " (expected: an earlier message of the same sender)");
            });
            senders.put(said.id(), said.from());
        }
    }

    private static void earlier(
            TranscriptLine.Said said, String field, Optional<String> id, Map<String, String> senders) {
        Stream.of(id)
                .flatMap(Optional::stream)
                .filter(i -> !senders.containsKey(i))
                .findFirst()
                .ifPresent(i -> {
                    throw said.place().refuse(field + ": " + i + " (expected: the id of an earlier message)");
                });
    }
}
