package org.huiyin.adapters.console;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** Tests that look at the console of a room in a real browser. */
abstract class InChromium {
    @SuppressWarnings("NullAway.Init") // Launched before the first test.
    private static Chromium chromium;

    @SuppressWarnings("NullAway.Init") // Opened by each class as it needs it.
    protected CommandRoom room;

    @BeforeAll
    static void launch() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void quit() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void closeAll() {
        chromium.closeWindows();
        chromium.complaints().clear();
        room.close();
    }

    static Chromium chromium() {
        return chromium;
    }

    final Page desktop() {
        return chromium.window(1280, 800, ColorScheme.LIGHT);
    }

    final void go(Page page, String path) {
        page.navigate(room.address().resolve(path).toString());
    }
}
