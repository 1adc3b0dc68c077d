package org.huiyin.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.huiyin.app.config.ConfigFile;
import org.huiyin.health.Condition;
import org.huiyin.item.Item;
import org.huiyin.rules.Models;
import org.huiyin.rules.roster.RosterFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two accounts in one group over real sockets: what is said there is heard once, whichever of them is there. */
class StandInTownTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long FIRST = 10001;
    private static final long SECOND = 10002;

    @TempDir
    Path data;

    private Server server;
    private OneBotProgram first;
    private OneBotProgram second;

    @BeforeEach
    void open() throws IOException {
        server = serve();
        first = OneBotProgram.dial(server.address().getPort(), FIRST);
        second = OneBotProgram.dial(server.address().getPort(), SECOND);
        becomes(FIRST, Condition.CONNECTED);
        becomes(SECOND, Condition.CONNECTED);
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
        server.close();
    }

    @Test
    void whatBothHearIsOneItem() throws Exception {
        bothHear(501, "梅溪一网格2组门口的路灯坏了三天了，晚上看不见");
        first.told("send_group_msg");
        bothHear(502, "梅溪一网格5组的污水井堵了");
        first.told("send_group_msg");

        assertThat(items()).hasSize(2);
    }

    @Test
    void whileTheFirstIsGoneTheSecondHearsAndAnswers() throws Exception {
        first.close();
        becomes(FIRST, Condition.DISCONNECTED);
        second.resident(501, "梅溪一网格2组门口的路灯坏了三天了，晚上看不见");

        assertThat(second.told("send_group_msg").path("params").toString()).contains("已登记");
        assertThat(items()).hasSize(1);
    }

    @Test
    void whoeverIsBackHearsAgainAndNothingTwice() throws Exception {
        first.close();
        becomes(FIRST, Condition.DISCONNECTED);
        var said = System.currentTimeMillis() / 1000;
        second.resident(501, "梅溪一网格2组门口的路灯坏了三天了，晚上看不见");
        second.told("send_group_msg");

        first = OneBotProgram.dial(server.address().getPort(), FIRST);
        becomes(FIRST, Condition.CONNECTED);
        first.group(7, 501, "梅溪一网格2组门口的路灯坏了三天了，晚上看不见", said);
        bothHear(502, "梅溪一网格5组的污水井堵了");

        assertThat(first.told("send_group_msg").path("params").toString()).contains("污水井");
        assertThat(items()).hasSize(2);
    }

    private void bothHear(long who, String words) {
        second.resident(who, words);
        first.resident(who, words);
    }

    private List<Item> items() {
        return server.parts().store().pages().items(List.of(), 10, 0);
    }

    private void becomes(long account, Condition condition) {
        await().atMost(PATIENCE)
                .until(() -> server.parts().accounts().all().stream()
                        .anyMatch(each ->
                                each.account().equals(Long.toString(account)) && each.condition() == condition));
    }

    /** The shipped limits, but nobody waits for minutes. */
    private Server serve() throws IOException {
        var rules = Files.createDirectories(data.resolve("rules"));
        var limits = Files.readString(Path.of("../rules/limits.yml"))
                .replace("settle: PT2M", "settle: PT1S")
                .replace("moved: PT5M", "moved: PT1S");
        Files.writeString(rules.resolve("limits.yml"), limits);
        var file = data.resolve("serve.yaml");
        Files.writeString(
                file, """
                roster: %s
                rules: %s
                desk: {hold: 0}
                platforms:
                  onebot:
                    '10001':
                      reverse: {token: {env: TOKEN}}
                      groups: {g-mx1: '7'}
                    '10002':
                      reverse: {token: {env: TOKEN}}
                      stand_in: {g-mx1: '7'}
                """.formatted(Path.of("../scripts/examples/roster.yaml").toAbsolutePath(), rules));
        var config = ConfigFile.read(file);
        var town = new ConfiguredTown(
                config, RosterFile.read(config.roster()), Models.none(), Map.of("TOKEN", OneBotProgram.TOKEN));
        return town.start(DataFolder.open(data.resolve("data")), 0, code -> false, InstantSource.system());
    }
}
