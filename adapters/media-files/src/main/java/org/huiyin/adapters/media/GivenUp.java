package org.huiyin.adapters.media;

import java.io.IOException;

/** Something that will not be fetched or kept; the message names why, never an address. */
final class GivenUp extends IOException {
    private static final long serialVersionUID = 1;

    GivenUp(String why) {
        super(why);
    }
}
