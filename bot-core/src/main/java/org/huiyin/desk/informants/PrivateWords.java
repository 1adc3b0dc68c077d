package org.huiyin.desk.informants;

import org.huiyin.desk.Scene;
import org.huiyin.reading.Act;
import org.huiyin.reading.Reading;

/** Words to us alone that say more than yes or thank you: there is nobody else they could be meant for. */
public final class PrivateWords {
    private static final int SHORTEST = 4;

    private PrivateWords() {}

    /** Whether these are such words. */
    public static boolean areThese(Scene scene, Reading reading) {
        var act = reading.likeliest().act();
        return scene.isPrivate() && reading.text().length() >= SHORTEST && act != Act.THANKS && act != Act.ACKNOWLEDGE;
    }
}
