package org.huiyin.app.commands;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** One command line that was run: its exit code and what it printed. */
record Cli(int code, String out, String err) {

    static Cli run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Huiyin.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Cli(code, out.toString(), err.toString());
    }

    List<String> lines() {
        return out.lines().toList();
    }

    /** All that was said on the other side, which must be one line. */
    String complaint() {
        var lines = err.lines().toList();
        if (lines.size() != 1) {
            throw new AssertionError("complaint: " + lines.size() + " lines (expected: one): " + err);
        }
        return lines.get(0);
    }
}
