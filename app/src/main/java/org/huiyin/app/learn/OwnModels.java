package org.huiyin.app.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.huiyin.app.Trained;
import org.huiyin.reading.Classifier;
import org.huiyin.rules.Models;

/**
 * The models a town made with what its people corrected: a file for each, in place of the shipped one, and beside it
 * the one it replaced.
 */
public final class OwnModels {
    private static final String ENDING = ".model";
    private static final String BEFORE = ".before";

    private final Path folder;

    public OwnModels(Path folder) {
        this.folder = folder;
    }

    /**
     * The shipped models, each replaced where the town has one of its own.
     *
     * @throws org.huiyin.app.replay.BadInput if a file there is no model
     */
    public Models models() throws IOException {
        var models = Trained.models();
        var act = own(ModelKind.ACT);
        if (act.isPresent()) {
            models = models.withAct(act.get());
        }
        var matter = own(ModelKind.MATTER);
        return matter.isPresent() ? models.withMatter(matter.get()) : models;
    }

    private Optional<Classifier> own(ModelKind kind) throws IOException {
        var file = file(kind);
        return Files.exists(file) ? Optional.of(Trained.opened(file)) : Optional.empty();
    }

    private Path file(ModelKind kind) {
        return folder.resolve(kind.column() + ENDING);
    }

    private Path before(ModelKind kind) {
        return folder.resolve(kind.column() + ENDING + BEFORE);
    }

    /** Puts a new model in the old one's place; an empty file beside it says that the old one was the shipped one. */
    void replace(ModelKind kind, byte[] model) throws IOException {
        Files.createDirectories(folder);
        // The old one stays in its place until the new one is wholly written.
        var written = Files.write(folder.resolve(kind.column() + ".new"), model);
        if (Files.exists(file(kind))) {
            Files.copy(file(kind), before(kind), StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.write(before(kind), new byte[0]);
        }
        Files.move(written, file(kind), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes the last replacement back; false if there is none. */
    public boolean restore(ModelKind kind) throws IOException {
        var before = before(kind);
        if (!Files.exists(before)) {
            return false;
        }
        if (Files.size(before) == 0) {
            Files.delete(file(kind));
            Files.delete(before);
        } else {
            Files.move(before, file(kind), StandardCopyOption.REPLACE_EXISTING);
        }
        return true;
    }
}
