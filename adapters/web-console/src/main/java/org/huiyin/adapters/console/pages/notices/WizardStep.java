package org.huiyin.adapters.console.pages.notices;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huiyin.desk.orders.Objection;

/** The steps a notice is put together in, each with the fields it asks for. */
enum WizardStep {
    WHAT("what", "words", "drill"),
    WHOM("area", "group", "role", "circle"),
    WHEN("when", "leaves", "deadline"),
    CHECK;

    private final List<String> fields;

    WizardStep(String... fields) {
        this.fields = List.of(fields);
    }

    static Optional<WizardStep> of(String key) {
        return Arrays.stream(values()).filter(step -> step.key().equals(key)).findFirst();
    }

    /** Where somebody who objects has something to change. */
    static WizardStep of(Objection objection) {
        return switch (objection) {
            case KIND_NOT_YOURS, NONE_READY, NO_WORDS, SAID_BEFORE -> WHAT;
            case NO_AREA, AREA_NOT_YOURS, NO_GROUPS, GROUPS_NOT_FOR_IT, ROLE_NOT_FOR_IT, REACHES_NOBODY -> WHOM;
            case LEAVES_TOO_EARLY, DEADLINE_TOO_EARLY -> WHEN;
        };
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> fields() {
        return fields;
    }

    WizardStep next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    WizardStep before() {
        return values()[Math.max(ordinal() - 1, 0)];
    }
}
