package org.huiyin.app.commands;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.huiyin.app.demo.Demo;
import org.huiyin.app.terminal.Standing;
import org.huiyin.app.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves a sample town on this machine, with nothing to set up. */
@Command(
        name = "demo",
        description = "Serves a sample town on the sandbox with the web console, on 127.0.0.1 only.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private final Terminal terminal = new Terminal();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The port; 0 takes a free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the town is kept. Default: data/ beside the program.")
    private @Nullable Path data;

    @Override
    public Integer call() throws Exception {
        var demo = Demo.start(data == null ? Standing.dataFolder() : data, port);
        var standing = new Standing(demo);
        var address = "http://127.0.0.1:" + demo.address().getPort();
        terminal.say("huiyin demo: " + address + "/ (console: " + address + "/console)");
        var accounts = demo.accounts();
        terminal.say("huiyin demo: accounts " + String.join(", ", accounts.names()) + "; the password of each, until"
                + " the next start: " + accounts.password());
        standing.untilStopped();
        return Huiyin.OK;
    }
}
