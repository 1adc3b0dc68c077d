package org.huiyin.app.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import org.huiyin.adapters.media.MediaFiles;
import org.huiyin.adapters.media.MediaSettings;
import org.huiyin.adapters.store.SqlStores;
import org.huiyin.app.RosterDirectory;
import org.huiyin.app.Trained;
import org.huiyin.app.demo.Demo;
import org.huiyin.app.replay.VirtualClock;
import org.huiyin.ledger.Store;
import org.huiyin.line.Heartbeat;
import org.huiyin.line.Line;
import org.huiyin.line.SceneLoader;
import org.huiyin.media.Source;
import org.huiyin.message.Attachment;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;
import org.huiyin.notice.spread.Relay;
import org.huiyin.rules.RuleFolder;
import org.huiyin.rules.Rules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real pictures through the real darkroom into the real line: bytes may come before or after their message. */
class CopiedPictureTest {
    private static final Instant NOW = Instant.parse("2025-03-03T01:00:00Z");

    @TempDir
    Path folder;

    private final VirtualClock clock = new VirtualClock(NOW);
    private final Store store = SqlStores.sqliteInMemory();
    private Line line;
    private MediaFiles media;
    private int messages;

    @BeforeEach
    void open() throws IOException {
        var rules = Rules.of(RuleFolder.shipped().book(), Demo.roster(), Trained.models());
        var directory = new RosterDirectory(rules.town().roster(), "test", "bot");
        line = new Line(store, rules::inForce, new SceneLoader(directory), clock, new Heartbeat());
        media = new MediaFiles(new MediaSettings(folder, Set.of(), 1 << 20, Duration.ofSeconds(20)), line::take);
    }

    @AfterEach
    void close() {
        media.close();
        store.close();
    }

    @Test
    void theSamePhotoSmallerAndPassedOnIsCountedAndOpensNothing() throws IOException {
        say("g-work", "u-lin", "【协查通告】案号云公刑[2025]87号，男子丁某，45岁，涉嫌盗窃在逃，发现请私报指挥室", "wanted.jpg");
        clock.forwardTo(NOW.plusSeconds(60));
        line.tick(Optional.empty());
        media.expect("wanted.jpg", new Source.Enclosed(jpeg(photo(), 1)));
        await().until(() -> !store.look(looks -> looks.prints().ofNotices()).isEmpty());

        media.expect("copy.jpg", new Source.Enclosed(jpeg(photo(), 0.4)));
        await().until(() -> media.find("copy.jpg").isPresent());
        say("g-vol", "u-gu", "", "copy.jpg");

        await().until(() -> !relays().isEmpty());
        assertThat(relays()).extracting(Relay::person).containsExactly("u-gu");
        assertThat(store.pages().notices(10)).hasSize(1);
    }

    @Test
    void aCopyThatIsCalledTheSameIsCountedToo() throws IOException {
        say("g-work", "u-lin", "【协查通告】案号云公刑[2025]87号，男子丁某，45岁，涉嫌盗窃在逃，发现请私报指挥室", "wanted.jpg");
        clock.forwardTo(NOW.plusSeconds(60));
        line.tick(Optional.empty());
        media.expect("wanted.jpg", new Source.Enclosed(jpeg(photo(), 1)));
        await().until(() -> !store.look(looks -> looks.prints().ofNotices()).isEmpty());

        say("g-vol", "u-gu", "", "wanted.jpg");

        assertThat(relays()).extracting(Relay::person).containsExactly("u-gu");
        assertThat(store.pages().notices(10)).hasSize(1);
    }

    private List<Relay> relays() {
        var notice = store.pages().notices(1).get(0).code();
        return store.look(looks -> looks.spread().relays(notice));
    }

    private void say(String group, String who, String text, String picture) {
        messages++;
        var chat = new Chat("test", "bot", group, Chat.Kind.ROOM);
        line.take(new Message(
                new Message.Id(chat, "m" + messages),
                new Sender("test", who, who),
                NOW,
                text,
                List.of(Attachment.image(picture)),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty()));
    }

    /** The same every time it is drawn. */
    private static BufferedImage photo() {
        var random = new Random(5);
        var image = new BufferedImage(480, 640, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, Color.LIGHT_GRAY, 480, 640, Color.DARK_GRAY));
        graphics.fillRect(0, 0, 480, 640);
        for (int i = 0; i < 12; i++) {
            graphics.setColor(new Color(random.nextInt(1 << 24)));
            graphics.fillOval(
                    random.nextInt(400), random.nextInt(560), 40 + random.nextInt(160), 40 + random.nextInt(160));
        }
        graphics.dispose();
        return image;
    }

    private static byte[] jpeg(BufferedImage image, double scale) throws IOException {
        int width = (int) (image.getWidth() * scale);
        int height = (int) (image.getHeight() * scale);
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = small.createGraphics();
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(small, "jpg", out);
        return out.toByteArray();
    }
}
