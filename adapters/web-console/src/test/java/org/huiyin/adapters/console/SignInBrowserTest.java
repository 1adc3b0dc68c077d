package org.huiyin.adapters.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import org.huiyin.account.Authenticator;
import org.huiyin.account.Right;
import org.huiyin.account.Trace;
import org.huiyin.account.Tries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in, in a real browser. */
final class SignInBrowserTest extends InChromium {
    private static final Path SCREENS = Path.of("target/screens");

    @BeforeEach
    void open() throws Exception {
        room = CommandRoom.locked(Gate.SecondFactor.OF_ADMINISTRATORS);
        room.account("chen", "dq-1", "u-chen", Right.LEADER);
        room.account("guard", "qh", "", Right.SECURITY);
    }

    private Page window(String path) {
        var page = chromium().window(390, 844, ColorScheme.LIGHT);
        page.navigate(room.address().resolve(path).toString());
        return page;
    }

    private static void give(Page page, String name, String password, String code) {
        page.locator("#name").fill(name);
        page.locator("#password").fill(password);
        page.locator("#code").fill(code);
        page.keyboard().press("Enter");
    }

    @Test
    void whoeverSignsInSeesThePageTheyWantedAndCanLeave() {
        var page = window("/console/people");
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve("signin-phone-zh.png")));

        give(page, "chen", CommandRoom.PASSWORD, "");

        assertThat(page.locator("h1")).hasText("人员网格");
        page.getByText("退出登录").click();
        assertThat(page.locator("#name")).isVisible();
    }

    @Test
    void anAdministratorSetsUpAnAuthenticatorAndSignsInWithItsDigits() {
        var page = window("/console/accounts");
        give(page, "guard", CommandRoom.PASSWORD, "");
        assertThat(page.locator("h1")).hasText("我的账号");
        var authenticator = new Authenticator(page.locator("input[name=secret]").inputValue(), Long.MIN_VALUE);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENS.resolve("me-phone-zh.png"))
                .setFullPage(true));

        page.locator("#code").fill(authenticator.code(room.clock.instant()));
        page.getByText("设置", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("main")).containsText("验证器已设置");
        page.getByText("退出登录").click();

        give(page, "guard", CommandRoom.PASSWORD, "000000");
        assertThat(page.locator("#wrong")).isVisible();
        room.clock.forward(Duration.ofSeconds(30));
        give(page, "guard", CommandRoom.PASSWORD, authenticator.code(room.clock.instant()));
        assertThat(page.locator("h1")).hasText("账号");
    }

    @Test
    void wrongPasswordsLockTheAccountUntilAnAdministratorOpensIt() {
        var page = window("/console");
        for (int guess = 0; guess < Tries.MOST; guess++) {
            give(page, "chen", "guess " + guess, "");
            assertThat(page.locator("#wrong")).isVisible();
        }
        give(page, "chen", CommandRoom.PASSWORD, "");
        assertThat(page.locator("#wrong")).isVisible();

        room.store
                .register()
                .accounts()
                .change(
                        "chen",
                        a -> a.with(Tries.none()),
                        Trace.of(room.clock.instant(), "guard", Trace.What.UNLOCKED)
                                .about("chen"));
        give(page, "chen", CommandRoom.PASSWORD, "");

        assertThat(page.locator("h1")).hasText("台账");
        assertThat(room.store.register().trail().latest(10, 0))
                .extracting(Trace::what)
                .contains(Trace.What.MISSED, Trace.What.UNLOCKED, Trace.What.SIGNED_IN);
    }
}
