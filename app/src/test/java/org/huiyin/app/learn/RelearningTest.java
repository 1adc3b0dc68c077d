package org.huiyin.app.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.huiyin.adapters.opennlp.ModelFile;
import org.huiyin.adapters.opennlp.Trainer;
import org.huiyin.adapters.opennlp.Tuning;
import org.huiyin.reading.Correction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model made with corrections replaces the old one only where nothing is read worse, and can be taken back. */
class RelearningTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final String NEW_WORDS = "咱楼那只萤火虫歇业了";

    @TempDir
    private Path folder;

    private OwnModels own;
    private Relearning relearning;

    @BeforeEach
    void open() throws IOException {
        var table = new StringBuilder("voice,act,matter,text\n");
        for (int voice = 0; voice < 20; voice++) {
            for (int line = 0; line < 6; line++) {
                table.append("v%d,report,streetlight,路灯不亮天黑看不见%s\n".formatted(voice, tail(voice, line)));
                table.append("v%d,report,water_outage,水龙头没水停水了%s\n".formatted(voice, tail(voice, line)));
            }
        }
        own = new OwnModels(folder.resolve("models"));
        var tuning = new Tuning(0.02, 30, 1, 100_000, 20, 30);
        relearning = new Relearning(
                new Trainer(tuning), List.of(Files.writeString(folder.resolve("t.csv"), table.toString())), own);
    }

    private static String tail(int voice, int line) {
        return "，" + (char) ('甲' + voice) + (char) ('天' + line);
    }

    private Path model() {
        return folder.resolve("models").resolve("matter.model");
    }

    private String matterOf(String text) throws IOException {
        return ModelFile.read(model()).classify(text).get(0).label();
    }

    private static Correction about(String text, String matter) {
        return Correction.report(text, matter, "wang", NOON);
    }

    @Test
    void whatWasCorrectedIsLearntAndTheOldModelCanBeRestored() throws IOException {
        var first = relearning.learn(ModelKind.MATTER, List.of(about(NEW_WORDS, "streetlight")));
        assertThat(first).isInstanceOf(Relearning.Outcome.Replaced.class);
        assertThat(matterOf(NEW_WORDS)).isEqualTo("streetlight");

        relearning.learn(ModelKind.MATTER, List.of(about(NEW_WORDS, "water_outage")));
        assertThat(matterOf(NEW_WORDS)).isEqualTo("water_outage");

        assertThat(own.restore(ModelKind.MATTER)).isTrue();
        assertThat(matterOf(NEW_WORDS)).isEqualTo("streetlight");
        assertThat(own.restore(ModelKind.MATTER)).isFalse();
    }

    @Test
    void theFirstReplacementGivesWayToTheShippedModel() throws IOException {
        relearning.learn(ModelKind.MATTER, List.of(about(NEW_WORDS, "streetlight")));

        assertThat(own.restore(ModelKind.MATTER)).isTrue();
        assertThat(model()).doesNotExist();
        assertThat(own.models().matter()).isPresent();
    }

    @Test
    void aModelThatReadsAMainLabelWorseReplacesNothing() throws IOException {
        var wrong = IntStream.range(0, 120)
                .mapToObj(i -> about("水龙头没水停水了" + tail(i / 6, i % 6), "streetlight"))
                .toList();

        var outcome = relearning.learn(ModelKind.MATTER, wrong);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Relearning.Outcome.Stays.class,
                        stays -> assertThat(stays.losses())
                                .extracting(Relearning.Loss::label)
                                .contains("water_outage"));
        assertThat(model()).doesNotExist();
    }

    @Test
    void talkTeachesNothingAboutMatters() throws IOException {
        assertThat(relearning.learn(ModelKind.MATTER, List.of(Correction.talk(NEW_WORDS, "wang", NOON))))
                .isInstanceOf(Relearning.Outcome.NothingToLearn.class);
    }
}
