package org.huiyin.app.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.adapters.store.SqlStores;
import org.huiyin.app.audit.OneItem;
import org.huiyin.app.demo.Demo;
import org.huiyin.app.serve.DataFolder;
import org.huiyin.app.serve.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    @TempDir
    Path folder;

    private Cli audit(String... options) {
        var arguments = new ArrayList<>(List.of("audit", "--data", folder.toString()));
        arguments.addAll(List.of(options));
        return Cli.run(arguments.toArray(String[]::new));
    }

    private void ledger(Optional<String> owner) throws IOException {
        try (var data = DataFolder.open(folder);
                var store = SqlStores.sqlite(data.files().database())) {
            OneItem.in(store, owner, NOON);
        }
    }

    @Test
    void aDirectoryThatIsNotThereOrHoldsNoLedgerIsWrongUse() throws IOException {
        assertThat(Cli.run("audit", "--data", folder.resolve("nowhere").toString())
                        .code())
                .isEqualTo(2);
        var empty = audit();
        assertThat(empty.code()).isEqualTo(2);
        assertThat(empty.complaint()).contains("no ledger");
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aLedgerInOrderIsProvenInBothLanguages() throws IOException {
        ledger(Optional.of("leader"));
        var run = audit("--verify");

        assertThat(run.lines())
                .containsExactly(
                        "共1件：1件有人负责或已不需要；0件已了结，其中0件反映人看得到答复，0件答复还在路上",
                        "历史：2步已核验（其中0步已抹去姓名），0个签名",
                        "没有发现问题",
                        "1 items: 1 in somebody's hands or past it; 0 over, 0 of them with an answer their asker could"
                                + " see, 0 on its way",
                        "History: 2 steps verified (0 of them without a name by erasure), 0 heads",
                        "Nothing found");
        assertThat(run.code()).isZero();
    }

    @Test
    void aFindingNamesTheItemAndTheExitCodeSaysSo() throws IOException {
        ledger(Optional.empty());
        var run = audit();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lines())
                .contains(
                        OneItem.CODE + "：没有人也没有部门负责", OneItem.CODE + ": neither a person nor an office answers for it");
    }

    @Test
    void everyRunDrawsALineThatTheNextOneVerifies() throws IOException {
        ledger(Optional.of("leader"));
        audit();

        assertThat(audit("--verify").out()).contains("1 heads", "Nothing found");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("audit.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aLineOfAnotherKeyIsForged() throws IOException {
        ledger(Optional.of("leader"));
        audit();
        Files.delete(folder.resolve("audit.pub"));
        Files.delete(folder.resolve("audit.key"));
        audit();

        var run = audit("--verify");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("#1: a head that is not signed by us");
    }

    @Test
    void aLineThatWasSeenAndIsGoneIsMissed() throws IOException {
        ledger(Optional.of("leader"));
        audit();
        Files.writeString(folder.resolve("audit.head"), "7 digest");

        var run = audit("--verify");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("#7: a head is missing");
        assertThat(folder.resolve("audit.head")).hasContent("7 digest");
    }

    @Test
    void aLiveDirectoryIsReachedThroughItsServer() throws IOException {
        try (var demo = Demo.start(folder, 0)) {
            OneItem.in(demo.parts().store(), Optional.empty(), NOON);
            var run = audit("--verify");

            assertThat(run.err()).isEmpty();
            assertThat(run.lines()).contains(OneItem.CODE + "：没有人也没有部门负责");
            assertThat(run.code()).isEqualTo(1);
            assertThat(new Web(demo.address().getPort()).status("/admin/audit")).isEqualTo(401);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("server.json"))))
                    .isEqualTo("rw-------");
        }
        assertThat(folder.resolve("server.json")).doesNotExist();
        assertThat(audit().code()).isEqualTo(1);
    }
}
