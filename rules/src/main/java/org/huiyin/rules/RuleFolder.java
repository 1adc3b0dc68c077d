package org.huiyin.rules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.huiyin.rules.yaml.RuleFileException;

/** The rules in force: the shipped ones with a town's own on top, read again on demand. */
public final class RuleFolder {
    private final Optional<Path> town;
    private volatile RuleBook book;

    private RuleFolder(Optional<Path> town, RuleBook book) {
        this.town = town;
        this.book = book;
    }

    /** The shipped rules alone. */
    public static RuleFolder shipped() throws IOException {
        return new RuleFolder(Optional.empty(), load(Optional.empty()));
    }

    /** The shipped rules with those of a folder on top; a folder that does not exist adds nothing. */
    public static RuleFolder with(Path town) throws IOException {
        return new RuleFolder(Optional.of(town), load(Optional.of(town)));
    }

    private static RuleBook load(Optional<Path> town) throws IOException {
        var files = RuleFiles.shipped();
        return read(town.isPresent() ? files.under(town.get()) : files);
    }

    /** A book made of exactly these files. */
    public static RuleBook read(RuleFiles files) {
        return new BookReader(files).read();
    }

    /** What holds now. */
    public RuleBook book() {
        return book;
    }

    /**
     * Reads the files again. A file that is wrong leaves the old book in force; the complaint names file, line and key.
     */
    public RuleBook reload() throws IOException, RuleFileException {
        var fresh = load(town);
        book = fresh;
        return fresh;
    }
}
