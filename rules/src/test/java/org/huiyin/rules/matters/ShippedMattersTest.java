package org.huiyin.rules.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.huiyin.grid.Role;
import org.huiyin.rules.policy.DeadlineFile;
import org.huiyin.rules.words.WordIndex;
import org.huiyin.rules.yaml.YamlFile;
import org.junit.jupiter.api.Test;

/** The shipped matters taken together; their examples are tried with all others. */
final class ShippedMattersTest {
    private static final Set<String> DOMAINS =
            Set.of("城乡建设", "环境保护", "交通运输", "教育文体", "劳动和社会保障", "商贸旅游", "卫生计生", "公共安全", "矛盾纠纷", "民生服务", "农业农村", "基层治理");

    private final WordIndex.Builder words = new WordIndex.Builder();
    private final Map<String, MatterEntry> entries = new LinkedHashMap<>();

    ShippedMattersTest() throws IOException {
        try (var paths = Files.list(Path.of("matters"))) {
            for (Path path :
                    paths.filter(p -> p.toString().endsWith(".yml")).sorted().toList()) {
                MatterFile.read(YamlFile.read(path), words).forEach(this::add);
            }
        }
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
}
