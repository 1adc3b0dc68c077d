package org.huiyin.app.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.huiyin.app.config.Config;
import org.huiyin.app.config.ConfigFile;
import org.huiyin.app.doctor.Doctor;
import org.huiyin.app.doctor.Finding;
import org.huiyin.app.terminal.Inputs;
import org.huiyin.app.terminal.Standing;
import org.huiyin.app.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks what a server needs and says what to mend. */
@Command(
        name = "doctor",
        description =
                "Checks configuration, credentials, accounts, clock, fonts, disk and database; says what to mend. Asks"
                        + " the server, too, if one runs.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private final Terminal terminal = new Terminal();

    @Option(names = "--config", paramLabel = "FILE", description = "The configuration of serve.")
    private @Nullable Path config;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data directory. Default: data/ beside the program.")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException {
        Optional<Config> read = config == null
                ? Optional.empty()
                : Optional.of(ConfigFile.read(Inputs.file(config, "a configuration")));
        var folder = data == null ? Standing.dataFolder() : data;
        var doctor = new Doctor(folder, System.getenv(), InstantSource.system().instant());
        var findings = doctor.look(read);
        findings.forEach(finding -> terminal.say(finding.line()));
        return findings.stream().anyMatch(Finding.Mend.class::isInstance) ? Huiyin.FAULT : Huiyin.OK;
    }
}
