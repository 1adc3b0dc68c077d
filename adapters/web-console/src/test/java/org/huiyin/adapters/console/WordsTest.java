package org.huiyin.adapters.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.account.Right;
import org.huiyin.account.Trace;
import org.huiyin.adapters.console.door.Pass;
import org.huiyin.checklist.ChecklistKind;
import org.huiyin.checklist.EntryState;
import org.huiyin.delivery.DeliveryState;
import org.huiyin.desk.disputes.Told;
import org.huiyin.dispute.Mediation;
import org.huiyin.editing.RuleSheet;
import org.huiyin.grid.Group;
import org.huiyin.grid.Level;
import org.huiyin.grid.Role;
import org.huiyin.health.Condition;
import org.huiyin.health.NextStep;
import org.huiyin.item.Asking;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.ItemState;
import org.huiyin.item.Rating;
import org.huiyin.ledger.Verdict;
import org.huiyin.message.Attachment;
import org.huiyin.notice.Answer;
import org.huiyin.notice.NoticeKind;
import org.huiyin.notice.NoticeState;
import org.huiyin.reading.Act;
import org.huiyin.report.Certainty;
import org.huiyin.report.Kind;
import org.huiyin.report.MergeReason;
import org.huiyin.report.SlotName;
import org.huiyin.report.Urgency;
import org.junit.jupiter.api.Test;

final class WordsTest {
    private static final Pattern SAID = Pattern.compile("\\bsay\\(\"([a-z_.]+)\"[,)]");
    private static final Pattern GAP = Pattern.compile("\\{[a-z]+}");

    private static final Map<String, Class<? extends Enum<?>>> CHOICES = Map.ofEntries(
            Map.entry("kind", Kind.class),
            Map.entry("urgency", Urgency.class),
            Map.entry("state", ItemState.class),
            Map.entry("event", ItemEvent.Type.class),
            Map.entry("rating", Rating.class),
            Map.entry("outcome", Verdict.Outcome.class),
            Map.entry("act", Act.class),
            Map.entry("slot", SlotName.class),
            Map.entry("attachment", Attachment.Kind.class),
            Map.entry("sent", DeliveryState.class),
            Map.entry("notice", NoticeKind.class),
            Map.entry("noticestate", NoticeState.class),
            Map.entry("answer", Answer.Status.class),
            Map.entry("right", Right.class),
            Map.entry("trace", Trace.What.class),
            Map.entry("owed", Pass.Owed.class),
            Map.entry("level", Level.class),
            Map.entry("role", Role.class),
            Map.entry("certainty", Certainty.class),
            Map.entry("source", Asking.Source.class),
            Map.entry("mediated", Mediation.Outcome.class),
            Map.entry("visit", Told.Visit.class),
            Map.entry("list", ChecklistKind.class),
            Map.entry("entry", EntryState.class),
            Map.entry("condition", Condition.class),
            Map.entry("nextstep", NextStep.class),
            Map.entry("origin", RuleSheet.Origin.class),
            Map.entry("purpose", Group.Purpose.class),
            Map.entry("merge", MergeReason.Rule.class));

    private static Map<String, String> words(Locale locale) {
        return Clearwater.words(locale);
    }

    private static Set<String> saidSomewhere() throws IOException {
        var keys = new TreeSet<String>();
        try (var files = Stream.concat(Files.walk(Path.of("src/main/jte")), Files.walk(Path.of("src/main/java")))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                SAID.matcher(Files.readString(file)).results().forEach(m -> keys.add("console." + m.group(1)));
            }
        }
        return keys;
    }

    @Test
    void everyKeyAPageSaysHasWordsInBothLanguages() throws IOException {
        assertThat(saidSomewhere()).hasSizeGreaterThan(60);
        assertThat(words(Locale.SIMPLIFIED_CHINESE).keySet()).containsAll(saidSomewhere());
        assertThat(words(Locale.ENGLISH).keySet()).containsAll(saidSomewhere());
    }

    @Test
    void everyChoiceHasWordsInBothLanguages() {
        CHOICES.forEach((set, choices) -> {
            for (Enum<?> choice : choices.getEnumConstants()) {
                var key = "console." + set + "." + choice.name().toLowerCase(Locale.ROOT);
                assertThat(words(Locale.SIMPLIFIED_CHINESE)).containsKey(key);
                assertThat(words(Locale.ENGLISH)).containsKey(key);
            }
        });
    }

    @Test
    void bothLanguagesHoldTheSameKeysWithTheSameGaps() {
        var english = words(Locale.ENGLISH);
        var chinese = words(Locale.SIMPLIFIED_CHINESE);

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        chinese.forEach((key, text) -> assertThat(gaps(text)).as(key).isEqualTo(gaps(english.getOrDefault(key, ""))));
    }

    private static Set<String> gaps(String text) {
        return GAP.matcher(text).results().map(m -> m.group()).collect(Collectors.toSet());
    }

    @Test
    void noTemplateWritesPeoplesWordsUnescapedOrInAnotherLanguageThanItsOwn() throws IOException {
        try (var templates = Files.walk(Path.of("src/main/jte")).filter(Files::isRegularFile)) {
            for (Path template : templates.toList()) {
                assertThat(Files.readString(template))
                        .as(template.toString())
                        .doesNotContain("$unsafe")
                        .doesNotContain(" style=")
                        .doesNotContainPattern("\\son[a-z]+=")
                        .doesNotContainPattern("\\p{IsHan}");
            }
        }
    }
}
