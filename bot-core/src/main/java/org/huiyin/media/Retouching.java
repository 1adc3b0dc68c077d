package org.huiyin.media;

import java.io.IOException;

/** Draws a picture anew, so that nothing goes on but what it shows: no place, no moment, no phone. */
@FunctionalInterface
public interface Retouching {

    /** Fails for what is no picture, or one nobody should open. */
    Developed develop(byte[] raw) throws IOException;
}
