package org.huiyin.rules.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values change where they stand; everything around them stays. */
final class YamlTextTest {
    private static final String DEADLINES = """
            # How long.
            deadlines:
              fast:   # what cannot wait
                {track: fast, claim: PT15M, done: P1D}   # a day
              slow:
                {track: normal, claim: 4 working hours, done: P7D}
            """;
    private static final String MATTERS = """
            matters:
              - id: lamp
                name: {zh: 路灯, en: Lamp}   # 🙂 as people call it
                code: "0102"
                needs: [place]
                signs:
                  - [路灯瞎了, 路灯罢工]
                  - {all: [[坏]], none: [灯杆]}
                examples:
                  - 灯瞎了          # the first
                  - 灯又黑了
                near_misses: [楼道灯坏了]

              - id: drain
                name: {zh: 下水道, en: Drain}
            """;

    private static String with(String text, String key, String typed) {
        return YamlText.of("file", text).with(Map.of(key, typed));
    }

    @Test
    void aValueIsReplacedAndEveryCommentStays() {
        assertThat(with(DEADLINES, "deadlines.fast.claim", "PT5M"))
                .isEqualTo(DEADLINES.replace("claim: PT15M", "claim: PT5M"));
    }

    @Test
    void whatNeedsQuotesGetsThemAndWhatHadThemKeepsThem() {
        assertThat(with(MATTERS, "matters[0].name.zh", "路灯: 全部")).contains("{zh: \"路灯: 全部\", en: Lamp}   # 🙂");
        assertThat(with(MATTERS, "matters[0].code", "0103")).contains("code: \"0103\"");
        assertThat(with(MATTERS, "matters[1].name.en", "Drain, \"old\"")).contains("en: \"Drain, \\\"old\\\"\"}");
    }

    @Test
    void aListKeepsItsManner() {
        assertThat(with(MATTERS, "matters[0].needs", "place\r\ntime")).contains("needs: [place, time]");
        assertThat(with(MATTERS, "matters[0].examples", "灯瞎了\n灯全黑了")).isEqualTo(MATTERS.replace("灯又黑了", "灯全黑了"));
        assertThat(with(MATTERS, "matters[0].examples", "灯瞎了\n灯又黑了\n没有灯"))
                .contains("      - 灯又黑了\n      - 没有灯\n    near_misses");
    }

    @Test
    void whatIsNoSingleValueIsTypedAsItStands() {
        var signs = YamlText.of("file", MATTERS).entries().get(0).parts().stream()
                .filter(part -> part.key().equals("matters[0].signs"))
                .findFirst()
                .orElseThrow();
        assertThat(signs.shown()).isEqualTo("- [路灯瞎了, 路灯罢工]\n- {all: [[坏]], none: [灯杆]}");
        assertThat(with(MATTERS, "matters[0].signs", signs.shown() + "\r\n- 路灯不亮\r\n"))
                .contains("none: [灯杆]}\n      - 路灯不亮\n    examples:");
    }

    @Test
    void aKeyComesAndGoes() {
        var added = with(DEADLINES, "deadlines.fast.nudge", "P3D");
        assertThat(added)
                .isEqualTo(DEADLINES.replace("claim: PT15M, done: P1D}", "claim: PT15M, done: P1D, nudge: P3D}"));
        assertThat(with(added, "deadlines.fast.nudge", "")).isEqualTo(DEADLINES);
        assertThat(with(MATTERS, "matters[0].code", "")).isEqualTo(MATTERS.replace("    code: \"0102\"\n", ""));
        assertThat(with(MATTERS, "matters[1].code", "0103")).endsWith("en: Drain}\n    code: 0103\n");
    }

    @Test
    void anEntryComesBehindAnother() {
        assertThat(YamlText.of("file", DEADLINES).with("deadlines.slow", "door:\n  {track: normal}"))
                .isEqualTo(DEADLINES + "  door:\n    {track: normal}\n");
        assertThat(YamlText.of("file", MATTERS).with("matters[1]", "id: pond\nname: {zh: 鱼塘, en: Pond}"))
                .isEqualTo(MATTERS + "  - id: pond\n    name: {zh: 鱼塘, en: Pond}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deadlines/deadlines.yml",
                "limits.yml",
                "calendar.yml",
                "matters/urban.yml",
                "notices/notices.yml",
                "campaigns/fraud.yml",
                "surveys/surveys.yml",
                "acts/work.yml"
            })
    void whatIsShownAndTypedAgainChangesNothing(String file) throws IOException {
        var text = Files.readString(Path.of(file));
        var yaml = YamlText.of(file, text);
        var all = new HashMap<String, String>();
        yaml.entries().forEach(entry -> entry.parts().forEach(part -> all.put(part.key(), part.shown())));
        assertThat(all).isNotEmpty();
        assertThat(yaml.with(all)).isEqualTo(text);
        for (var entry : yaml.entries().subList(0, 1)) {
            for (var part : entry.parts()) {
                assertThat(yaml.with(Map.of(part.key(), part.shown() + "x"))
                                .lines()
                                .filter(this::isComment))
                        .as(part.key())
                        .containsExactlyElementsOf(
                                text.lines().filter(this::isComment).toList());
            }
        }
    }

    private boolean isComment(String line) {
        return line.strip().startsWith("#");
    }
}
