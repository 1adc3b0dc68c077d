package org.huiyin.app.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.adapters.store.SqlStores;
import org.huiyin.app.audit.OneItem;
import org.huiyin.app.demo.Demo;
import org.huiyin.app.serve.DataFolder;
import org.huiyin.ledger.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EraseCommandTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    @TempDir
    Path folder;

    private Cli erase() {
        return Cli.run("erase", "--person", "asker", "--data", folder.toString());
    }

    private static String reporter(Store store) {
        return store.pages().items(List.of(), 1, 0).get(0).asking().reporter();
    }

    @Test
    void theHistoriesAreProvableAfterwards() throws IOException {
        try (var data = DataFolder.open(folder);
                var store = SqlStores.sqlite(data.files().database())) {
            OneItem.in(store, Optional.of("leader"), NOON);
        }
        assertThat(Cli.run("audit", "--verify", "--data", folder.toString()).code())
                .isZero();

        assertThat(erase().code()).isZero();

        var proof = Cli.run("audit", "--verify", "--data", folder.toString());
        assertThat(proof.code()).isZero();
        assertThat(proof.out()).contains("1 of them without a name by erasure", "Nothing found");
    }

    @Test
    void aLiveServerErasesToo() throws IOException {
        try (var demo = Demo.start(folder, 0)) {
            OneItem.in(demo.parts().store(), Optional.of("leader"), NOON);

            assertThat(erase().code()).isZero();

            assertThat(reporter(demo.parts().store())).isEqualTo("erased");
        }
    }

    @Test
    void aDirectoryWithoutALedgerIsWrongUse() {
        assertThat(erase().code()).isEqualTo(2);
    }
}
