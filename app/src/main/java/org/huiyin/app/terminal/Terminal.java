package org.huiyin.app.terminal;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Where a command prints: answers to one side, remarks to the other. Mixed into every command that prints. */
@Command
public final class Terminal {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    public PrintWriter out() {
        return line().getOut();
    }

    /** Prints one line of the answer. */
    public void say(String line) {
        out().println(line);
        out().flush();
    }

    /** Prints one line beside the answer. */
    public void remark(String line) {
        line().getErr().println("huiyin: " + line);
        line().getErr().flush();
    }

    private CommandLine line() {
        if (command == null) {
            throw new IllegalStateException("terminal: of no command (expected: one that was parsed)");
        }
        return command.commandLine();
    }
}
