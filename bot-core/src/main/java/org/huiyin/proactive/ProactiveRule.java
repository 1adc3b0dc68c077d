package org.huiyin.proactive;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.huiyin.grid.Household;
import org.huiyin.report.Urgency;

/**
 * When something is to be seen to at the homes of those who need it, though nobody asked.
 *
 * @param needs those of the register who have any of these
 * @param matter the catalogue's id of what is seen to
 * @param calls words the command room calls it by when it does not wait for the occasion
 * @param use whether it does anything of itself
 */
public record ProactiveRule(
        String id,
        Occasion occasion,
        Set<String> needs,
        String matter,
        Urgency urgency,
        Words words,
        List<String> calls,
        Use use) {

    /**
     * How it is spoken of.
     *
     * @param task what is to be done at the door
     */
    public record Words(String name, String task) {}

    /** Whether a rule does anything of itself. */
    public enum Use {
        ON,
        /** Only when the command room calls it. */
        WHEN_CALLED
    }

    public ProactiveRule {
        needs = Set.copyOf(needs);
        calls = List.copyOf(calls);
    }

    public boolean isOn() {
        return use == Use.ON;
    }

    /** Whether it is meant for those who live there. */
    public boolean concerns(Household home) {
        return !Collections.disjoint(home.needs(), needs);
    }
}
