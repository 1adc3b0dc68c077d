package org.huiyin.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What people read lives in rules/text, so no main source holds a Chinese character. */
final class NoWordsInCodeTest {

    @Test
    void mainSourcesHoldNoHanCharacters() {
        assertThat(Sources.ofTheHouse().withHan()).isEmpty();
    }
}
