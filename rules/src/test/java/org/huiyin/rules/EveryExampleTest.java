package org.huiyin.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example in every rule file, as a test of its own. */
final class EveryExampleTest {
    @TestFactory
    Stream<DynamicTest> examples() throws IOException {
        return new Proofs(RuleFolder.shipped().book())
                .all().stream()
                        .map(proof -> dynamicTest(
                                proof.rule() + ": " + proof.say(),
                                () -> assertThat(proof.complaint())
                                        .as(proof.rule() + " line " + proof.line())
                                        .isEmpty()));
    }
}
