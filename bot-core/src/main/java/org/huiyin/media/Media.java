package org.huiyin.media;

import java.util.Optional;

/**
 * Port to the pictures and files people send. A message goes on at once and only names its attachments; their bytes come
 * later, or never, and no message waits for them.
 */
public interface Media {

    /**
     * Fetches what an attachment of this reference stands for, in the background, and keeps it. Said a second time it
     * does nothing. What is too large, of a kind nobody asked for, or at an address nobody may look at is given up, and
     * logged without its address.
     */
    void expect(String reference, Source source);

    /** What is kept under a reference; empty while it has not come, and for ever if it never does. */
    Optional<Content> find(String reference);

    /**
     * Destroys what is kept under a reference, and the same picture under any other; what has not come yet never will.
     */
    void forget(String reference);

    /**
     * Bytes as they are kept: a picture without what the phone wrote into it.
     *
     * @param type the media type found by looking at the bytes, such as {@code image/jpeg}; never what a sender claims
     */
    record Content(byte[] bytes, String type) {}
}
