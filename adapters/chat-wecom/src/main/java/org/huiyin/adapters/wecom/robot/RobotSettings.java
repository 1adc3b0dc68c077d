package org.huiyin.adapters.wecom.robot;

import java.net.URI;
import java.time.Duration;
import org.huiyin.message.Chat;

/**
 * A robot that stands in one group.
 *
 * @param name ours for it: its account, and the id of its only chat
 * @param key the only secret there is, out of its address; never logged
 * @param patience for an answer
 */
public record RobotSettings(String name, String key, URI api, Duration patience) {
    private static final URI WECOM = URI.create("https://qyapi.weixin.qq.com");

    public RobotSettings {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name: blank (expected: a name for the robot)");
        }
        if (!key.matches("[0-9A-Za-z_-]+")) {
            throw new IllegalArgumentException(
                    "key: of robot " + name + " (expected: what follows key= in its address)");
        }
    }

    /** As Tencent runs it. */
    public static RobotSettings of(String name, String key) {
        return new RobotSettings(name, key, WECOM, Duration.ofSeconds(10));
    }

    /** The group it stands in. */
    public Chat chat() {
        return new Chat(RobotPlatform.NAME, name, name, Chat.Kind.ROOM);
    }

    URI send() {
        return api.resolve("/cgi-bin/webhook/send?key=" + key);
    }

    URI upload() {
        return api.resolve("/cgi-bin/webhook/upload_media?key=" + key + "&type=file");
    }

    @Override
    public String toString() {
        return "robot " + name;
    }
}
