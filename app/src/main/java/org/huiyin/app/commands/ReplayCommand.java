package org.huiyin.app.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.huiyin.adapters.store.SqlStores;
import org.huiyin.app.Trained;
import org.huiyin.app.audit.Auditor;
import org.huiyin.app.audit.ProofText;
import org.huiyin.app.replay.FiguresDocument;
import org.huiyin.app.replay.OutcomeDocument;
import org.huiyin.app.replay.Replay;
import org.huiyin.app.replay.Transcript;
import org.huiyin.app.terminal.Inputs;
import org.huiyin.app.terminal.Terminal;
import org.huiyin.audit.Audit;
import org.huiyin.audit.Trust;
import org.huiyin.figures.Scope;
import org.huiyin.ledger.Store;
import org.huiyin.rules.RuleFolder;
import org.huiyin.rules.Rules;
import org.huiyin.rules.roster.RosterFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs transcripts through the whole line on a virtual clock and prints the outcome. */
@Command(
        name = "replay",
        description = "Runs transcripts through the whole line on a virtual clock and prints the outcome.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
    @Mixin
    private final Terminal terminal = new Terminal();

    @Parameters(arity = "1..*", paramLabel = "TRANSCRIPT.jsonl", description = "Transcripts; several are one world.")
    private List<Path> transcripts = List.of();

    @Option(names = "--roster", required = true, paramLabel = "ROSTER.yaml", description = "The town.")
    private Path roster = Path.of("");

    @Option(names = "--rules", paramLabel = "DIR", description = "Rules on top of the shipped ones.")
    private @Nullable Path rules;

    @Option(names = "--db", paramLabel = "URL", description = "A PostgreSQL to work in, in a schema of its own.")
    private @Nullable String db;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the outcome goes; standard output if left out.")
    private @Nullable Path out;

    @Option(names = "--figures", paramLabel = "FILE", description = "Where the figures of the outcome go, as JSON.")
    private @Nullable Path figures;

    @Option(
            names = "--audit",
            description = "Goes through the books of the outcome as the audit does; exit 1 if it finds something.")
    private boolean audit;

    @Override
    public Integer call() throws IOException {
        var town = RosterFile.read(Inputs.file(roster, "a roster"));
        var folder = rules == null ? RuleFolder.shipped() : RuleFolder.with(rules);
        var transcript = Transcript.read(transcripts, town);
        var inForce = Rules.of(folder.book(), town, Trained.models());
        try (Store store = store()) {
            var end = new Replay(store, inForce).run(transcript);
            print(new OutcomeDocument(store, inForce.book().catalogue(), town.zone(), end));
            if (figures != null) {
                try (var writer = Files.newBufferedWriter(figures)) {
                    new FiguresDocument(store.pages().figures(scope(inForce, end))).write(writer);
                }
            }
            return audit ? audit(store, inForce, end) : Huiyin.OK;
        }
    }

    private int audit(Store store, Rules rules, Replay.End end) {
        // What is still on its way when the transcript ends has all the time there is.
        var grace = rules.town().limits().answerGrace();
        var proof = new Audit(store.books(), end.at(), grace).verified(new Trust(List.of(), Optional.empty()));
        new ProofText(rules.phrases()).lines(proof, Auditor.Scope.WHOLE).forEach(terminal::say);
        return proof.isFine() ? Huiyin.OK : Huiyin.FAULT;
    }

    private Store store() {
        return db == null
                ? SqlStores.sqliteThrowaway()
                : SqlStores.postgresThrowaway(
                        db, "replay_" + UUID.randomUUID().toString().replace("-", ""));
    }

    /** All of the town, from its first item to the end. */
    private static Scope scope(Rules rules, Replay.End end) {
        var grids = rules.town().roster().grids();
        return new Scope(
                Instant.EPOCH,
                end.at().plusMillis(1),
                grids.path(grids.root().id()),
                rules.town().policy().yardstick(end.at()));
    }

    private void print(OutcomeDocument document) throws IOException {
        if (out != null) {
            try (var writer = Files.newBufferedWriter(out)) {
                document.write(writer);
            }
        } else {
            document.write(terminal.out());
        }
    }
}
