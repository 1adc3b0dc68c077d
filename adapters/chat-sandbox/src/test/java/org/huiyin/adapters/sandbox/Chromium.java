package org.huiyin.adapters.sandbox;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Assumptions;

/** A real browser, and whatever it complained of; pictures of its pages are left in {@code target/screens}. */
public final class Chromium implements AutoCloseable {
    public static final Path SCREENS = Path.of("target/screens");
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");

    final List<String> complaints = new CopyOnWriteArrayList<>();
    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright) {
        this.playwright = playwright;
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-dev-shm-usage",
                                "--disable-gpu",
                                "--disable-background-networking")));
    }

    /** Leaves the test out where there is no browser. */
    public static Chromium launch() throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(PROGRAM), PROGRAM + ": missing, so the page is not looked at");
        Files.createDirectories(SCREENS);
        return new Chromium(Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
    }

    /** A window of its own, at the end of the first group's talk. */
    Page page(TownHall hall, int width, int height, String language) {
        var page = window(hall.port(), width, height, language);
        page.waitForSelector("[data-id=m7]");
        page.waitForSelector(
                ".insight .weighed", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        return page;
    }

    /** A window of its own on the sandbox of a server on this machine. */
    public Page window(int port, int width, int height, String language) {
        var page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setHasTouch(width < 860))
                .newPage();
        page.setDefaultTimeout(15_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.addInitScript("localStorage.setItem('huiyin.sandbox.lang', '" + language + "')");
        page.navigate("http://127.0.0.1:" + port + "/");
        return page;
    }

    /** Closes all windows and says what was complained of in them. */
    public List<String> leave() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
        var heard = List.copyOf(complaints);
        complaints.clear();
        return heard;
    }

    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
