package org.huiyin.app.learn;

import java.util.Locale;
import java.util.Optional;
import org.huiyin.reading.Correction;

/** What a model of ours learns from a labelled text. */
public enum ModelKind {
    ACT {
        @Override
        Optional<String> label(Correction correction) {
            return Optional.of(correction.act().code());
        }
    },
    MATTER {
        @Override
        Optional<String> label(Correction correction) {
            return correction.matter();
        }
    };

    /** The column of the training texts that holds the labels; also the model's name. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a correction says it should be; empty if it says nothing of that. */
    abstract Optional<String> label(Correction correction);
}
