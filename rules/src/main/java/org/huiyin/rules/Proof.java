package org.huiyin.rules;

/**
 * An example of a rule, tried.
 *
 * @param complaint what was read instead; empty when the example holds
 */
public record Proof(String rule, int line, String say, String complaint) {

    public boolean holds() {
        return complaint.isEmpty();
    }
}
