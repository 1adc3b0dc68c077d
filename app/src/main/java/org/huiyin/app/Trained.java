package org.huiyin.app;

import org.huiyin.rules.Models;

/** The models the program ships. */
public final class Trained {
    private Trained() {}

    public static Models models() {
        return Models.none();
    }
}
