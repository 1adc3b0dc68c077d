package org.huiyin.app.doors;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.huiyin.app.admin.LiveServer;
import org.huiyin.app.terminal.Standing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says who is bound, or asks the running server for a code that binds. */
@Command(
        name = "bind",
        description =
                "Gives a code by which a member or a group of the roster is known on a platform; without one, says"
                        + " who is bound. A server must run.",
        mixinStandardHelpOptions = true)
public final class BindCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--member", paramLabel = "ID", description = "A member; sends the code to the bot in private.")
    private @Nullable String member;

    @Option(names = "--group", paramLabel = "ID", description = "A group; staff write the code in that group.")
    private @Nullable String group;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data directory of the server. Default: data/ beside the program.")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException {
        var server = LiveServer.of(data == null ? Standing.dataFolder() : data);
        var reply = member == null && group == null
                ? server.get(BindRoute.PATH)
                : server.post(BindRoute.PATH, member != null ? field("member", member) : field("group", group));
        reply.body().lines().forEach(out()::println);
        return 0;
    }

    private static Map<String, String> field(String name, @Nullable String value) {
        return Map.of(name, value == null ? "" : value);
    }

    private PrintWriter out() {
        if (spec == null) {
            throw new IllegalStateException("bind: not called from the command line");
        }
        return spec.commandLine().getOut();
    }
}
