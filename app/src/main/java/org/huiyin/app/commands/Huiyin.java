package org.huiyin.app.commands;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.huiyin.app.commands.cap.CapCommand;
import org.huiyin.app.doors.BindCommand;
import org.huiyin.app.doors.LinksCommand;
import org.huiyin.app.programs.KeyCommand;
import org.huiyin.app.replay.BadInput;
import org.huiyin.rules.yaml.RuleFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The top of the command line. Exit 0 on success, 2 on wrong use or bad input, 1 on a fault or a finding. */
@Command(
        name = "huiyin",
        description = "Every matter gets an echo: a bot for the group chats of town grids.",
        mixinStandardHelpOptions = true,
        version = "huiyin 0.1.0",
        synopsisSubcommandLabel = "COMMAND")
public final class Huiyin {
    public static final int OK = 0;
    public static final int FAULT = 1;
    static final int BAD_INPUT = 2;

    private static final List<Class<?>> COMMANDS = List.of(
            DemoCommand.class,
            ServeCommand.class,
            ReplayCommand.class,
            ReadCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            RulesCommand.class,
            AuditCommand.class,
            CapCommand.class,
            BindCommand.class,
            LinksCommand.class,
            KeyCommand.class,
            RevealCommand.class,
            EraseCommand.class,
            DoctorCommand.class,
            RehearseCommand.class);

    private Huiyin() {}

    /** Runs one command line and gives its exit code. */
    public static int run(String... args) {
        return run(utf8(System.out), utf8(System.err), args);
    }

    /** The same, printing elsewhere. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return commandLine(args)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Huiyin::onFault)
                .execute(args);
    }

    /** Reading the annotations of every command takes a good part of a start, so one that is named is read alone. */
    private static CommandLine commandLine(String... args) {
        var top = new CommandLine(new Huiyin());
        var named = COMMANDS.stream()
                .filter(type -> args.length > 0 && nameOf(type).equals(args[0]))
                .toList();
        (named.isEmpty() ? COMMANDS : named).forEach(top::addSubcommand);
        return top;
    }

    private static String nameOf(Class<?> type) {
        return type.getAnnotation(Command.class).name();
    }

    /** Whatever the terminal's locale: files and pipes are read by programs that expect it. */
    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private static int onFault(Exception fault, CommandLine command, CommandLine.ParseResult parsed) {
        boolean input = fault instanceof BadInput || fault instanceof RuleFileException;
        command.getErr().println(command.getColorScheme().errorText("huiyin: " + oneLine(fault)));
        command.getErr().flush();
        if (!input) {
            Logger.getLogger(Huiyin.class.getName()).log(Level.FINE, "fault", fault);
        }
        return input ? BAD_INPUT : FAULT;
    }

    private static String oneLine(Exception fault) {
        var message = fault.getMessage();
        return message == null ? fault.getClass().getName() : message.replaceAll("\\R", " ");
    }
}
