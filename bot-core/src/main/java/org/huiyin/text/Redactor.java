package org.huiyin.text;

/** Takes out of people's words what others must not read; the patterns are data. */
public interface Redactor {

    /** Masks what identifies a person by number: phones, ids, bank cards, plates, mail addresses. Links lose their address. */
    String numbers(String text);

    /** As {@link #numbers}, and doors too: fit to be said in a group. */
    String forGroup(String text);
}
