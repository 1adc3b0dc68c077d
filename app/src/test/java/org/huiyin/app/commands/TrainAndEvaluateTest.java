package org.huiyin.app.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.huiyin.adapters.store.SqlStores;
import org.huiyin.reading.Correction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainAndEvaluateTest {
    private static final String TABLE = """
            text,label
            楼道灯不亮了,lamp
            路灯坏了黑漆漆,lamp
            灯一直不亮,lamp
            楼下的灯又不亮,lamp
            水管漏水了,water
            家里没有水,water
            水龙头没水,water
            自来水很浑水很黄,water
            """;

    @TempDir
    Path folder;

    @Test
    void aModelOfTheUsersOwnLabelsIsTrainedAndScored() throws IOException {
        var table = Files.writeString(folder.resolve("t.csv"), TABLE).toString();
        var model = folder.resolve("own.model").toString();

        assertThat(Cli.run("train", table, "--out", model).code()).isZero();
        var run = Cli.run("evaluate", table, "--model", model, "--json");

        assertThat(run.code()).as(run.err()).isZero();
        var report = new ObjectMapper().readTree(run.out());
        assertThat(report.path("texts").asInt()).isEqualTo(8);
        assertThat(report.path("accuracy").asDouble()).isGreaterThan(0.8);
        assertThat(report.path("labels")).hasSize(2);
        assertThat(report.path("confusion")).hasSize(2);
    }

    @Test
    void withoutADatabaseThereIsNothingToLearnFrom() throws IOException {
        var run = Cli.run("train", "--with-corrections", "--data", folder.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.complaint()).contains("huiyin.db: missing");
    }

    @Test
    void theTownsCorrectionsAreReadFromItsDatabase() throws IOException {
        var rows = new StringBuilder("voice,act,matter,text\n");
        for (int voice = 0; voice < 10; voice++) {
            rows.append("v%d,report,streetlight,路灯不亮了%n".formatted(voice));
            rows.append("w%d,chatter,,今天天气真好%n".formatted(voice));
        }
        var table = Files.writeString(folder.resolve("t.csv"), rows);
        try (var store = SqlStores.sqlite(folder.resolve("huiyin.db"))) {
            store.inTransaction(ledger -> {
                ledger.add(Correction.talk("说着玩的", "wang", Instant.EPOCH));
                return true;
            });
            var run = Cli.run("train", "--with-corrections", "--data", folder.toString(), table.toString());

            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out()).contains("act: replaced, with 1 corrections").contains("matter: nothing to learn");
        }
        assertThat(Cli.run("train", "--restore", "--data", folder.toString()).out())
                .contains("act: restored")
                .contains("matter: nothing to restore");
    }

    @Test
    void theSameTextsGiveTheSameBytes() throws IOException {
        var table = Files.writeString(folder.resolve("t.csv"), TABLE).toString();
        Cli.run("train", table, "--out", folder.resolve("a").toString());
        Cli.run("train", table, "--out", folder.resolve("b").toString());
        assertThat(folder.resolve("a")).hasSameBinaryContentAs(folder.resolve("b"));
    }

    @Test
    void theProgramItselfIsScoredOnItsOwnMatters() throws IOException {
        var table = Files.writeString(folder.resolve("t.csv"), "text,label\n3组停电了,power_outage\n楼道灯不亮,stairs_light\n");
        var run = Cli.run("evaluate", table.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("accuracy  1.0000").contains("power_outage");
    }

    @Test
    void labelsOfNoSetOfItsOwnAreRefusedWithoutAModel() throws IOException {
        var table = Files.writeString(folder.resolve("t.csv"), TABLE);
        var run = Cli.run("evaluate", table.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.complaint()).contains("t.csv: column label: [lamp, water]");
    }

    @Test
    void aTableWithoutItsColumnIsRefused() throws IOException {
        var table = Files.writeString(folder.resolve("t.csv"), "words,label\na,b\n");
        var run =
                Cli.run("train", table.toString(), "--out", folder.resolve("m").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.complaint()).contains("t.csv:1: column text: missing");
        assertThat(folder.resolve("m")).doesNotExist();
    }
}
