package org.huiyin.adapters.console.pages.notices;

import java.util.Locale;
import org.huiyin.desk.orders.Objection;

/**
 * What keeps a notice from being sent, where it is to be mended.
 *
 * @param field the name of the field that is at fault
 * @param key of its words, {@code trouble.KEY}
 */
record Trouble(WizardStep step, String field, String key) {

    static Trouble of(Objection objection) {
        return new Trouble(
                WizardStep.of(objection), field(objection), objection.name().toLowerCase(Locale.ROOT));
    }

    private static String field(Objection objection) {
        return switch (objection) {
            case KIND_NOT_YOURS, NONE_READY -> "what";
            case NO_WORDS, SAID_BEFORE -> "words";
            case NO_AREA, AREA_NOT_YOURS -> "area";
            case NO_GROUPS, GROUPS_NOT_FOR_IT, REACHES_NOBODY -> "group";
            case ROLE_NOT_FOR_IT -> "role";
            case LEAVES_TOO_EARLY -> "leaves";
            case DEADLINE_TOO_EARLY -> "deadline";
        };
    }

    static Trouble nothingChosen() {
        return new Trouble(WizardStep.WHAT, "what", "nothing_chosen");
    }

    static Trouble unreadable(String field) {
        return new Trouble(WizardStep.WHEN, field, field + "_unreadable");
    }
}
