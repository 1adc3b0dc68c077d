package org.huiyin.audit;

/**
 * One thing the auditor cannot vouch for.
 *
 * @param subject the number of the item, or the place of a head, such as {@code #12}
 */
public record Finding(String subject, Rule rule) {

    /** What was broken. Each has its sentence in the phrasebook under {@code finding.…}. */
    public enum Rule {
        /** Open or done, and neither a person nor an office answers for it. */
        NO_OWNER,
        /** Over, and no answer reached a place where its asker could see it. */
        NO_ANSWER,
        /** Over, and nobody knows whether the answer went out: a person has to settle that. */
        ANSWER_UNKNOWN,
        /** Part of an item that is not there, or of itself by a detour. */
        MERGED_NOWHERE,
        /** Its row cannot be read. */
        UNREADABLE,
        /** A step of its history is missing, altered or out of order. */
        BROKEN_HISTORY,
        /** Its history holds a step that its life does not allow there. */
        IMPOSSIBLE_STEP,
        /** Its row tells of another state than its history leads to. */
        OTHER_STATE,
        /** Its row tells of other handlers than its history leads to. */
        OTHER_HANDLERS,
        /** A number that was given, and no item under it. */
        MISSING,
        /** A history without an item. */
        NO_ITEM,
        /** A step that was entered is gone, or is another one now. */
        STEP_GONE,
        /** A step that nobody entered. */
        STEP_SMUGGLED,
        /** A head that is missing, or does not seal what lies under it. */
        HEAD_BROKEN,
        /** A head that none of the known keys has signed. */
        HEAD_FORGED
    }
}
