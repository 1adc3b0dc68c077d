package org.huiyin.adapters.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.huiyin.chat.Inbox.Taken;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WayInTest {
    private final PaperInbox inbox = new PaperInbox();
    private SourceDesk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new SourceDesk("""
                {'in': {
                    'meters': {'secrets': ['NEW', 'OLD'], 'grid': 'town'},
                    'watch': {'token': 'TOKEN', 'group': 'g-1',
                        'alertmanager': {'words': {'PumpDown': '{building}的水泵停了，没水了'}}}}}""");
        desk.platform.start(inbox);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whoItIsStandsInTheConfigurationAndNotInWhatItSends() throws Exception {
        var body = """
                {"type": "message", "data": {"text": "没水了", "place": "3号楼", "sender": "police", "group": "g-cmd"}}""";

        assertThat(desk.post("meters", "m1", SourceDesk.SECRET, body)).isEqualTo(200);

        var message = inbox.next();
        assertThat(message.id())
                .isEqualTo(new Message.Id(new Chat("webhook", "meters", "meters", Chat.Kind.DIRECT), "m1"));
        assertThat(message.sender().id()).isEqualTo("meters");
        assertThat(message.text()).isEqualTo("3号楼 没水了");
    }

    @Test
    void bothSecretsCountWhileOneIsReplaced() throws Exception {
        assertThat(desk.post("meters", "m1", SourceDesk.OLD_SECRET, SourceDesk.message("一")))
                .isEqualTo(200);
        assertThat(desk.post("meters", "m2", SourceDesk.SECRET, SourceDesk.message("二")))
                .isEqualTo(200);
    }

    @Test
    void whatWasSignedLongAgoIsRefused() throws Exception {
        var old = Instant.now().minusSeconds(301);
        var early = Instant.now().plusSeconds(330);

        assertThat(desk.post("meters", "m1", SourceDesk.SECRET, old, SourceDesk.message("一")))
                .isEqualTo(401);
        assertThat(desk.post("meters", "m1", SourceDesk.SECRET, early, SourceDesk.message("一")))
                .isEqualTo(401);
        assertThat(inbox.heardNothing()).isTrue();
    }

    @Test
    void aSourceNobodyKnowsIsAnsweredAsOneThatCannotProveItself() throws Exception {
        assertThat(desk.post("nobody", "m1", SourceDesk.SECRET, SourceDesk.message("一")))
                .isEqualTo(401);
        assertThat(desk.show("watch", "another-token", "{}")).isEqualTo(401);
        assertThat(desk.show("meters", SourceDesk.TOKEN, SourceDesk.message("一")))
                .isEqualTo(401);
    }

    @Test
    void whatIsNoMessageIsRefusedByItsField() throws Exception {
        assertThat(desk.post("meters", "m1", SourceDesk.SECRET, "[]")).isEqualTo(400);
        assertThat(desk.post("meters", "m2", SourceDesk.SECRET, "{\"type\": \"message\"}"))
                .isEqualTo(400);
        assertThat(desk.post("meters", "m3", SourceDesk.SECRET, SourceDesk.message("长".repeat(2001))))
                .isEqualTo(400);
        assertThat(desk.show("watch", SourceDesk.TOKEN, "{\"version\": \"5\", \"groupKey\": \"g\", \"alerts\": []}"))
                .isEqualTo(400);
    }

    @Test
    void nothingIsTakenThatTheLineHasNoRoomFor() throws Exception {
        inbox.answer = new Taken.Busy("full");

        assertThat(desk.post("meters", "m1", SourceDesk.SECRET, SourceDesk.message("一")))
                .isEqualTo(503);
    }

    @Test
    void anAlertThatFiresIsOneMessageHoweverOftenItIsRepeated() throws Exception {
        assertThat(desk.show("watch", SourceDesk.TOKEN, alerts())).isEqualTo(200);
        assertThat(desk.show("watch", SourceDesk.TOKEN, alerts())).isEqualTo(200);

        var first = inbox.next();
        var second = inbox.next();
        assertThat(first.text()).isEqualTo("3号楼的水泵停了，没水了");
        assertThat(first.id().value()).isEqualTo("9f3ad1c2b4e5f607@1772423952345");
        assertThat(second.text()).isEqualTo("梅溪一网格2组路灯不亮");
        assertThat(inbox.next().id()).isEqualTo(first.id());
        assertThat(inbox.next().id()).isEqualTo(second.id());
    }

    @Test
    void thatAnAlertIsOverQuotesIt() throws Exception {
        desk.show("watch", SourceDesk.TOKEN, alerts());
        desk.show("watch", SourceDesk.TOKEN, alerts().replace("\"firing\"", "\"resolved\""));

        var firing = inbox.next();
        inbox.next();
        var over = inbox.next();
        assertThat(over.quote()).isEqualTo(Optional.of(firing.id()));
        assertThat(over.id()).isNotEqualTo(firing.id());
        assertThat(over.text()).isEqualTo("不用处理了，已经恢复");
    }

    private static String alerts() throws Exception {
        try (var in = WayInTest.class.getResourceAsStream("/alertmanager-v4.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
