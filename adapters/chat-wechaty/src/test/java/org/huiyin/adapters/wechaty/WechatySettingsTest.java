package org.huiyin.adapters.wechaty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.List;
import org.huiyin.adapters.wechaty.WechatySettings.Tls;
import org.huiyin.media.PaperMedia;
import org.junit.jupiter.api.Test;

/** What settings are taken, and what they show. */
final class WechatySettingsTest {

    @Test
    void theTokenIsNeverShown() {
        assertThat(settings("town", 18_788, "s3cret").toString()).isEqualTo("account town at 127.0.0.1:18788");
    }

    @Test
    void aPortOutOfRangeIsNamed() {
        assertThatThrownBy(() -> settings("town", 70_000, "t")).hasMessage("port: 70000 (expected: 1 to 65535)");
    }

    @Test
    void aTokenOfSeveralWordsIsRefusedWithoutBeingShown() {
        assertThatThrownBy(() -> settings("town", 1, "two words"))
                .hasMessageStartingWith("token: ")
                .hasMessageNotContaining("two words");
    }

    @Test
    void twoAccountsOfOneNameAreRefused() {
        var twice = List.of(settings("town", 1, "a"), settings("town", 2, "b"));
        assertThatThrownBy(() -> new WechatyPlatform(twice, List.of(), new PaperMedia(), InstantSource.system()))
                .hasMessage("account: town twice (expected: each once)");
    }

    private static WechatySettings settings(String account, int port, String token) {
        return WechatySettings.of(account, "127.0.0.1", port, token, new Tls.Plain());
    }
}
