package org.huiyin.app;

import java.util.List;
import org.huiyin.adapters.opennlp.ModelFile;
import org.huiyin.reading.Classifier;

/** A model of the program's own, unpacked when it is first asked. */
final class ShippedModel implements Classifier {
    private final Unpacked<Classifier> model;

    ShippedModel(String resource) {
        this.model = new Unpacked<>(resource, ModelFile::unpack);
    }

    @Override
    public List<String> labels() {
        return model.get().labels();
    }

    @Override
    public List<Scored> classify(String text) {
        return model.get().classify(text);
    }

    @Override
    public double[] shares(String text) {
        return model.get().shares(text);
    }

    @Override
    public List<Evidence> explain(String text, String label, int limit) {
        return model.get().explain(text, label, limit);
    }
}
