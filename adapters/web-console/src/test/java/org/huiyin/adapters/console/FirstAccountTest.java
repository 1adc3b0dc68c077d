package org.huiyin.adapters.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.huiyin.account.Right;
import org.junit.jupiter.api.Test;

/** A server nobody has an account on. */
final class FirstAccountTest {

    private static int make(Browser browser, String code, String name, String password) throws Exception {
        return browser.post("/console/sign-in", Map.of("code", code, "name", name, "password", password))
                .statusCode();
    }

    @Test
    void theFirstCodeMakesTheSecurityAdministratorWhoMustSetUpAnAuthenticator() throws Exception {
        try (var room = CommandRoom.locked(Gate.SecondFactor.OF_ADMINISTRATORS)) {
            var browser = new Browser(room.address());
            assertThat(browser.page("/console/sign-in")).contains("一次性口令");

            assertThat(make(browser, "wrong", "guard", CommandRoom.PASSWORD)).isEqualTo(401);
            assertThat(make(browser, "7K4F-QQ", "guard", "short")).isEqualTo(401);
            assertThat(make(browser, "7K4F-QQ", "guard", CommandRoom.PASSWORD)).isEqualTo(303);

            assertThat(room.store
                            .register()
                            .accounts()
                            .find("guard")
                            .orElseThrow()
                            .rights())
                    .containsExactly(Right.SECURITY);
            assertThat(browser.get("/console/accounts").headers().firstValue("location"))
                    .contains("/console/me");
            assertThat(make(new Browser(room.address()), "7K4F-QQ", "second", CommandRoom.PASSWORD))
                    .isEqualTo(401);
        }
    }
}
