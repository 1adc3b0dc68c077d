package org.huiyin.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.huiyin.adapters.opennlp.ModelFile;
import org.huiyin.reading.Classifier;
import org.huiyin.rules.Models;

/** The models the program ships, made from the texts of {@code rules/training}. */
public final class Trained {
    private Trained() {}

    public static Models models() {
        return new Models(shipped("act"), shipped("matter"));
    }

    private static Optional<Classifier> shipped(String name) {
        var resource = "/rules/models/" + name + ".model";
        try (var in = Trained.class.getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(ModelFile.unpack(resource, in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(resource + ": " + e.getMessage(), e);
        }
    }
}
