package org.huiyin.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.huiyin.app.config.ConfigFile;
import org.huiyin.binding.BindingCode;
import org.huiyin.binding.Pass;
import org.huiyin.delivery.Target;
import org.huiyin.rules.Models;
import org.huiyin.rules.roster.RosterFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real group's way in and out: what a resident writes on a platform becomes an item, and the answer stands in the group. */
class OneBotTownTest {
    @TempDir
    Path data;

    @Test
    void aResidentOfAGroupIsAnsweredInIt() throws Exception {
        try (var server = serve();
                var account = OneBotProgram.dial(server.address().getPort(), 10001)) {
            account.resident(501, "梅溪一网格2组门口的路灯坏了三天了，晚上看不见");

            var said = account.told("send_group_msg");
            assertThat(said.path("params").path("group_id").asText()).isEqualTo("7");
            assertThat(said.path("params").toString()).contains("已登记");
            assertThat(server.parts().store().pages().items(List.of(), 10, 0))
                    .singleElement()
                    .satisfies(item -> assertThat(item.subject().grid()).isEqualTo("mx-1"));
        }
    }

    @Test
    void aRoomNobodyBoundIsNotAnswered() throws Exception {
        try (var server = serve();
                var account = OneBotProgram.dial(server.address().getPort(), 10001)) {
            account.group(99, 501, "路灯坏了三天了");
            account.resident(502, "梅溪一网格2组门口的路灯坏了三天了");

            assertThat(account.told("send_group_msg")
                            .path("params")
                            .path("group_id")
                            .asText())
                    .isEqualTo("7");
            assertThat(server.parts().store().pages().items(List.of(), 10, 0)).hasSize(1);
        }
    }

    @Test
    void aGroupWhoseRoomHasANewIdGoesOnWhereItWas() throws Exception {
        try (var server = serve();
                var account = OneBotProgram.dial(server.address().getPort(), 10001)) {
            account.resident(501, "梅溪一网格2组门口的路灯坏了三天了，晚上看不见");
            account.told("send_group_msg");

            account.group(8, 401, code(server, "g-mx1").text());
            assertThat(account.told("send_group_msg")
                            .path("params")
                            .path("group_id")
                            .asText())
                    .isEqualTo("8");
            account.group(8, 501, "路灯修得怎么样了");

            var said = account.told("send_group_msg").path("params");
            assertThat(said.path("group_id").asText()).isEqualTo("8");
            var item = server.parts().store().pages().items(List.of(), 10, 0);
            assertThat(item).hasSize(1);
            assertThat(said.toString()).contains(item.get(0).code());
        }
    }

    private static BindingCode code(Server server, String group) {
        var code = BindingCode.make(new SecureRandom());
        server.parts().store().inTransaction(ledger -> {
            ledger.bindings()
                    .issue(new Pass(
                            code.digest(),
                            new Target.ToGroup(group),
                            Instant.now().plusSeconds(600)));
            return true;
        });
        return code;
    }

    private Server serve() throws IOException {
        var file = data.resolve("serve.yaml");
        Files.writeString(
                file, """
                roster: %s
                platforms:
                  onebot:
                    '10001':
                      reverse: {token: {env: TOKEN}}
                      groups: {g-mx1: '7'}
                      members: {u-mei: '401'}
                """.formatted(Path.of("../scripts/examples/roster.yaml").toAbsolutePath()));
        var config = ConfigFile.read(file);
        var town = new ConfiguredTown(
                config, RosterFile.read(config.roster()), Models.none(), Map.of("TOKEN", OneBotProgram.TOKEN));
        return town.start(DataFolder.open(data.resolve("data")), 0, code -> false, InstantSource.system());
    }
}
