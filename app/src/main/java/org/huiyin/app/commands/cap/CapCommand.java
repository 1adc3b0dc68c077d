package org.huiyin.app.commands.cap;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.huiyin.adapters.cap.CapAlert;
import org.huiyin.adapters.cap.CapException;
import org.huiyin.adapters.cap.CapIssue;
import org.huiyin.adapters.store.SqlStores;
import org.huiyin.app.admin.LiveServer;
import org.huiyin.app.alerts.AlertExport;
import org.huiyin.app.alerts.AlertRoute;
import org.huiyin.app.alerts.AlertWriting;
import org.huiyin.app.commands.Huiyin;
import org.huiyin.app.config.ConfigFile;
import org.huiyin.app.replay.BadInput;
import org.huiyin.app.serve.DataFolder;
import org.huiyin.app.terminal.Inputs;
import org.huiyin.app.terminal.Standing;
import org.huiyin.app.terminal.Terminal;
import org.huiyin.rules.Models;
import org.huiyin.rules.RuleFolder;
import org.huiyin.rules.Rules;
import org.huiyin.rules.roster.RosterFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Alerts to and from other systems. */
@Command(
        name = "cap",
        description = "Exchanges alerts with other systems (Common Alerting Protocol 1.2).",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {CapCommand.Check.class, CapCommand.Export.class, CapCommand.Import.class})
public final class CapCommand {
    private static final String DATA = "The data directory. Default: data/ beside the program.";

    /** What a server did not refuse. */
    private static String answered(HttpResponse<String> reply) {
        reply.headers().firstValue(AlertRoute.REFUSED).ifPresent(why -> {
            throw new BadInput(why);
        });
        return reply.body();
    }

    private static Path dataFolder(@Nullable Path data) {
        return Inputs.folder(data == null ? Standing.dataFolder() : data, "a data directory");
    }

    /** Holds a document against the standard. */
    @Command(
            name = "check",
            description = "Says what in a document breaks the standard.",
            mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {
        @Mixin
        private final Terminal terminal = new Terminal();

        @Parameters(paramLabel = "FILE", description = "An alert.")
        private Path file = Path.of("");

        @Override
        public Integer call() throws IOException {
            var bytes = Files.readAllBytes(Inputs.file(file, "an alert"));
            try {
                var faults = CapAlert.parse(bytes).faults();
                faults.forEach(fault -> terminal.say(file + ": " + fault));
                if (faults.isEmpty()) {
                    terminal.say(file + ": holds");
                }
                return faults.isEmpty() ? Huiyin.OK : Huiyin.FAULT;
            } catch (CapException e) {
                terminal.say(file + ": " + e.getMessage());
                return Huiyin.FAULT;
            }
        }
    }

    /** Prints the alert of a notice. */
    @Command(
            name = "export",
            description = "Prints the alert of a notice, whole: for offices, not for everybody.",
            mixinStandardHelpOptions = true)
    static final class Export implements Callable<Integer> {
        @Mixin
        private final Terminal terminal = new Terminal();

        @Parameters(paramLabel = "CODE", description = "The number of the notice.")
        private String code = "";

        @Option(names = "--data", paramLabel = "DIR", description = DATA)
        private @Nullable Path data;

        @Option(
                names = "--config",
                paramLabel = "FILE",
                description = "The configuration; needed while no server runs.")
        private @Nullable Path config;

        @Option(names = "--exercise", description = "Marks it as practised only.")
        private boolean exercise;

        @Option(
                names = "--replaces",
                paramLabel = "MOMENT",
                description = "When the alert was sent that this one takes the place of.")
        private @Nullable String replaces;

        @Override
        public Integer call() throws IOException {
            var folder = dataFolder(data);
            try (var held = DataFolder.open(folder)) {
                terminal.say(stopped(held).stripTrailing());
            } catch (DataFolder.InUse e) {
                terminal.say(answered(LiveServer.of(folder).get(question())).stripTrailing());
            }
            return Huiyin.OK;
        }

        private String question() {
            return AlertRoute.PATH + "?code=" + encoded(code) + (exercise ? "&exercise=true" : "")
                    + Optional.ofNullable(replaces)
                            .map(when -> "&replaces=" + encoded(when))
                            .orElse("");
        }

        private static String encoded(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8);
        }

        private String stopped(DataFolder folder) throws IOException {
            var files = folder.files();
            if (config == null || !Files.exists(files.database())) {
                throw new BadInput(folder.root()
                        + ": no server runs (expected: one, or --config FILE and a ledger in the directory)");
            }
            var configured = ConfigFile.read(Inputs.file(config, "a configuration"));
            var roster = RosterFile.read(Inputs.file(configured.roster(), "a roster"));
            var book = RuleFolder.with(configured.rules().orElse(files.rules())).book();
            var rules = Rules.of(book, roster, Models.none());
            var writer = new AlertWriting(configured.sender(roster)).under(rules);
            var status = exercise ? CapIssue.Status.EXERCISE : CapIssue.Status.ACTUAL;
            try (var store = SqlStores.sqlite(files.database())) {
                return new AlertExport(store, () -> writer, InstantSource.system())
                        .document(new AlertExport.Wanted(code, status, Optional.ofNullable(replaces)));
            }
        }
    }

    /** Puts another system's alert before the command room. */
    @Command(
            name = "import",
            description = "Puts another system's alert before the command room of a running server; nothing goes out"
                    + " without its yes.",
            mixinStandardHelpOptions = true)
    static final class Import implements Callable<Integer> {
        @Mixin
        private final Terminal terminal = new Terminal();

        @Parameters(paramLabel = "FILE", description = "An alert.")
        private Path file = Path.of("");

        @Option(names = "--data", paramLabel = "DIR", description = DATA)
        private @Nullable Path data;

        @Override
        public Integer call() throws IOException {
            var document = Files.readAllBytes(Inputs.file(file, "an alert"));
            var folder = dataFolder(data);
            try (var held = DataFolder.open(folder)) {
                throw new BadInput(held.root() + ": no server runs (expected: one, for it must ask the command room)");
            } catch (DataFolder.InUse e) {
                var reply = LiveServer.of(folder).post(AlertRoute.PATH, document);
                terminal.say(answered(reply).stripTrailing());
                return Huiyin.OK;
            }
        }
    }
}
