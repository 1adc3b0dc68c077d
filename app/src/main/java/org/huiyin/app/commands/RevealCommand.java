package org.huiyin.app.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.huiyin.app.admin.LiveServer;
import org.huiyin.app.people.RevealRoute;
import org.huiyin.app.terminal.Inputs;
import org.huiyin.app.terminal.Standing;
import org.huiyin.app.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes an informant known, by two persons: one gives a reason, another agrees. Both are written down for good. */
@Command(
        name = "reveal",
        description =
                "Makes an informant known: one person asks with --reason, another agrees. Needs a server that runs.",
        mixinStandardHelpOptions = true)
final class RevealCommand implements Callable<Integer> {
    @Mixin
    private final Terminal terminal = new Terminal();

    @Parameters(index = "0", paramLabel = "ITEM", description = "The item's number.")
    private String item = "";

    @Option(
            names = "--by",
            paramLabel = "ID",
            required = true,
            description = "Who asks or agrees: an id of the roster.")
    private String by = "";

    @Option(names = "--reason", paramLabel = "WORDS", description = "Why it has to be known. Without it: agrees.")
    private String reason = "";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data directory. Default: data/ beside the program.")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException {
        var folder = Inputs.folder(data == null ? Standing.dataFolder() : data, "a data directory");
        var reply = LiveServer.of(folder).post(RevealRoute.PATH, RevealRoute.form(item, by, reason));
        terminal.say(reply.body().strip());
        return Huiyin.OK;
    }
}
