package org.huiyin.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.adapters.opennlp.ModelFile;
import org.huiyin.app.replay.BadInput;
import org.huiyin.reading.Act;
import org.huiyin.reading.Classifier;
import org.huiyin.reading.NameFinder;
import org.huiyin.rules.Models;

/** The models the program ships, made from the texts of {@code rules/training}. */
public final class Trained {
    private Trained() {}

    public static Models models() {
        return new Models(shipped("act"), shipped("matter"), shipped("danger"), names());
    }

    /** The same with the model of a file in place of the one that knows the same sort of labels: acts, or matters. */
    public static Models with(Path file) throws IOException {
        var model = opened(file);
        var acts = Arrays.stream(Act.values()).map(Act::code).collect(Collectors.toSet());
        return isAbout(acts, model) ? models().withAct(model) : models().withMatter(model);
    }

    /** The model of a file; one that is none is refused by name. */
    public static Classifier opened(Path file) throws IOException {
        try {
            return ModelFile.read(file);
        } catch (ModelFile.Unreadable e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        }
    }

    private static boolean isAbout(Set<String> acts, Classifier model) {
        return acts.containsAll(model.labels());
    }

    private static Optional<Classifier> shipped(String name) {
        return resource(name).map(ShippedModel::new);
    }

    private static Optional<NameFinder> names() {
        return resource("names").map(ShippedNames::new);
    }

    private static Optional<String> resource(String name) {
        var resource = "/rules/models/" + name + ".model";
        return Trained.class.getResource(resource) == null ? Optional.empty() : Optional.of(resource);
    }
}
