package org.huiyin.media;

import java.util.List;

/** Pictures no row of the ledger refers to any more, whose bytes are still to vanish from wherever they are kept. */
public interface PurgedPictures {

    /** The references of some, at most so many. */
    List<String> waiting(int limit);

    /** Their bytes are gone. */
    void gone(List<String> references);
}
