package org.huiyin.adapters.wecom;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.huiyin.adapters.wecom.api.Surroundings;
import org.huiyin.adapters.wecom.robot.RobotPlatform;
import org.huiyin.adapters.wecom.robot.RobotSettings;
import org.huiyin.chat.ChatPlatform;
import org.huiyin.chat.ChatPlatformContract;
import org.huiyin.media.PaperMedia;
import org.huiyin.message.Chat;

/** What every adapter must do, as far as a robot can: it hears nothing. */
final class RobotContractTest extends ChatPlatformContract {

    @Override
    protected Peer open() {
        return new Robot(new FakeApi());
    }

    @Override
    protected boolean hears() {
        return false;
    }

    static RobotSettings settings(URI api) {
        return new RobotSettings("square", "k-1_2", api, Duration.ofMillis(1_500));
    }

    private static final class Robot implements Peer {
        private final FakeApi api;
        private final RobotPlatform platform;

        Robot(FakeApi api) {
            this.api = api;
            this.platform = new RobotPlatform(
                    List.of(settings(api.base())),
                    new Surroundings(InstantSource.system(), new Random(7), new PaperMedia()));
        }

        @Override
        public ChatPlatform platform() {
            return platform;
        }

        @Override
        public Chat room() {
            return settings(api.base()).chat();
        }

        @Override
        public void writes(String id, String text) {
            throw new AssertionError("a robot hears nothing");
        }

        @Override
        public void tellsSomethingNew() {
            throw new AssertionError("a robot hears nothing");
        }

        @Override
        public void takes(Manner manner) {
            api.errcode = switch (manner) {
                case GLADLY, SILENT -> 0;
                case BUSY -> 45009;
                case REFUSING -> 40058;
            };
            api.isSilent = manner == Manner.SILENT;
        }

        @Override
        public List<String> heard() {
            return api.heard;
        }

        @Override
        public void close() {
            api.close();
        }
    }
}
