package org.huiyin.app.rounds;

import java.util.List;
import java.util.function.Consumer;
import org.huiyin.media.PurgedPictures;

/** Destroys the bytes of pictures that were purged, wherever they are kept. What fails is tried again the next time. */
public final class Sweep {
    private static final int AT_ONCE = 100;

    private final PurgedPictures purged;
    private final List<Consumer<String>> albums;

    /** @param albums each destroys the picture of a reference, and does nothing for one it does not know */
    public Sweep(PurgedPictures purged, List<Consumer<String>> albums) {
        this.purged = purged;
        this.albums = List.copyOf(albums);
    }

    /** Returns how many were destroyed; a bounded number. */
    public int run() {
        var references = purged.waiting(AT_ONCE);
        references.forEach(reference -> albums.forEach(album -> album.accept(reference)));
        if (!references.isEmpty()) {
            purged.gone(references);
        }
        return references.size();
    }
}
