package org.huiyin.app.programs;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.huiyin.app.admin.LiveServer;
import org.huiyin.app.replay.BadInput;
import org.huiyin.app.terminal.Standing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a key for another program, closes one, or says which there are. */
@Command(
        name = "key",
        description =
                "Makes a key for another program and shows it this once; --close ends one; without a name, says which"
                        + " there are. A server must run.",
        mixinStandardHelpOptions = true)
public final class KeyCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "What the key is called.")
    private @Nullable String name;

    @Option(
            names = "--scopes",
            paramLabel = "LIST",
            description = "What it opens: read,act,notify,send,open311; or calendar, system or audit alone.")
    private @Nullable String scopes;

    @Option(
            names = "--person",
            paramLabel = "ID",
            description = "The member in whose name it acts, or whose duties it shows.")
    private @Nullable String person;

    @Option(names = "--grid", paramLabel = "ID", description = "The grid it opens. Default: the whole town.")
    private @Nullable String grid;

    @Option(names = "--close", description = "Closes it for good.")
    private boolean close;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data directory of the server. Default: data/ beside the program.")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException {
        if (name == null && (close || scopes != null)) {
            throw new BadInput("key: no name (expected: one)");
        }
        var server = LiveServer.of(data == null ? Standing.dataFolder() : data);
        var reply = name == null ? server.get(KeyRoute.PATH) : server.post(KeyRoute.PATH, fields());
        reply.body().lines().forEach(out()::println);
        return 0;
    }

    private Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        put(fields, "name", name);
        put(fields, "scopes", scopes);
        put(fields, "person", person);
        put(fields, "grid", grid);
        put(fields, "close", close ? "yes" : null);
        return fields;
    }

    private static void put(Map<String, String> fields, String key, @Nullable String value) {
        if (value != null) {
            fields.put(key, value);
        }
    }

    private PrintWriter out() {
        if (spec == null) {
            throw new IllegalStateException("key: not called from the command line");
        }
        return spec.commandLine().getOut();
    }
}
