package org.huiyin.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What people said of a text holds for the same words, and for nearly the same ones. */
final class CorrectionMemoryTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private final CorrectionMemory memory = new CorrectionMemory();

    private Correction talk(String text) {
        var correction = Correction.talk(text, "wang", NOON);
        memory.learn(List.of(correction));
        return correction;
    }

    @Test
    void theSameWordsAreKnownWhateverTheirSigns() {
        var said = talk("楼下水果摊又热闹起来了");

        assertThat(memory.recall("楼下水果摊，又热闹起来了！！")).hasValue(new CorrectionMemory.Recalled(said, true));
    }

    @Test
    void otherHouseNumbersMakeNoOtherText() {
        var said = talk("3幢那边的水果摊又热闹起来了");

        assertThat(memory.recall("12幢那边的水果摊又热闹起来了")).hasValue(new CorrectionMemory.Recalled(said, true));
    }

    @Test
    void nearlyTheSameIsKnownAndSaysSo() {
        var said = talk("楼下那个水果摊今天晚上又热闹起来了大家都去看");

        assertThat(memory.recall("楼下那个水果摊今天晚上又热闹起来了大家快去看")).hasValue(new CorrectionMemory.Recalled(said, false));
        assertThat(memory.recall("楼下那个水果摊占了消防通道大家出不去")).isEmpty();
    }

    @Test
    void shortWordsMustBeTheSame() {
        talk("又停水");

        assertThat(memory.recall("又停电")).isEmpty();
        assertThat(memory.recall("👌")).isEmpty();
    }

    @Test
    void whatWasSaidLastHolds() {
        talk("楼下水果摊又热闹起来了");
        var second = Correction.report("楼下水果摊又热闹起来了", "noise", "li", NOON.plusSeconds(60));
        memory.learn(List.of(second));

        assertThat(memory.recall("楼下水果摊又热闹起来了").orElseThrow().correction()).isEqualTo(second);
    }

    @Test
    void theOldestIsForgottenWhenThereAreTooMany() {
        memory.learn(IntStream.rangeClosed(0, CorrectionMemory.MOST)
                .mapToObj(i -> Correction.talk(letters(i), "wang", NOON))
                .toList());

        assertThat(memory.recall(letters(0))).isEmpty();
        assertThat(memory.recall(letters(CorrectionMemory.MOST))).isPresent();
    }

    /** A word of its own for each number. */
    private static String letters(int number) {
        return Integer.toString(number, 20)
                .chars()
                .map(c -> Character.isDigit(c) ? 'p' + c - '0' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .insert(0, "x")
                .toString();
    }
}
