package org.huiyin.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.huiyin.app.replay.TranscriptLine;

/**
 * How a story is told once more: at its own time of day on another day, under ids of its own.
 *
 * @param shift from a line's time to the time it is told at
 * @param prefix begins every id
 */
record Retelling(Duration shift, String prefix) {

    /** From the next moment on at which the town's clocks show the time the story begins at. */
    static Retelling after(Instant now, Instant begin, ZoneId zone) {
        var told = begin.atZone(zone);
        var here = now.atZone(zone).with(told.toLocalTime());
        var start = here.toInstant().isBefore(now) ? here.plusDays(1) : here;
        return new Retelling(
                Duration.between(begin, start.toInstant()), "story-" + Long.toString(now.toEpochMilli(), 36) + "-");
    }

    List<TranscriptLine> of(List<TranscriptLine> lines) {
        return lines.stream().map(this::of).toList();
    }

    private TranscriptLine of(TranscriptLine line) {
        var at = line.at().plus(shift);
        if (!(line instanceof TranscriptLine.Said said)) {
            return new TranscriptLine.Tick(at, line.place());
        }
        return new TranscriptLine.Said(
                at,
                said.place(),
                prefix + said.id(),
                said.group(),
                said.from(),
                said.text(),
                said.images(),
                said.location(),
                said.quote().map(prefix::concat),
                said.quoteAbout().map(prefix::concat),
                said.mentions(),
                said.recall().map(prefix::concat));
    }
}
