package org.huiyin.rules.roster;

import org.huiyin.rules.yaml.RuleFileException;

/** For Jazzer: a roster is read, or refused by file and line. */
public final class RosterFuzz {
    private RosterFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        try {
            RosterFile.parse("a roster", data);
        } catch (RuleFileException e) {
            if (!String.valueOf(e.getMessage()).startsWith("a roster")) {
                throw new AssertionError("refused without its place", e);
            }
        }
    }
}
