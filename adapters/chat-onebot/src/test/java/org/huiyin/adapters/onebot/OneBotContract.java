package org.huiyin.adapters.onebot;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.huiyin.chat.Account;
import org.huiyin.chat.ChatPlatform;
import org.huiyin.chat.ChatPlatformContract;
import org.huiyin.chat.Inbox;
import org.huiyin.chat.Speech;
import org.huiyin.delivery.Outcome;
import org.huiyin.media.PaperMedia;
import org.huiyin.message.Chat;
import org.huiyin.net.Transport;

/** The contract over one of the three ways. */
abstract class OneBotContract extends ChatPlatformContract {
    static OneBotPlatform platform(OneBotSettings.Login login, Transport transport) {
        return new OneBotPlatform(
                new OneBotSettings(List.of(login), List.of(), Rig.QUICK),
                transport,
                new PaperMedia(),
                InstantSource.system(),
                new Random(1));
    }

    static URI address(String scheme, Transport transport, String path) {
        return URI.create(scheme + "://127.0.0.1:" + transport.address().getPort() + path);
    }

    /** A hub and the adapter, one way or the other. */
    abstract static class Town implements Peer {
        final Hub hub = new Hub(10001);
        final Transport transport = HubWay.transport();

        abstract ChatPlatform adapter();

        abstract HubWay way();

        /** Whatever the hub does once the adapter listens. */
        abstract void connect() throws Exception;

        @Override
        public ChatPlatform platform() {
            return new Awaited(this);
        }

        @Override
        public Chat room() {
            return new Chat("onebot", hub.account(), Hub.GROUP, Chat.Kind.ROOM);
        }

        @Override
        public void writes(String id, String text) throws Exception {
            way().tell(hub.message(id, 20001, text).toString());
        }

        @Override
        public void tellsSomethingNew() throws Exception {
            way().tell(hub.notice("moon_landing", "soft", 20001).toString());
            way().tell(hub.event("prophecy").put("text", "…").toString());
            way().tell(hub.event("request")
                    .put("request_type", "group")
                    .put("flag", "f")
                    .toString());
        }

        @Override
        public void takes(Manner manner) {
            hub.takes(Hub.Manner.valueOf(manner.name()));
        }

        @Override
        public List<String> heard() {
            return hub.said();
        }

        @Override
        public void close() throws Exception {
            way().close();
            transport.stop(Duration.ofSeconds(2));
        }
    }

    /** The adapter, whose start ends when it is connected. */
    private record Awaited(Town town) implements ChatPlatform {
        @Override
        public String name() {
            return town.adapter().name();
        }

        @Override
        public void start(Inbox inbox) {
            town.adapter().start(inbox);
            try {
                town.connect();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> town.adapter().accounts().get(0).state() == Account.State.CONNECTED);
        }

        @Override
        public Outcome say(Chat to, Speech speech) {
            return town.adapter().say(to, speech);
        }

        @Override
        public void stop() {
            town.adapter().stop();
        }
    }
}
