package org.huiyin.app.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.huiyin.adapters.store.SqlStores;
import org.huiyin.app.admin.LiveServer;
import org.huiyin.app.people.EraseRoute;
import org.huiyin.app.replay.BadInput;
import org.huiyin.app.serve.DataFiles;
import org.huiyin.app.serve.DataFolder;
import org.huiyin.app.terminal.Inputs;
import org.huiyin.app.terminal.Standing;
import org.huiyin.app.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Erases a person from a data directory: through its server while one runs, else by opening it. */
@Command(
        name = "erase",
        description = "Erases what a person said and every mention of them; histories stay provable.",
        mixinStandardHelpOptions = true)
final class EraseCommand implements Callable<Integer> {
    @Mixin
    private final Terminal terminal = new Terminal();

    @Option(
            names = "--person",
            paramLabel = "ID",
            required = true,
            description = "The roster's id, or the platform's of somebody in no roster.")
    private String person = "";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data directory. Default: data/ beside the program.")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException {
        var folder = Inputs.folder(data == null ? Standing.dataFolder() : data, "a data directory");
        var database = new DataFiles(folder).database();
        if (person.isBlank() || !Files.exists(database) && !Files.exists(folder.resolve("huiyin.lock"))) {
            throw new BadInput(
                    person.isBlank()
                            ? "person: none (expected: an id)"
                            : folder + ": no ledger (expected: the data directory of a server)");
        }
        try (var held = DataFolder.open(folder)) {
            Inputs.file(held.files().database(), "a ledger, or a server that runs");
            try (var store = SqlStores.sqlite(held.files().database())) {
                EraseRoute.erase(person, store);
            }
        } catch (DataFolder.InUse e) {
            LiveServer.of(folder).post(EraseRoute.PATH, EraseRoute.form(person));
        }
        terminal.say("erased; the roster, backups and pictures are yours to look through");
        return Huiyin.OK;
    }
}
