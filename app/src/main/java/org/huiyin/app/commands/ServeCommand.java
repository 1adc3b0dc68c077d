package org.huiyin.app.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.huiyin.app.config.ConfigFile;
import org.huiyin.app.config.OneTimeCode;
import org.huiyin.app.learn.OwnModels;
import org.huiyin.app.serve.ConfiguredTown;
import org.huiyin.app.serve.DataFolder;
import org.huiyin.app.terminal.Inputs;
import org.huiyin.app.terminal.Standing;
import org.huiyin.app.terminal.Terminal;
import org.huiyin.rules.roster.RosterFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves a real town. */
@Command(
        name = "serve",
        description = "Serves the town and the platforms that a configuration names.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private final Terminal terminal = new Terminal();

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "The configuration, in YAML.")
    private Path config = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where everything is kept. Default: data/ beside the program.")
    private @Nullable Path data;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "In place of the configuration's port; 0 takes a free one.")
    private @Nullable Integer port;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var configured = ConfigFile.read(Inputs.file(config, "a configuration"));
        var roster = RosterFile.read(Inputs.file(configured.roster(), "a roster"));
        var folder = DataFolder.open(data == null ? Standing.dataFolder() : data);
        var models = new OwnModels(folder.files().models()).models();
        var town = new ConfiguredTown(configured, roster, models, System.getenv());
        var code = new OneTimeCode(folder.root(), new SecureRandom());
        int wanted = port == null ? configured.listening().port() : port;
        var server = town.start(folder, wanted, code::redeem, InstantSource.system());
        var standing = new Standing(server);
        if (server.parts().store().register().accounts().all().isEmpty()) {
            code.issue()
                    .ifPresent(once -> terminal.say("huiyin: the first administrator makes an account with " + once));
        }
        var scheme = configured.listening().tls().isPresent() ? "https" : "http";
        terminal.say("huiyin serve: " + scheme + "://" + configured.listening().address() + ":"
                + server.address().getPort() + "/");
        standing.untilStopped();
        return Huiyin.OK;
    }
}
