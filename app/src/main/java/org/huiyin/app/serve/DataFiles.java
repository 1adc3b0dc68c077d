package org.huiyin.app.serve;

import java.nio.file.Path;

/** Where in its directory a server keeps what. */
public record DataFiles(Path root) {

    /** The file of the embedded database. */
    public Path database() {
        return root.resolve("huiyin.db");
    }

    /** The town's own rules, where the configuration names no other place. */
    public Path rules() {
        return root.resolve("rules");
    }

    /** Models made with the town's corrections, in place of the shipped ones. */
    public Path models() {
        return root.resolve("models");
    }

    /** Where pictures people sent are kept, unless the configuration says otherwise. */
    public Path media() {
        return root.resolve("media");
    }

    /** Where uploaded photos are kept. */
    public Path photos() {
        return root.resolve("photos");
    }
}
