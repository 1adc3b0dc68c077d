package org.huiyin.rules.phrases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huiyin.report.Catalogue;
import org.huiyin.report.Kind;
import org.huiyin.report.Matter;
import org.huiyin.report.Urgency;
import org.huiyin.rules.yaml.RuleFileException;
import org.huiyin.text.Phrase;
import org.huiyin.text.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PhrasebookTest {
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final Instant NOON = Instant.parse("2024-06-03T12:00:00+08:00");
    private static final Matter WATER = new Matter(
            "water_outage",
            Map.of("zh", "停水", "en", "No water"),
            "城乡建设",
            List.of(Kind.REQUEST),
            "grid_leader",
            "water",
            "utility",
            Urgency.NORMAL,
            List.of(),
            "danger.any",
            Matter.Reach.AREA,
            Matter.Sensitivity.OPEN,
            List.of());

    @Test
    void gapsAreFilledByName() {
        var phrase = Phrase.of("opened").with("code", "A1024K").with("matter", new Value.MatterName("water_outage"));

        assertThat(say("opened = {matter}已登记，编号{code}。", "opened = No. {code}: {matter}.", phrase, CHINESE))
                .isEqualTo("停水已登记，编号A1024K。");
        assertThat(say("opened = {matter}已登记，编号{code}。", "opened = No. {code}: {matter}.", phrase, Locale.ENGLISH))
                .isEqualTo("No. A1024K: No water.");
    }

    @Test
    void wordsOpenNoGapsOfTheirOwn() {
        assertThat(said("x = {{原话}}：{words}", Phrase.of("x").with("words", "{code} {{")))
                .isEqualTo("{原话}：{code} {{");
    }

    @Test
    void wordsLoseTheirControlCharactersAndKeepTheirEmoji() {
        assertThat(said("x = {words}", Phrase.of("x").with("words", "a\u0007b\u202Ec\nd 👨‍👩‍👧 ")))
                .isEqualTo("abc d 👨‍👩‍👧");
    }

    @ParameterizedTest(name = "{0} is said {1}")
    @CsvSource({
        "2024-06-03T09:30:00+08:00, 9点半, 9:30",
        "2024-06-03T15:00:00+08:00, 15点, 15:00",
        "2024-06-03T15:05:00+08:00, 15:05, 15:05",
        "2024-06-03T22:30:00Z,      明天6点半, 6:30 tomorrow",
        "2024-06-02T15:00:00+08:00, 昨天15点, 15:00 yesterday",
        "2024-06-12T08:00:00+08:00, 6月12日8点, 8:00 on 12 Jun",
        "2025-01-02T08:00:00+08:00, 2025年1月2日8点, 8:00 on 2 Jan 2025"
    })
    void aMomentIsSaidInTheTownsOwnZone(String at, String chinese, String english) {
        var phrase =
                Phrase.of("x").with("at", java.time.OffsetDateTime.parse(at).toInstant());

        assertThat(say("x = {at}", "x = {at}", phrase, CHINESE)).isEqualTo(chinese);
        assertThat(say("x = {at}", "x = {at}", phrase, Locale.ENGLISH)).isEqualTo(english);
    }

    @ParameterizedTest(name = "{0} is said {1}")
    @CsvSource({
        "PT0S, 不到1秒, less than a second",
        "PT20S, 20秒, 20 seconds",
        "PT15M, 15分钟, 15 minutes",
        "PT1H30M, 1小时30分钟, 1 hour 30 minutes",
        "P2DT1H5M, 2天1小时, 2 days 1 hour",
        "P1DT5M, 1天5分钟, 1 day 5 minutes"
    })
    void aLengthIsSaidInItsTwoWidestUnits(String length, String chinese, String english) {
        var phrase = Phrase.of("x").with("span", new Value.Span(Duration.parse(length)));

        assertThat(say("x = {span}", "x = {span}", phrase, CHINESE)).isEqualTo(chinese);
        assertThat(say("x = {span}", "x = {span}", phrase, Locale.ENGLISH)).isEqualTo(english);
    }

    @Test
    void aChoiceIsSaidByItsKey() {
        assertThat(said("x = 【{kind}】\nkind.hazard = 隐患", Phrase.of("x").with("kind", Kind.HAZARD, "kind")))
                .isEqualTo("【隐患】");
    }

    @Test
    void phrasesAreJoinedAndNoneIsNothing() {
        var parts = List.of(Phrase.of("part").with("n", 1), Phrase.of("part").with("n", 2));

        assertThat(said("x = {all}。\npart = {n}件", Phrase.of("x").with("all", parts)))
                .isEqualTo("1件，2件。");
        assertThat(said("x = {all}。\npart = {n}件", Phrase.of("x").with("all", List.of())))
                .isEqualTo("。");
    }

    @Test
    void aMatterTheTownGaveUpIsStillSaid() {
        assertThat(said("x = {m}", Phrase.of("x").with("m", new Value.MatterName("old"))))
                .isEqualTo("old");
    }

    @Test
    void whoSpeaksAnUnknownLanguageHearsChinese() {
        assertThat(say("x = 好", "x = good", Phrase.of("x"), Locale.FRENCH)).isEqualTo("好");
        assertThat(say("x = 好", "x = good", Phrase.of("x"), Locale.UK)).isEqualTo("good");
    }

    @Test
    void aMissingKeyIsNamed() {
        assertThatThrownBy(() -> said("x = 好", Phrase.of("y")))
                .hasMessage("phrase: y (expected: a key of the zh_CN phrasebook)");
    }

    @Test
    void aMissingValueIsNamed() {
        assertThatThrownBy(() -> said("x = {code}", Phrase.of("x")))
                .hasMessage("phrase x: {code}: no value (expected: one)");
    }

    @Test
    void aLanguageThatLacksAKeyIsRefused() {
        assertThatThrownBy(() -> say("x = 好\ny = 坏", "x = good", Phrase.of("x"), CHINESE))
                .isInstanceOf(RuleFileException.class)
                .hasMessage("phrases_zh_CN.properties:2: y: not in en (expected: in every language)");
    }

    @Test
    void aLanguageWithOtherGapsIsRefused() {
        assertThatThrownBy(() -> say("x = {a}{b}", "x = {a}", Phrase.of("x"), CHINESE))
                .hasMessage("phrases_en.properties:1: x: [{a}] (expected: the gaps [{a}, {b}])");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            x 好    | phrases_zh_CN.properties:1: x 好 (expected: key = text)
            x = {a  | phrases_zh_CN.properties:1: x: {} (expected: a gap such as {code}, or {{ for a brace)
            x = {A} | phrases_zh_CN.properties:1: x: {A} (expected: a gap such as {code}, or {{ for a brace)
            x = a}  | phrases_zh_CN.properties:1: x: a brace that closes nothing (expected: }} for a brace)
            x = \\t | phrases_zh_CN.properties:1: x: a backslash before nothing known (expected: \\n, \\s or \\\\)
            """)
    void aBrokenLineIsNamed(String line, String complaint) {
        assertThatThrownBy(() -> said(line, Phrase.of("x"))).hasMessage(complaint);
    }

    @Test
    void aKeyGivenTwiceIsRefused() {
        assertThatThrownBy(() -> said("x = 好\n# again\nx = 坏", Phrase.of("x")))
                .hasMessage("phrases_zh_CN.properties:3: x: given twice (expected: once)");
    }

    @Test
    void aTownsOwnWordsLieOnTop() {
        var files = new ArrayList<>(files("x = 好\ny = {n}件", "x = good\ny = {n} items"));
        files.add(file("phrases_zh_CN.properties", "x = 阿拉晓得了"));

        assertThat(new Phrasebook(files, new Catalogue(List.of()), ZoneId.of("Asia/Shanghai"))
                        .say(Phrase.of("x"), CHINESE, NOON))
                .isEqualTo("阿拉晓得了");
    }

    @Test
    void theShippedWordsAgreeInAllLanguages() {
        assertThat(new Phrasebook(shipped(), new Catalogue(List.of()), ZoneId.of("Asia/Shanghai")).keys())
                .contains("moment.hour", "span.days", "list.comma");
    }

    private static String said(String chinese, Phrase phrase) {
        return say(chinese, chinese, phrase, CHINESE);
    }

    private static String say(String chinese, String english, Phrase phrase, Locale locale) {
        var book = new Phrasebook(files(chinese, english), new Catalogue(List.of(WATER)), ZoneId.of("Asia/Shanghai"));
        return book.say(phrase, locale, NOON);
    }

    private static List<PhraseFile> files(String chinese, String english) {
        var files = new ArrayList<PhraseFile>();
        files.add(file("phrases_zh_CN.properties", chinese));
        files.add(file("phrases_en.properties", english));
        files.addAll(
                shipped().stream().filter(f -> f.name().startsWith("forms")).toList());
        return files;
    }

    private static List<PhraseFile> shipped() {
        try (var paths = Files.list(Path.of("text"))) {
            var files = new ArrayList<PhraseFile>();
            for (Path path : paths.sorted().toList()) {
                files.add(PhraseFile.parse(path.getFileName().toString(), Files.readAllBytes(path)));
            }
            return files;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static PhraseFile file(String name, String text) {
        return PhraseFile.parse(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
