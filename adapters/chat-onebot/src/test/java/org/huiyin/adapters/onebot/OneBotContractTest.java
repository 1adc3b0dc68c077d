package org.huiyin.adapters.onebot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.Optional;
import org.huiyin.chat.ChatPlatform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;

/** What every platform must do, over each of the three ways. */
final class OneBotContractTest {

    @Nested
    final class WhenTheProgramDials extends OneBotContract {
        @Override
        protected Peer open() throws Exception {
            return new Dialled();
        }
    }

    @Nested
    final class WhenWeDial extends OneBotContract {
        @Override
        protected Peer open() throws Exception {
            return new Served();
        }
    }

    @Nested
    final class WhenBothPost extends OneBotContract {
        @Override
        protected Peer open() throws Exception {
            return new Posted();
        }
    }

    private static final class Dialled extends OneBotContract.Town {
        private final ChatPlatform adapter = OneBotContract.platform(Rig.reverse(hub), transport);
        private HubWay.@Nullable Dialling way;

        @Override
        ChatPlatform adapter() {
            return adapter;
        }

        @Override
        HubWay way() {
            return Objects.requireNonNull(way);
        }

        @Override
        void connect() throws Exception {
            transport.start();
            way = dial(Rig.TOKEN);
        }

        private HubWay.Dialling dial(String token) {
            var address = OneBotContract.address("ws", transport, ReverseDoor.PATH);
            return new HubWay.Dialling(hub, address, Optional.of(token), "Universal");
        }

        @Override
        public boolean forges(String text) {
            assertThatThrownBy(() -> dial("some-other-token!")).hasStackTraceContaining("403");
            return true;
        }
    }

    private static final class Served extends OneBotContract.Town {
        private final HubWay.Serving way;
        private final ChatPlatform adapter;

        Served() throws Exception {
            way = new HubWay.Serving(hub, Rig.TOKEN);
            adapter = OneBotContract.platform(Rig.forward(hub, way.address()), transport);
        }

        @Override
        ChatPlatform adapter() {
            return adapter;
        }

        @Override
        HubWay way() {
            return way;
        }

        @Override
        void connect() {}
    }

    private static final class Posted extends OneBotContract.Town {
        private final HubWay.Posting way;
        private final ChatPlatform adapter;

        Posted() throws Exception {
            way = new HubWay.Posting(hub, Rig.TOKEN, Rig.SECRET);
            adapter = OneBotContract.platform(Rig.http(hub, way.api()), transport);
        }

        @Override
        ChatPlatform adapter() {
            return adapter;
        }

        @Override
        HubWay way() {
            return way;
        }

        @Override
        void connect() throws Exception {
            transport.start();
            way.postsTo(OneBotContract.address("http", transport, HttpLink.PATH));
            way.tell(hub.lifecycle().toString());
        }

        @Override
        public boolean forges(String text) {
            var status = way.post(hub.message("forged-1", 20001, text).toString(), "some-other-secret");
            assertThat(status).isEqualTo(403);
            return true;
        }
    }
}
