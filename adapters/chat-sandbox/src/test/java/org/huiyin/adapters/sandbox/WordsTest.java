package org.huiyin.adapters.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huiyin.grid.Group;
import org.huiyin.grid.Role;
import org.huiyin.item.ItemState;
import org.huiyin.item.Rating;
import org.huiyin.ledger.Verdict;
import org.huiyin.notice.Answer;
import org.huiyin.notice.NoticeKind;
import org.huiyin.notice.NoticeState;
import org.huiyin.reading.Act;
import org.huiyin.reading.Cue;
import org.huiyin.report.Kind;
import org.huiyin.report.SlotName;
import org.huiyin.report.Urgency;
import org.junit.jupiter.api.Test;

final class WordsTest {
    private static final Pattern GAP = Pattern.compile("\\{\\w+}");
    private static final Pattern USED = Pattern.compile("\\bt\\('([a-z_.]+)'|\\bfact\\('([a-z_.]+)'");

    private final Map<String, String> chinese = TownHall.words(Locale.SIMPLIFIED_CHINESE);
    private final Map<String, String> english = TownHall.words(Locale.ENGLISH);

    @Test
    void bothLanguagesHoldTheSameKeysWithTheSameGaps() {
        assertThat(english.keySet()).isEqualTo(chinese.keySet());
        chinese.forEach((key, text) ->
                assertThat(gaps(english.getOrDefault(key, ""))).as(key).isEqualTo(gaps(text)));
    }

    @Test
    void everyWordThePageAsksForIsWritten() throws IOException {
        for (Path file : scripts()) {
            var used = USED.matcher(Files.readString(file));
            while (used.find()) {
                var key = used.group(1) == null ? used.group(2) : used.group(1);
                assertThat(chinese).as(file.toString()).containsKey("sandbox." + key);
            }
        }
    }

    @Test
    void everyChoiceHasAName() {
        var choices = Map.<String, Enum<?>[]>ofEntries(
                Map.entry("act", Act.values()),
                Map.entry("kind", Kind.values()),
                Map.entry("urgency", Urgency.values()),
                Map.entry("slot", SlotName.values()),
                Map.entry("cue", Cue.values()),
                Map.entry("outcome", Verdict.Outcome.values()),
                Map.entry("state", ItemState.values()),
                Map.entry("rating", Rating.values()),
                Map.entry("notice_kind", NoticeKind.values()),
                Map.entry("notice_state", NoticeState.values()),
                Map.entry("answer", Answer.Status.values()),
                Map.entry("role", Role.values()),
                Map.entry("purpose", Group.Purpose.values()),
                Map.entry("speed", Stories.Speed.values()),
                Map.entry("story", Stories.State.values()));
        choices.forEach((set, values) -> Arrays.stream(values)
                .forEach(value -> assertThat(chinese).containsKey("sandbox." + set + "." + Insight.code(value))));
    }

    @Test
    void noScriptHoldsChinese() throws IOException {
        for (Path file : scripts()) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern("\\p{IsHan}");
        }
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/sandbox/assets"))) {
            return files.filter(f -> f.toString().endsWith(".js")).toList();
        }
    }

    private static Set<String> gaps(String text) {
        var gaps = new TreeSet<String>();
        GAP.matcher(text).results().forEach(gap -> gaps.add(gap.group()));
        return gaps;
    }
}
