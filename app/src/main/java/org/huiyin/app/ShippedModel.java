package org.huiyin.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.huiyin.adapters.opennlp.ModelFile;
import org.huiyin.reading.Classifier;
import org.jspecify.annotations.Nullable;

/** A model of the program's own, unpacked when it is first asked: a start does not wait for it. */
final class ShippedModel implements Classifier {
    private final String resource;
    private volatile @Nullable Classifier unpacked;

    ShippedModel(String resource) {
        this.resource = resource;
    }

    private Classifier model() {
        var known = unpacked;
        return known == null ? unpack() : known;
    }

    private synchronized Classifier unpack() {
        var known = unpacked;
        if (known != null) {
            return known;
        }
        try (var in = ShippedModel.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("missing (expected: in the program)");
            }
            var model = ModelFile.unpack(resource, in.readAllBytes());
            unpacked = model;
            return model;
        } catch (IOException e) {
            throw new UncheckedIOException(resource + ": " + e.getMessage(), e);
        }
    }

    @Override
    public List<String> labels() {
        return model().labels();
    }

    @Override
    public List<Scored> classify(String text) {
        return model().classify(text);
    }

    @Override
    public List<Evidence> explain(String text, String label, int limit) {
        return model().explain(text, label, limit);
    }
}
