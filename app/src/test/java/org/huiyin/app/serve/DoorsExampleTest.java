package org.huiyin.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.huiyin.app.admin.LiveServer;
import org.huiyin.app.config.ConfigFile;
import org.huiyin.app.doors.BindRoute;
import org.huiyin.rules.Models;
import org.huiyin.rules.roster.RosterFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorsExampleTest {
    private static final Map<String, String> SECRETS = Map.of(
            "HUIYIN_WECHATY_TOKEN",
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
