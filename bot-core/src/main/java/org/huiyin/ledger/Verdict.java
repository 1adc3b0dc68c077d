package org.huiyin.ledger;

/**
 * What became of a message; every durable one has exactly one.
 *
 * @param why the reason in a few words for people who look into it: the rule, or what was missing
 * @param isCounted whether it is one of the answers its sender gets in an hour
 */
public record Verdict(Outcome outcome, String why, boolean isCounted) {

    /** Of a message whose answer, if it has one, does not count. */
    public Verdict(Outcome outcome, String why) {
        this(outcome, why, false);
    }

    /** The ways a message can end. */
    public enum Outcome {
        /** It opened one or more items. */
        OPENED,
        /** It became part of an item. */
        JOINED,
        /** It moved an item along. */
        MOVED,
        /** It is a notice, or moved one along. */
        NOTICED,
        /** It is a record of duty. */
        RECORDED,
        /** It was a question, and it was answered. */
        ANSWERED,
        /** It waits for what it belongs to, such as a picture for its words. */
        WAITING,
        /** Somebody tried what they may not do, and was told. */
        DECLINED,
        /** Talk between people. */
        CHATTER,
        /** Its sender asked that nothing of it be kept. */
        NOT_KEPT,
        /** From a chat we do not serve. */
        UNSERVED,
        /** We failed on it; it lies in the dead-letter tray. */
        FAILED
    }

    /** The same, and its answer counts. */
    public Verdict counted() {
        return new Verdict(outcome, why, true);
    }

    /** Whether it opened, joined or changed something. */
    public boolean counts() {
        return switch (outcome) {
            case OPENED, JOINED, MOVED, NOTICED, RECORDED, ANSWERED -> true;
            case WAITING, DECLINED, CHATTER, NOT_KEPT, UNSERVED, FAILED -> false;
        };
    }
}
