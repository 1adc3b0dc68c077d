package org.huiyin.survey;

/** How far one person is with a survey. */
public enum SheetState {
    /** Drawn, but asked so much lately that a person decides whether they are asked this too. */
    HELD,
    ASKED,
    DONE,
    /** They would rather not. */
    DECLINED
}
