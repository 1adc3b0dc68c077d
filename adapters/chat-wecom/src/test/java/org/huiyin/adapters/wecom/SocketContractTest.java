package org.huiyin.adapters.wecom;

import java.util.List;
import org.huiyin.chat.Account;
import org.huiyin.chat.ChatPlatform;
import org.huiyin.chat.ChatPlatformContract;
import org.huiyin.message.Chat;
import org.junit.jupiter.api.BeforeEach;

/** What every adapter must do, over the long connection. */
final class SocketContractTest extends ChatPlatformContract {
    private final SocketTown town = new SocketTown();

    @Override
    protected Peer open() {
        return new Wecom(town);
    }

    @BeforeEach
    void connect() {
        town.becomes(Account.State.CONNECTED);
    }

    private record Wecom(SocketTown town) implements Peer {
        @Override
        public ChatPlatform platform() {
            return town.platform;
        }

        @Override
        public Chat room() {
            return SocketTown.ROOM;
        }

        @Override
        public void writes(String id, String text) {
            town.wecom.tell("aibot_msg_callback", FakeWecom.text(id, "@网格助手 " + text));
        }

        @Override
        public void tellsSomethingNew() {
            town.wecom.tell("aibot_event_callback", FakeWecom.event("something_event"));
            town.wecom.tell("aibot_new_callback", FakeWecom.text("x", "x"));
            town.wecom.tell("aibot_msg_callback", FakeWecom.body("y", "hologram"));
            town.wecom.raw("no json at all");
        }

        @Override
        public void takes(Manner manner) {
            town.wecom.errcode = switch (manner) {
                case GLADLY -> 0;
                case BUSY -> 45009;
                case REFUSING -> 40058;
                case SILENT -> -2;
            };
        }

        @Override
        public boolean clicks(String platformId, String word) {
            town.wecom.tell("aibot_event_callback", FakeWecom.click("click-" + platformId, platformId, word));
            return true;
        }

        @Override
        public List<String> heard() {
            return town.wecom.heard;
        }

        @Override
        public void close() {
            town.close();
        }
    }
}
