package org.huiyin.adapters.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.huiyin.account.Account;
import org.huiyin.account.Authenticator;
import org.huiyin.account.Right;
import org.huiyin.account.SignIn;
import org.huiyin.account.Trace;
import org.huiyin.account.Tries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in, and what the security administrator does. */
final class AccountsTest {
    private CommandRoom room;

    @BeforeEach
    void open() throws Exception {
        room = CommandRoom.locked(Gate.SecondFactor.AS_YOU_LIKE);
        room.account("chen", "dq-1", "u-chen", Right.LEADER);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private int enter(Browser browser, String name, String password, String code) throws Exception {
        return browser.post("/console/sign-in", Map.of("name", name, "password", password, "code", code))
                .statusCode();
    }

    private int enter(Browser browser, String password) throws Exception {
        return enter(browser, "chen", password, "");
    }

    private Account chen() {
        return room.store.register().accounts().find("chen").orElseThrow();
    }

    private List<Trace.What> trail() {
        return room.store.register().trail().latest(20, 0).stream()
                .map(Trace::what)
                .toList();
    }

    @Test
    void nobodyGetsInWithoutAnAccount() throws Exception {
        var browser = new Browser(room.address());

        assertThat(browser.get("/console").statusCode()).isEqualTo(303);
        assertThat(browser.get("/console").headers().firstValue("location")).contains("/console/sign-in?to=%2Fconsole");
        assertThat(browser.get("/console/items/A1000A").statusCode()).isEqualTo(303);
        assertThat(browser.get("/console/events").statusCode()).isEqualTo(401);
        assertThat(browser.post("/console/tray/accept", Map.of("item", "A1000A"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(enter(browser, "wrong")).isEqualTo(401);
    }

    @Test
    void whoeverSignsInStaysForADayAtWork() throws Exception {
        var browser = room.signedIn("chen");
        assertThat(browser.get("/console").statusCode()).isEqualTo(200);

        for (int i = 0; i < 9; i++) {
            room.clock.forward(Duration.ofMinutes(50));
            assertThat(browser.get("/console").statusCode()).isEqualTo(200);
        }
        room.clock.forward(Duration.ofMinutes(31));
        assertThat(browser.get("/console").statusCode()).isEqualTo(303);
    }

    @Test
    void whoDoesNothingForAnHourIsOut() throws Exception {
        var browser = room.signedIn("chen");

        room.clock.forward(SignIn.IDLE);

        assertThat(browser.get("/console").statusCode()).isEqualTo(303);
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
        var answer = new Browser(room.address())
                .post("/console/sign-in", Map.of("name", "chen", "password", CommandRoom.PASSWORD));

        assertThat(answer.headers().firstValue("set-cookie").orElseThrow())
                .containsIgnoringCase("httponly")
                .containsIgnoringCase("samesite=strict")
                .matches("huiyin-session=[\\w-]{43};.*");
    }

    @Test
    void nobodyIsLedToAnotherSiteBySigningIn() throws Exception {
        var answer = new Browser(room.address())
                .post(
                        "/console/sign-in",
                        Map.of("name", "chen", "password", CommandRoom.PASSWORD, "to", "//evil.example/console"));

        assertThat(answer.headers().firstValue("location")).contains("/console/home");
    }

    @Test
    void fiveWrongTriesLockTheAccountForAQuarterOfAnHour() throws Exception {
        var browser = new Browser(room.address());
        for (int guess = 0; guess < Tries.MOST; guess++) {
            assertThat(enter(browser, "guess-" + guess)).isEqualTo(401);
        }

        assertThat(enter(browser, CommandRoom.PASSWORD)).isEqualTo(401);
        room.clock.forward(Tries.LOCKED);
        assertThat(enter(browser, CommandRoom.PASSWORD)).isEqualTo(303);
        assertThat(trail()).startsWith(Trace.What.SIGNED_IN, Trace.What.MISSED);
    }

    @Test
    void guessingFromOneAddressIsSlow() throws Exception {
        var browser = new Browser(room.address());
        for (int guess = 0; guess < 20; guess++) {
            enter(browser, "nobody-" + guess, "wrong wrong wrong", "");
        }

        assertThat(enter(browser, CommandRoom.PASSWORD)).isEqualTo(401);
        room.clock.forward(Duration.ofMinutes(1));
        assertThat(enter(browser, CommandRoom.PASSWORD)).isEqualTo(303);
    }

    @Test
    void whoHasAnAuthenticatorNeedsItsDigitsOnce() throws Exception {
        var authenticator = Authenticator.fresh(new Random(1));
        room.store
                .register()
                .accounts()
                .change(
                        "chen",
                        a -> a.with(a.credentials().with(authenticator)),
                        Trace.of(room.clock.instant(), "test", Trace.What.SET_UP_AUTHENTICATOR));
        var code = authenticator.code(room.clock.instant());

        assertThat(enter(new Browser(room.address()), CommandRoom.PASSWORD)).isEqualTo(401);
        assertThat(enter(new Browser(room.address()), "chen", CommandRoom.PASSWORD, code))
                .isEqualTo(303);
        assertThat(enter(new Browser(room.address()), "chen", CommandRoom.PASSWORD, code))
                .isEqualTo(401);
    }

    @Test
    void whoSignsOutIsOut() throws Exception {
        var browser = room.signedIn("chen");

        browser.post("/console/sign-out", Map.of("mark", browser.mark("/console")));

        assertThat(browser.get("/console").statusCode()).isEqualTo(303);
    }

    @Test
    void aMarkOfAnotherSessionIsNoGood() throws Exception {
        room.account("li", "qh", "u-he", Right.COMMAND);
        var chen = room.signedIn("chen");
        var li = room.signedIn("li");

        assertThat(chen.post("/console/sign-out", Map.of("mark", li.mark("/console")))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aResetPasswordIsShownOnceAndMustBeChangedFirst() throws Exception {
        room.account("guard", "qh", "", Right.SECURITY);
        var chen = room.signedIn("chen");
        var guard = room.signedIn("guard");

        var page = guard.post(
                        "/console/accounts/reset", Map.of("mark", guard.mark("/console/accounts"), "account", "chen"))
                .body();
        var given = page.replaceAll("(?s).*id=\"given\">([^<]+)<.*", "$1");

        assertThat(given).matches("(\\w{4}-){3}\\w{4}");
        assertThat(chen.get("/console").statusCode()).as("the old session").isEqualTo(303);
        assertThat(enter(chen, given)).isEqualTo(303);
        assertThat(chen.get("/console").headers().firstValue("location")).contains("/console/me");
        var mark = chen.mark("/console/me");
        assertThat(chen.post("/console/me/password", Map.of("mark", mark, "old", given, "new", "chen chen chen"))
                        .statusCode())
                .isEqualTo(400);
        chen.post("/console/me/password", Map.of("mark", mark, "old", given, "new", "nine ducks on a pond"));
        assertThat(enter(chen, "nine ducks on a pond")).isEqualTo(303);
        assertThat(chen.get("/console").statusCode()).isEqualTo(200);
        assertThat(trail()).contains(Trace.What.RESET, Trace.What.CHOSE_PASSWORD);
    }

    @Test
    void nobodyChangesTheirOwnRights() throws Exception {
        room.account("guard", "qh", "", Right.SECURITY);
        var guard = room.signedIn("guard");

        var answer = guard.post(
                "/console/accounts/grant",
                Map.of("mark", guard.mark("/console/accounts"), "account", "guard", "right", "audit"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(room.store.register().accounts().find("guard").orElseThrow().rights())
                .containsExactly(Right.SECURITY);
    }

    @Test
    void rightsThatExcludeEachOtherAreRefused() throws Exception {
        room.account("guard", "qh", "", Right.SECURITY);
        var guard = room.signedIn("guard");
        var mark = guard.mark("/console/accounts");

        guard.post("/console/accounts/make", "mark=" + mark + "&name=both&right=audit&right=command&grid=qh");
        guard.post("/console/accounts/make", "mark=" + mark + "&name=one&right=leader&right=command&grid=dq-1");

        assertThat(room.store.register().accounts().find("both")).isEmpty();
        assertThat(room.store.register().accounts().find("one").orElseThrow().rights())
                .containsExactlyInAnyOrder(Right.LEADER, Right.COMMAND);
    }

    @Test
    void aClosedAccountIsOutAtOnce() throws Exception {
        room.account("guard", "qh", "", Right.SECURITY);
        var chen = room.signedIn("chen");
        var guard = room.signedIn("guard");

        guard.post("/console/accounts/close", Map.of("mark", guard.mark("/console/accounts"), "account", "chen"));

        assertThat(chen.get("/console").statusCode()).isEqualTo(303);
        assertThat(enter(chen, CommandRoom.PASSWORD)).isEqualTo(401);
        assertThat(chen().state()).isEqualTo(Account.State.CLOSED);
    }
}
