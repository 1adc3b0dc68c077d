package org.huiyin.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.huiyin.app.admin.LiveServer;
import org.huiyin.app.config.ConfigFile;
import org.huiyin.app.doctor.Doctor;
import org.huiyin.app.doctor.Finding;
import org.huiyin.app.doctor.LiveLook;
import org.huiyin.app.doors.BindRoute;
import org.huiyin.rules.Models;
import org.huiyin.rules.roster.RosterFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoorsExampleTest {
    private static final Map<String, String> SECRETS = Map.of(
            "HUIYIN_WECHATY_TOKEN",
            "t",
            "HUIYIN_WECHATY_SPARE_TOKEN",
            "t",
            "HUIYIN_WECOM_SECRET",
            "s",
            "HUIYIN_WECOM_ROBOT",
            "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=an-invented-key",
            "HUIYIN_ONEBOT_TOKEN",
            "an invented token",
            "HUIYIN_WATCH_TOKEN",
            "an invented token",
            "HUIYIN_BOARD_SECRET",
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            "HUIYIN_FORM_SECRET",
            "an invented secret of the form");

    @TempDir
    Path data;

    /** Each door has an example of its own, which serves as it stands and says how its accounts fare. */
    @ParameterizedTest
    @CsvSource({
        "wechaty.yaml, wechaty/town wechaty/spare",
        "wecom.yaml, wecom/helper",
        "onebot.yaml, onebot/10001 onebot/10002"
    })
    void theExampleOfEachDoorIsServed(String file, String accounts) throws IOException {
        var config = ConfigFile.read(Path.of("../scripts/examples", file));
        var town = new ConfiguredTown(config, RosterFile.read(config.roster()), Models.none(), SECRETS);
        try (var server = town.start(DataFolder.open(data), 0, code -> false, InstantSource.system())) {
            for (String account : accounts.split(" ")) {
                assertThat(LiveServer.of(data).get(LiveLook.PATH).body())
                        .contains("mend  " + account + ": disconnected since ", "mend: look after the program");
            }
            var findings = new Doctor(data, SECRETS, Instant.now()).look(Optional.of(config));
            assertThat(findings).extracting(Finding::place).contains("server").contains(accounts.split(" "));
            assertThat(findings)
                    .filteredOn(f -> f.says().contains(" is served"))
                    .allMatch(Finding.Sound.class::isInstance);
            assertThat(findings).noneMatch(f -> f.says().contains(" is not served"));
            assertThat(new Web(server.address().getPort()).text("/metrics")).contains("huiyin_accounts_disconnected ");
        }
    }

    @Test
    void theExampleIsServedAndGivesCodes() throws IOException {
        var config = ConfigFile.read(Path.of("../scripts/examples/doors.yaml"));
        var town = new ConfiguredTown(config, RosterFile.read(config.roster()), Models.none(), SECRETS);
        try (var server = town.start(DataFolder.open(data), 0, code -> false, InstantSource.system())) {
            assertThat(new Web(server.address().getPort()).status(BindRoute.PATH))
                    .isEqualTo(401);
            assertThat(new Web(server.address().getPort()).status("/report")).isEqualTo(200);
            var admin = LiveServer.of(data);
            assertThat(admin.get(BindRoute.PATH).body())
                    .contains("group g-mx1: wechaty/town", "member u-mei: wechaty/town", "member u-gu: not bound");
            assertThat(admin.post(BindRoute.PATH, Map.of("member", "u-gu")).body())
                    .startsWith("HY-");
            assertThat(server.parts().rules().town().limits().replyBudget()).isEqualTo(4);
        }
    }
}
