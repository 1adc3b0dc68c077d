package org.huiyin.app;

import org.huiyin.app.commands.Huiyin;

/** The program. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(Huiyin.run(args));
    }
}
