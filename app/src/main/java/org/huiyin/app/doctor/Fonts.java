package org.huiyin.app.doctor;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.Optional;
import org.huiyin.app.doctor.Finding.Mend;
import org.huiyin.app.doctor.Finding.Sound;

/** Whether there is a font with Chinese characters, which pictures and printed papers need. */
final class Fonts {
    /** The character for the middle, the first of the country's name. */
    private static final char MIDDLE = 0x4E2D;

    private Fonts() {}

    static Finding look() {
        try {
            return found().<Finding>map(font -> new Sound("fonts", font.getFontName() + " shows Chinese"))
                    .orElseGet(() -> mend("no font shows Chinese"));
        } catch (LinkageError | RuntimeException e) {
            // A runtime without its graphics half fails in ways of its own.
            return mend("fonts cannot be looked at: " + e);
        }
    }

    private static Optional<Font> found() {
        System.setProperty("java.awt.headless", "true");
        var all = GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts();
        return Arrays.stream(all).filter(font -> font.canDisplay(MIDDLE)).findFirst();
    }

    private static Finding mend(String says) {
        return new Mend("fonts", says + " (mend: install a Chinese font, such as fonts-wqy-microhei, and fontconfig)");
    }
}
