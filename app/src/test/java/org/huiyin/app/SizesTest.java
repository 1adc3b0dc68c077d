package org.huiyin.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How long a file and a method may be, and how full a package. */
final class SizesTest {
    private final Sources sources = Sources.ofTheHouse();

    @Test
    void noFileIsOver300Lines() {
        assertThat(sources.longFiles(300)).isEmpty();
    }

    @Test
    void noMethodIsOver40Lines() {
        assertThat(sources.longMethods(40)).isEmpty();
    }

    @Test
    void noPackageHoldsOver15Files() {
        assertThat(sources.fullPackages(15)).isEmpty();
    }
}
