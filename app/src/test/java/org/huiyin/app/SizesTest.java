package org.huiyin.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** How long a file and a method may be, and how full a package. */
final class SizesTest {
    /** Packages that are still too full. Each entry may only shrink, and goes when it is small enough. */
    private static final Map<String, Integer> TO_BE_SPLIT = Map.of(
            "bot-core/src/main/java/org/huiyin/desk/items", 30,
            "bot-core/src/main/java/org/huiyin/ledger", 16);

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
        var full = sources.fullPackages(15);

        assertThat(full).containsOnlyKeys(TO_BE_SPLIT.keySet());
        full.forEach(
                (name, files) -> assertThat(files).as(name).isLessThanOrEqualTo(TO_BE_SPLIT.getOrDefault(name, 0)));
    }
}
