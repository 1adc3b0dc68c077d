package org.huiyin.app.year;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/**
 * A year of a simulated town, written as a roster and a transcript: mostly chatter, and in between what a town is asked
 * for. The same seed gives the same bytes.
 *
 * @param messages how many are begun; what follows from the last ones comes on top
 */
record Year(long seed, SimulatedTown.Size size, int messages, Duration length) {
    private static final Instant BEGIN = Instant.parse("2025-01-01T16:00:00Z");
    private static final int MINUTES_A_DAY = 24 * 60;

    /** People are up for seventeen hours, from six in the morning. */
    private static final int UP = 17 * 60;

    private static final int CHATTER_PERCENT = 55;

    static Year ofATown() {
        return new Year(2025, SimulatedTown.Size.TOWN, 300_000, Duration.ofDays(365));
    }

    static Year ofAHamlet() {
        return new Year(12, SimulatedTown.Size.HAMLET, 2_000, Duration.ofDays(40));
    }

    /** The files it was written to. */
    record Written(Path roster, Path transcript) {}

    Written write(Path folder) throws IOException {
        var town = new SimulatedTown(size);
        var files = new Written(folder.resolve("roster.yaml"), folder.resolve("year.jsonl"));
        try (BufferedWriter roster = Files.newBufferedWriter(files.roster());
                BufferedWriter transcript = Files.newBufferedWriter(files.transcript())) {
            town.write(roster);
            var script = new Script(transcript);
            talk(town, script);
            script.finish();
        }
        return files;
    }

    private void talk(SimulatedTown town, Script script) throws IOException {
        var random = new Random(seed);
        var stories = new Stories(script, Sentences.shipped(), random);
        var patches = town.patches();
        int chatter = 0;
        while (script.lines() < messages) {
            int before = script.lines();
            var at = at(before, random);
            script.until(at.minus(Duration.ofMinutes(10)));
            var patch = patches.get(random.nextInt(patches.size()));
            if (chatter * 100L <= before * (long) CHATTER_PERCENT) {
                stories.chat(patch, at);
                chatter += script.lines() - before;
            } else {
                stories.tell(patch, at);
            }
        }
    }

    /** When the next is begun: the year goes on with the messages. */
    private Instant at(int lines, Random random) {
        double minutes = length.toMinutes() * (double) lines / messages;
        long day = (long) (minutes / MINUTES_A_DAY);
        double share = minutes / MINUTES_A_DAY - day;
        long inDay = 6 * 60 + (long) (share * UP);
        return BEGIN.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(inDay)).plusSeconds(random.nextInt(60));
    }
}
