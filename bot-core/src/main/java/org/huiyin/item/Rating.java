package org.huiyin.item;

/** What the asker thinks of the outcome. */
public enum Rating {
    SATISFIED,
    BASICALLY_SATISFIED,
    DISSATISFIED
}
