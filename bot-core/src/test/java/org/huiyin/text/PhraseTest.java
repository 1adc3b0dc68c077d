package org.huiyin.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.report.Kind;
import org.junit.jupiter.api.Test;

/** What is to be said, before it has words. */
class PhraseTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    @Test
    void everyGapKeepsItsValueUnderItsName() {
        var phrase = Phrase.of("item.opened")
                .with("code", "A1000K")
                .with("count", 3)
                .with("due", NOON)
                .with("kind", Kind.MISSING_PERSON, "kind")
                .with("more", List.of(Phrase.of("inner")));

        assertThat(phrase.values())
                .containsOnly(
                        entry("code", new Value.Words("A1000K")),
                        entry("count", new Value.Count(3)),
                        entry("due", new Value.Moment(NOON)),
                        entry("kind", new Value.Choice("kind", "missing_person")),
                        entry("more", new Value.Phrases(List.of(Phrase.of("inner")))));
    }

    @Test
    void aGapFilledAgainHoldsTheLaterValue() {
        assertThat(Phrase.of("k").with("who", "a").with("who", "b").values())
                .containsOnly(entry("who", new Value.Words("b")));
    }

    @Test
    void fillingAGapLeavesThePhraseBeforeAsItWas() {
        var bare = Phrase.of("k");

        assertThat(bare.with("who", "a")).isNotEqualTo(bare);
        assertThat(bare.values()).isEmpty();
    }

    @Test
    void aPhraseKeepsNoneOfTheCollectionsItWasMadeOf() {
        Map<String, Value> values = new HashMap<>();
        List<Phrase> parts = new ArrayList<>();
        var phrase = new Phrase("k", values).with("parts", parts);
        values.put("late", new Value.Count(1));
        parts.add(Phrase.of("late"));

        assertThat(phrase).isEqualTo(Phrase.of("k").with("parts", List.of()));
    }

    @Test
    void theOrderInWhichGapsAreFilledDoesNotMatter() {
        assertThat(Phrase.of("k").with("a", "1").with("b", "2"))
                .isEqualTo(Phrase.of("k").with("b", "2").with("a", "1"));
    }
}
