package org.huiyin.app.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.huiyin.app.read.MessageReader;
import org.huiyin.rules.Models;
import org.huiyin.rules.Proof;
import org.huiyin.rules.Proofs;
import org.huiyin.rules.RuleBook;
import org.huiyin.rules.RuleFiles;
import org.huiyin.rules.RuleFolder;
import org.huiyin.rules.yaml.RuleFileException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What can be done with rules. */
@Command(
        name = "rules",
        description = "Looks after the rules.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {RulesCommand.Check.class})
final class RulesCommand {

    /** Reads a rule pack, tries its examples, and says what is wrong or how much it holds. */
    @Command(
            name = "check",
            description = "Reads the shipped rules with those of a folder on top, and tries every example.",
            mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {
        @Mixin
        private final Terminal terminal = new Terminal();

        @Parameters(
                arity = "0..1",
                paramLabel = "DIR",
                description = "A town's own rules; the shipped ones alone if left out.")
        private @Nullable Path folder;

        @Override
        public Integer call() throws IOException {
            var shipped = RuleFiles.shipped();
            var files = folder == null ? shipped : shipped.under(Inputs.folder(folder, "a folder of rules"));
            try {
                var book = RuleFolder.read(files);
                var failed = new Proofs(book)
                        .all().stream().filter(proof -> !proof.holds()).toList();
                return failed.isEmpty() ? holds(book) : fails(failed);
            } catch (RuleFileException e) {
                terminal.say(String.valueOf(e.getMessage()));
                return Huiyin.FAULT;
            }
        }

        private int holds(RuleBook book) {
            var policy = new MessageReader(book, Models.none(), java.time.Instant.EPOCH).policy();
            terminal.say(book.matters().size() + " matters, "
                    + policy.deadlines().size() + " deadlines, "
                    + policy.notices().size() + " notices, " + book.acts().size() + " acts, "
                    + book.slots().size() + " slots, " + new Proofs(book).all().size() + " examples hold");
            return Huiyin.OK;
        }

        private int fails(List<Proof> failed) {
            failed.forEach(proof -> terminal.say(proof.rule() + ":" + proof.line() + ": " + proof.say() + ": "
                    + proof.complaint() + " (expected: the example holds)"));
            return Huiyin.FAULT;
        }
    }
}
