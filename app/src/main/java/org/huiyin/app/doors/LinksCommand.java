package org.huiyin.app.doors;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.huiyin.app.config.ConfigFile;
import org.huiyin.app.terminal.Inputs;
import org.huiyin.door.Door;
import org.huiyin.grid.Roster;
import org.huiyin.rules.roster.RosterFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the addresses that doors hand out, for posters and codes to scan. */
@Command(
        name = "links",
        description = "Prints the links for posters: one for each grid and each place the configuration names.",
        mixinStandardHelpOptions = true)
public final class LinksCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "The configuration, in YAML.")
    private Path config = Path.of("");

    @Override
    public Integer call() throws IOException {
        var configured = ConfigFile.read(Inputs.file(config, "a configuration"));
        var roster = RosterFile.read(Inputs.file(configured.roster(), "a roster"));
        var keys = new Keyring(System.getenv());
        configured.platforms().doors().values().forEach(door -> print(door, keys, roster));
        return 0;
    }

    private void print(Door door, Keyring keys, Roster roster) {
        door.links(keys, roster).forEach((place, link) -> out().println(place + "\t" + link));
    }

    private PrintWriter out() {
        if (spec == null) {
            throw new IllegalStateException("links: not called from the command line");
        }
        return spec.commandLine().getOut();
    }
}
