package org.huiyin.report;

/** The facts a message can hold. */
public enum SlotName {
    PLACE,
    PERSON,
    PHONE,
    ID_NUMBER,
    BANK_CARD,
    PLATE,
    LINK,
    MONEY,
    HOUSEHOLDS,
    PEOPLE,
    COUNT,
    TIME,
    DEADLINE,
    RECOVERY_TIME,
    /** The file number of a police case; what makes a wanted notice lawful. */
    CASE_NUMBER,
    /** An item's own number. */
    ITEM_CODE,
    /** In years; of somebody who is described. */
    AGE,
    /** As it was typed. */
    HEIGHT,
    /** What somebody wears, as it was typed. */
    CLOTHES,
    /** How far something on a checklist is. */
    LIST_STATE,
    /** Which shift of a watch, counted from 1. */
    SHIFT,
    /** What a drive is called. */
    DRIVE_TITLE,
    /** What a drive asks of each grid. */
    QUOTA,
    /** What somebody is asked to come to the door for. */
    HOUSE_CALL,
    /** A paper an errand needs. */
    PAPER,
    /** Which way papers changed hands. */
    HAND_OVER;

    /** Found by us for ourselves; not among the facts others are told of. */
    public boolean isInner() {
        return switch (this) {
            case CASE_NUMBER,
                    ITEM_CODE,
                    AGE,
                    HEIGHT,
                    CLOTHES,
                    LIST_STATE,
                    SHIFT,
                    DRIVE_TITLE,
                    QUOTA,
                    HOUSE_CALL,
                    PAPER,
                    HAND_OVER -> true;
            default -> false;
        };
    }

    /** Whether it must never be seen in a group answer, a log or a metric. */
    public boolean isPersonal() {
        return this == PHONE || this == ID_NUMBER || this == BANK_CARD || this == PLATE;
    }
}
