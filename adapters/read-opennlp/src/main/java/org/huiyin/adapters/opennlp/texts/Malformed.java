package org.huiyin.adapters.opennlp.texts;

import java.io.IOException;

/** Says where a table is wrong: "file:line: what: value (expected: …)". */
public final class Malformed extends IOException {

    private static final long serialVersionUID = 1;

    Malformed(String file, int line, String what) {
        super(file + ":" + line + ": " + what);
    }
}
