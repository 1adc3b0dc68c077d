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
import org.huiyin.adapters.opennlp.names.MarkedText;
import org.huiyin.adapters.opennlp.names.NameModelFile;
import org.huiyin.adapters.opennlp.names.NameTrainer;
import org.huiyin.adapters.opennlp.names.WordLists;
import org.huiyin.adapters.opennlp.texts.Labelled;
import org.huiyin.rules.RuleFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The models beside the rules are the ones their texts make; the long tests make them anew. */
@Execution(ExecutionMode.CONCURRENT)
final class ShippedModelsTest {
    private static final String DANGER = "danger";
    private static final String NAMES = "names";
    private static final Path RULES = Path.of("../rules");

    @ParameterizedTest
    @ValueSource(strings = {"act", "matter", DANGER})
    void aModelIsOfTheTextsBesideIt(String label) throws IOException {
        var model = ModelFile.unpack(label, shipped(label));

        assertThat(model.textsHash())
                .as("rules/models/%s.model: texts it was trained on (expected: rules/training; scripts/train)", label)
                .isEqualTo(Trainer.hash(texts(label)).hex());
    }

    /** However its weights lie in memory: few labels or many. */
    @ParameterizedTest
    @ValueSource(strings = {"act", "matter", DANGER})
    void whatWasUnpackedPacksAsItWas(String label) throws IOException {
        byte[] packed = shipped(label);

        assertThat(ModelFile.pack(ModelFile.unpack(label, packed))).isEqualTo(packed);
    }

    @Test
    void theFinderOfNamesIsOfTheMarkedTextsBesideIt() throws IOException {
        var finder = NameModelFile.unpack(NAMES, shipped(NAMES));

        assertThat(finder.texts())
                .as("rules/models/names.model: texts and lists it was made of (expected: ours; scripts/train)")
                .isEqualTo(new NameTrainer(lists()).hash(marked()));
    }

    /** Half an hour on two cores that do other work; what it makes anew must be what was made elsewhere. */
    @ParameterizedTest
    @ValueSource(strings = {"act", "matter", DANGER})
    @EnabledIfSystemProperty(named = "huiyin.long", matches = "true")
    void theSameTextsMakeTheSameModel(String label) throws IOException {
        var made = new Trainer(Tuning.STANDARD).train(texts(label));

        assertThat(ModelFile.pack(made))
                .as("rules/models/%s.model: made anew (expected: the same bytes; scripts/train makes it again)", label)
                .isEqualTo(shipped(label));
    }

    @Test
    @EnabledIfSystemProperty(named = "huiyin.long", matches = "true")
    void theSameMarkedTextsMakeTheSameFinderOfNames() throws IOException {
        var made = new NameTrainer(lists()).train(marked());

        assertThat(NameModelFile.pack(made))
                .as("rules/models/names.model: made anew (expected: the same bytes; scripts/train makes it again)")
                .isEqualTo(shipped(NAMES));
    }

    private static byte[] shipped(String model) throws IOException {
        return Files.readAllBytes(RULES.resolve("models/" + model + ".model"));
    }

    private static WordLists lists() throws IOException {
        return new WordLists(RuleFolder.shipped().book().lexicon().names());
    }

    private static List<MarkedText> marked() throws IOException {
        return MarkedTable.read(tables("training/names"));
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
