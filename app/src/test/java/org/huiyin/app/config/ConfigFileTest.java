package org.huiyin.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.huiyin.app.config.platforms.Account;
import org.huiyin.app.config.platforms.OneBot;
import org.huiyin.app.config.platforms.Wecom;
import org.huiyin.rules.yaml.RuleFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigFileTest {
    private static final String ACCOUNTS = """
            roster: r
            platforms:
              wechaty:
                town:
                  endpoint: 127.0.0.1:8788
                  token: {env: WECHATY}
                  tls: none
                  groups: {g-mx1: 20001@chatroom}
                  members: {u-mei: wxid_mei}
              wecom:
                helper:
                  bot: {id: B1, secret: {file: bot.secret}}
                  webhook: {g-cmd: {env: ROBOT}}
                desk:
                  callback: {path: /wecom/desk, token: {env: T}, key: {env: K}}
              onebot:
                '10001':
                  forward: {url: ws://127.0.0.1:6700, token: {env: ONEBOT}}
                  groups: {g-work: '7'}
            """;

    @TempDir
    Path folder;

    @Test
    void whatIsLeftOutIsAsUsual() throws IOException {
        var config = read("roster: town/roster.yaml\n");
        assertThat(config.roster()).isEqualTo(folder.resolve("town/roster.yaml"));
        assertThat(config.listening().address()).isEqualTo("127.0.0.1");
        assertThat(config.listening().port()).isEqualTo(8080);
        assertThat(config.store()).isInstanceOf(Config.Embedded.class);
        assertThat(config.platforms().sandbox()).isFalse();
    }

    @Test
    void aPasswordIsReadFromWhereItPointsTo() throws IOException {
        Files.writeString(folder.resolve("secret"), "open sesame\nmore\n");
        var inFile = postgres("{file: secret}");
        assertThat(inFile.password().orElseThrow().value(Map.of())).contains("open sesame");
        var variable = postgres("{env: DB}");
        assertThat(variable.password().orElseThrow().value(Map.of("DB", "s"))).contains("s");
        assertThat(variable.password().orElseThrow().value(Map.of())).isEmpty();
    }

    @Test
    void aPasswordInTheOpenIsRefused() {
        refuses(
                "roster: r\nstore:\n  postgresql:\n    url: jdbc:postgresql://h/d\n    password: sesame\n",
                5,
                "store.postgresql.password");
        refuses(
                "roster: r\nstore:\n  postgresql:\n    url: jdbc:postgresql://h/d?password=sesame\n",
                4,
                "store.postgresql.url");
    }

    @Test
    void anUnknownKeyIsRefusedByLine() {
        refuses("roster: r\ncolour: red\n", 2, "colour");
        refuses("roster: r\nplatforms:\n  wechat: {enabled: true}\n", 3, "platforms.wechat");
    }

    @Test
    void aPortBeyondAllPortsIsRefused() {
        refuses("roster: r\nport: 70000\n", 2, "port");
    }

    @Test
    void everyKindOfAccountIsRead() throws IOException {
        var platforms = read(ACCOUNTS).platforms();
        assertThat(platforms.accounts()).extracting(Account::name).containsExactly("town", "helper", "desk", "10001");
        assertThat(platforms.wechaty().get(0).bound().groups()).containsEntry("20001@chatroom", "g-mx1");
        assertThat(platforms.wecom().get(0).ear()).containsInstanceOf(Wecom.LongConnection.class);
        assertThat(platforms.wecom().get(1).ear()).containsInstanceOf(Wecom.Callback.class);
        assertThat(platforms.onebot().get(0).link()).isInstanceOf(OneBot.Forward.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "endpoint: 127.0.0.1:8788|endpoint: nowhere|platforms.wechaty.town.endpoint",
                "{env: WECHATY}|sesame|platforms.wechaty.town.token",
                "{file: bot.secret}|{file: a, env: b}|platforms.wecom.helper.bot.secret",
                "path: /wecom/desk|path: '/a b'|platforms.wecom.desk.callback.path",
                "url: ws://127.0.0.1:6700|url: http://127.0.0.1|platforms.onebot.10001.forward.url",
                "url: ws://127.0.0.1:6700|url: 'ws://u:sesame@h'|platforms.onebot.10001.forward.url",
                "g-work: '7'|g-mx1: '7'|platforms.onebot.10001.groups.g-mx1",
                "'10001':|me:|platforms.onebot.me"
            })
    void aMistakeInAnAccountIsRefusedByItsKey(String right, String wrong, String key) {
        assertThat(ACCOUNTS).contains(right);
        assertThatThrownBy(() -> read(ACCOUNTS.replace(right, wrong)))
                .isInstanceOf(RuleFileException.class)
                .hasMessageMatching("(?s)serve.yaml:\\d+: " + key.replace(".", "\\.") + ": .*")
                .hasMessageContaining("(expected: ")
                .hasMessageNotContaining("sesame");
    }

    @Test
    void aPlaceMeasuresInItsOwnWay() throws IOException {
        var desk = read("roster: r\ndesk: {hold: PT8S, reply_budget: 3}\n").desk();
        assertThat(desk.hold()).contains(Duration.ofSeconds(8));
        assertThat(desk.replyBudget()).contains(3);
        refuses("roster: r\ndesk:\n  reply_budget: 0\n", 3, "desk.reply_budget");
    }

    @Test
    void aPlaceMayAnswerAtOnceAndMergeNothing() throws IOException {
        var desk = read("roster: r\ndesk: {hold: 0, merge: off}\n").desk();

        assertThat(desk.hold()).contains(Duration.ZERO);
        assertThat(desk.merge()).contains(Duration.ZERO);
        refuses("roster: r\ndesk:\n  merge: never\n", 3, "desk.merge");
    }

    @Test
    void picturesComeFromNowhereUntilAHostIsNamed() throws IOException {
        assertThat(read("roster: r\n").media().hosts()).isEmpty();
        var media = read("roster: r\nmedia: {hosts: [.qpic.cn, img.example.com], megabytes: 5}\n")
                .media();
        assertThat(media.hosts()).containsExactlyInAnyOrder(".qpic.cn", "img.example.com");
        assertThat(media.largest()).isEqualTo(5 << 20);
        refuses("roster: r\nmedia:\n  hosts: ['*']\n", 3, "media.hosts[0]");
        refuses("roster: r\nmedia:\n  megabytes: 0\n", 3, "media.megabytes");
    }

    @Test
    void theSandboxIsNotServedToOtherMachines() {
        refuses("roster: r\naddress: 0.0.0.0\nplatforms:\n  sandbox: {enabled: true}\n", 4, "platforms.sandbox");
    }

    private Config.Postgres postgres(String password) throws IOException {
        return (Config.Postgres)
                read("roster: r\nstore:\n  postgresql: {url: 'jdbc:postgresql://h/d', password: " + password + "}\n")
                        .store();
    }

    private void refuses(String yaml, int line, String key) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(RuleFileException.class)
                .hasMessageStartingWith("serve.yaml:" + line + ": " + key)
                .hasMessageContaining("(expected: ")
                .hasMessageNotContaining("sesame");
    }

    private Config read(String yaml) throws IOException {
        return ConfigFile.read(Files.writeString(folder.resolve("serve.yaml"), yaml));
    }
}
