package org.huiyin.adapters.cap;

/** What may stand inside an element. */
sealed interface Content permits Content.Text, Element {

    /** Characters. */
    record Text(String text) implements Content {}
}
