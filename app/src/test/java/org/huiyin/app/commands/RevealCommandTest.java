package org.huiyin.app.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.app.demo.Demo;
import org.huiyin.app.serve.Web;
import org.huiyin.informant.Reveal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevealCommandTest {
    @TempDir
    Path folder;

    private Demo demo;

    @BeforeEach
    void start() throws IOException {
        demo = Demo.start(folder, 0);
        demo.parts().store().inTransaction(ledger -> {
            ledger.confide("A1000C", "u-gu", Instant.EPOCH);
            return true;
        });
    }

    @AfterEach
    void stop() {
        demo.close();
    }

    private Cli reveal(String by, String... more) {
        var all = new ArrayList<>(List.of("reveal", "A1000C", "--by", by, "--data", folder.toString()));
        all.addAll(List.of(more));
        return Cli.run(all.toArray(String[]::new));
    }

    private List<Reveal> reveals() {
        return demo.parts().store().look(looks -> looks.informants().reveals("A1000C"));
    }

    @Test
    void itTakesOneWhoAsksWithAReasonAndAnotherWhoAgrees() {
        assertThat(reveal("u-qin", "--reason", "court order 7").out()).contains("another has to agree");
        assertThat(reveal("u-qin").complaint()).contains("another than who asked");
        var known = reveal("u-lin");

        assertThat(known.code()).isZero();
        assertThat(known.out()).contains("顾小满");
        assertThat(reveals())
                .extracting(Reveal::step, Reveal::by, Reveal::reason)
                .containsExactly(
                        tuple(Reveal.Step.ASKED, "u-qin", "court order 7"),
                        tuple(Reveal.Step.AGREED, "u-lin", "court order 7"));
    }

    @Test
    void nobodyAgreesToWhatNobodyAskedAndNoHandlerAsks() throws IOException {
        assertThat(reveal("u-lin").code()).isEqualTo(2);
        assertThat(reveal("u-gu", "--reason", "curious").complaint()).contains("by: u-gu");
        assertThat(new Web(demo.address().getPort()).status("/admin/reveal")).isNotEqualTo(200);
        assertThat(reveals()).isEmpty();
    }
}
