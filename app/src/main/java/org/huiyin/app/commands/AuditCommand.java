package org.huiyin.app.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.huiyin.adapters.store.SqlStores;
import org.huiyin.app.admin.LiveServer;
import org.huiyin.app.audit.AuditFiles;
import org.huiyin.app.audit.AuditRoute;
import org.huiyin.app.audit.Auditor;
import org.huiyin.app.audit.ProofText;
import org.huiyin.app.replay.BadInput;
import org.huiyin.app.serve.DataFiles;
import org.huiyin.app.serve.DataFolder;
import org.huiyin.app.terminal.Inputs;
import org.huiyin.app.terminal.Standing;
import org.huiyin.app.terminal.Terminal;
import org.huiyin.rules.RuleFolder;
import org.huiyin.rules.Rules;
import org.huiyin.rules.policy.Measures;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Proves the echo of a data directory: through its server while one runs, else by opening it. */
@Command(
        name = "audit",
        description = "Proves that every item has an owner, and every closed one an answer its asker could see.",
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
    @Mixin
    private final Terminal terminal = new Terminal();

    @Option(
            names = "--verify",
            description = "Checks too that no history was altered, and that the histories lead to what is there.")
    private boolean verify;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data directory. Default: data/ beside the program.")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException {
        var folder = Inputs.folder(data == null ? Standing.dataFolder() : data, "a data directory");
        // Nothing is made in a directory that is none of ours.
        boolean isOurs = Files.exists(folder.resolve("huiyin.lock")) || Files.exists(new DataFiles(folder).database());
        if (!isOurs) {
            throw new BadInput(folder + ": no ledger (expected: the data directory of a server)");
        }
        try (var held = DataFolder.open(folder)) {
            return stopped(held);
        } catch (DataFolder.InUse e) {
            return live(folder);
        }
    }

    private int live(Path folder) throws IOException {
        var reply = LiveServer.of(folder).get(verify ? AuditRoute.VERIFY : AuditRoute.PATH);
        reply.body().lines().forEach(terminal::say);
        return reply.headers().firstValueAsLong(AuditRoute.FOUND).orElse(1) == 0 ? Huiyin.OK : Huiyin.FAULT;
    }

    private int stopped(DataFolder folder) throws IOException {
        var files = folder.files();
        if (!Files.exists(files.database())) {
            throw new BadInput(files.database() + ": missing (expected: a ledger, or a server that runs)");
        }
        var book = RuleFolder.with(files.rules()).book();
        var grace = Measures.of(book).limits().answerGrace();
        var scope = verify ? Auditor.Scope.WHOLE : Auditor.Scope.ECHO;
        try (var store = SqlStores.sqlite(files.database())) {
            var keys = new AuditFiles(files.root());
            var proof = new Auditor(store.books(), keys, () -> grace, InstantSource.system()).prove(scope);
            new ProofText(Rules.phrases(book, ZoneOffset.UTC))
                    .lines(proof, scope)
                    .forEach(terminal::say);
            return proof.isFine() ? Huiyin.OK : Huiyin.FAULT;
        }
    }
}
