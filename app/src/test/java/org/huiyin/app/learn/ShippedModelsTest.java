package org.huiyin.app.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.adapters.opennlp.ModelFile;
import org.huiyin.adapters.opennlp.Trainer;
import org.huiyin.adapters.opennlp.Tuning;
import org.huiyin.adapters.opennlp.names.NameModelFile;
import org.huiyin.adapters.opennlp.names.NameTrainer;
import org.huiyin.adapters.opennlp.names.WordLists;
import org.huiyin.adapters.opennlp.texts.Labelled;
import org.huiyin.rules.RuleFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The models beside the rules are the ones their texts make. */
@Execution(ExecutionMode.CONCURRENT)
final class ShippedModelsTest {
    private static final String DANGER = "danger";
    private static final Path RULES = Path.of("../rules");

    @ParameterizedTest
    @ValueSource(strings = {"act", "matter", DANGER})
    void theSameTextsMakeTheSameModel(String label) throws IOException {
        var made = new Trainer(Tuning.STANDARD).train(texts(label));

        assertThat(ModelFile.pack(made))
                .as("rules/models/%s.model: made anew (expected: the same bytes; scripts/train makes it again)", label)
                .isEqualTo(Files.readAllBytes(RULES.resolve("models/" + label + ".model")));
    }

    @Test
    void theSameMarkedTextsMakeTheSameFinderOfNames() throws IOException {
        var lists = new WordLists(RuleFolder.shipped().book().lexicon().names());
        var made = new NameTrainer(lists).train(MarkedTable.read(tables("training/names")));

        assertThat(NameModelFile.pack(made))
                .as("rules/models/names.model: made anew (expected: the same bytes; scripts/train makes it again)")
                .isEqualTo(Files.readAllBytes(RULES.resolve("models/names.model")));
    }

    private static List<Labelled> texts(String label) throws IOException {
        return label.equals(DANGER) ? cries() : LabelTable.read(tables("training"), "text", label);
    }

    private static List<Labelled> cries() throws IOException {
        var tables = new ArrayList<>(tables("training"));
        tables.addAll(tables("training/danger"));
        return Cries.read(tables, RuleFolder.shipped().book().catalogue());
    }

    private static List<Path> tables(String folder) throws IOException {
        try (var files = Files.list(RULES.resolve(folder))) {
            return files.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
        }
    }
}
