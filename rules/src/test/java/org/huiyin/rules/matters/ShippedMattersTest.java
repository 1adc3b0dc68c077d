package org.huiyin.rules.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huiyin.grid.Role;
import org.huiyin.reading.MatterGuess;
import org.huiyin.rules.policy.DeadlineFile;
import org.huiyin.rules.words.NormalText;
import org.huiyin.rules.words.WordIndex;
import org.huiyin.rules.yaml.YamlFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The shipped matters: whole, consistent, and known by their own examples through their signs alone. */
final class ShippedMattersTest {
    private static final double STRONG = Sign.Weight.STRONG.confidence();
    private static final Set<String> DOMAINS =
            Set.of("城乡建设", "环境保护", "交通运输", "教育文体", "劳动和社会保障", "商贸旅游", "卫生计生", "公共安全", "矛盾纠纷", "民生服务", "农业农村", "基层治理");

    private final WordIndex.Builder words = new WordIndex.Builder();
    private final Map<String, MatterEntry> entries = new LinkedHashMap<>();
    private final WordIndex index;
    private final MatterSigns signs;

    ShippedMattersTest() throws IOException {
        try (var paths = Files.list(Path.of("matters"))) {
            for (Path path :
                    paths.filter(p -> p.toString().endsWith(".yml")).sorted().toList()) {
                MatterFile.read(YamlFile.read(path), words).forEach(this::add);
            }
        }
        index = words.build();
        signs = new MatterSigns(List.copyOf(entries.values()));
    }

    private void add(String id, MatterEntry entry) {
        assertThat(entries.put(id, entry)).as("%s in two files", id).isNull();
    }

    @Test
    void thereAreNinetyOneInTwelveDomains() {
        assertThat(entries).hasSize(91);
        assertThat(entries.values().stream().map(e -> e.matter().domain())).containsOnlyElementsOf(DOMAINS);
        assertThat(DOMAINS)
                .allMatch(d -> entries.values().stream()
                        .anyMatch(e -> e.matter().domain().equals(d)));
    }

    @Test
    void everyMatterFollowsAProfileThatIsThere() throws IOException {
        var profiles = DeadlineFile.read(YamlFile.read(Path.of("deadlines", "deadlines.yml")));

        assertThat(entries.values())
                .allMatch(e -> profiles.containsKey(e.matter().deadline()));
    }

    @Test
    void everyOwnerIsARole() {
        var roles = Arrays.stream(Role.values())
                .map(r -> r.name().toLowerCase(Locale.ROOT))
                .toList();

        assertThat(entries.values()).allMatch(e -> roles.contains(e.matter().owner()));
    }

    @Test
    void noTwoMattersShareAName() {
        for (String language : List.of("zh", "en")) {
            assertThat(entries.values().stream().map(e -> e.matter().names().get(language)))
                    .doesNotHaveDuplicates();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsReadAsItsMatterFirst() {
        return entries.values().stream()
                .flatMap(entry -> entry.examples().stream()
                        .map(example -> dynamicTest(
                                entry.matter().id() + ": " + example.say(),
                                () -> assertThat(guess(example.say()))
                                        .as("guesses for %s:%d", example.file(), example.line())
                                        .first()
                                        .extracting(MatterGuess::matter)
                                        .isEqualTo(entry.matter().id()))));
    }

    @TestFactory
    Stream<DynamicTest> noNearMissIsReadAsTheMatter() {
        return entries.values().stream()
                .flatMap(entry -> entry.nearMisses().stream()
                        .map(miss -> dynamicTest(
                                "not " + entry.matter().id() + ": " + miss.say(),
                                () -> assertThat(guess(miss.say()))
                                        .as("guesses for %s:%d", miss.file(), miss.line())
                                        .noneMatch(g ->
                                                g.matter().equals(entry.matter().id()) && g.confidence() >= STRONG))));
    }

    /** The surest guess of each matter over the sentences, surest first. */
    private List<MatterGuess> guess(String text) {
        var surest = new TreeMap<String, MatterGuess>();
        for (String sentence : text.split("[。！？；\\n]")) {
            var normal = NormalText.of(sentence);
            var stretch = new MatterSigns.Stretch(normal, index.scan(normal.text()), 0, normal.length());
            signs.guess(stretch)
                    .forEach(g -> surest.merge(g.matter(), g, (a, b) -> a.confidence() >= b.confidence() ? a : b));
        }
        var guesses = new ArrayList<>(surest.values());
        guesses.sort((a, b) -> Double.compare(b.confidence(), a.confidence()));
        return guesses;
    }
}
