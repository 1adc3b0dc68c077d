package org.huiyin.audit;

import java.util.List;

/**
 * What the auditor can vouch for, and what not.
 *
 * @param history what was verified beyond the echo; all zero where that was not asked for
 * @param found how many findings there are
 * @param findings the first of them, in the order they were found
 */
public record Proof(Echoes echoes, Verified history, long found, List<Finding> findings) {
    public Proof {
        findings = List.copyOf(findings);
    }

    /**
     * How the items stand.
     *
     * @param owned those nobody has to answer for any more, or somebody does
     * @param over those whose asker is owed an answer
     * @param answered those of them whose asker could see it
     * @param onTheWay those of them whose answer is still being said
     */
    public record Echoes(long items, long owned, long over, long answered, long onTheWay) {}

    /**
     * How much history was gone through.
     *
     * @param erased the steps of which is not known any more who took them
     */
    public record Verified(long steps, long erased, long heads) {}

    public boolean isFine() {
        return found == 0;
    }
}
