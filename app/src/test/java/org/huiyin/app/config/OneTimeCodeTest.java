package org.huiyin.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneTimeCodeTest {
    @TempDir
    Path folder;

    @Test
    void theCodeOpensOnceAndNoMore() throws IOException {
        var code = new OneTimeCode(folder, new Random(1));
        var once = code.issue().orElseThrow();

        assertThat(code.redeem("WRONG")).isFalse();
        assertThat(code.redeem(once.toLowerCase(Locale.ROOT).replace("-", " "))).isTrue();
        assertThat(code.redeem(once)).isFalse();
    }

    @Test
    void onceItWasUsedNoOtherIsMade() throws IOException {
        var code = new OneTimeCode(folder, new Random(1));
        code.redeem(code.issue().orElseThrow());
        assertThat(new OneTimeCode(folder, new Random(2)).issue()).isEmpty();
    }

    @Test
    void untilItIsUsedEachStartMakesAnotherAndTheOldOneOpensNothing() throws IOException {
        var first = new OneTimeCode(folder, new Random(1)).issue().orElseThrow();
        var later = new OneTimeCode(folder, new Random(2));
        var second = later.issue().orElseThrow();

        assertThat(later.redeem(first)).isFalse();
        assertThat(later.redeem(second)).isTrue();
    }

    @Test
    void theDirectoryNeverHoldsTheCodeItself() throws IOException {
        var once = new OneTimeCode(folder, new Random(1)).issue().orElseThrow();
        try (var files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                assertThat(Files.readString(file)).doesNotContain(once).doesNotContain(once.replace("-", ""));
            }
        }
    }

    @Test
    void withoutACodeNothingOpens() {
        assertThat(new OneTimeCode(folder, new Random(1)).redeem("used")).isFalse();
    }
}
