package org.huiyin.adapters.sandbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.huiyin.media.Glimpse;
import org.huiyin.message.Attachment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PhotosTest {
    private static final byte[] PNG = "\u0089PNG\r\n\u001a\nand so on".getBytes(ISO_8859_1);

    @TempDir
    Path photos;

    private TownHall hall;
    private Window window;

    @BeforeEach
    void open() throws Exception {
        hall = new TownHall(photos).open();
        window = new Window(hall);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void aPhotoIsKeptUnderItsContentAndShownAsWhatItIs() throws Exception {
        var name = name(window.photo(PNG).body());

        var shown = window.bytes("/sandbox/photo/" + name);

        assertThat(name).matches("[0-9a-f]{64}\\.png");
        assertThat(shown.body()).isEqualTo(PNG);
        assertThat(shown.headers().firstValue("content-type")).contains("image/png");
        assertThat(shown.headers().firstValue("x-content-type-options")).contains("nosniff");
        assertThat(name(window.photo(PNG).body())).isEqualTo(name);
        assertThat(hall.glimpses).extracting(Glimpse::reference).containsExactly(name, name);
    }

    @Test
    void aPhotoOfAMessageReachesTheInbox() throws Exception {
        var name = name(window.photo(PNG).body());

        window.post("/sandbox/say", """
            {"id": "w-00000001", "from": "u-liu", "group": "g-dq1", "photos": ["%s"]}\
            """.formatted(name));

        assertThat(hall.taken.get(0).attachments()).containsExactly(Attachment.image(name));
        assertThat(hall.taken.get(0).isBarePicture()).isTrue();
    }

    @Test
    void whatIsNoPictureIsRefusedWhateverItCallsItself() throws Exception {
        var reply = window.photo("<html><script>alert(1)</script>".getBytes(ISO_8859_1));

        assertThat(reply.statusCode()).isEqualTo(415);
        assertThat(stored()).isZero();
    }

    @Test
    void aPhotoOverTheLimitIsRefused() throws Exception {
        var reply = window.photo(Arrays.copyOf(PNG, (10 << 20) + 1));

        assertThat(reply.statusCode()).isEqualTo(413);
        assertThat(stored()).isZero();
    }

    @Test
    void nothingButPhotosIsShown() throws Exception {
        Files.writeString(photos.resolve("secret.txt"), "secret");

        assertThat(window.get("/sandbox/photo/secret.txt").statusCode()).isEqualTo(404);
        assertThat(window.get("/sandbox/photo/..%2Fsecret.txt").statusCode()).isBetween(400, 404);
        assertThat(window.get("/sandbox/photo/" + "0".repeat(64) + ".png").statusCode())
                .isEqualTo(404);
    }

    private long stored() throws Exception {
        try (var files = Files.walk(photos)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private static String name(String json) throws Exception {
        return new ObjectMapper().readTree(json).get("photo").asText();
    }

    @Test
    void whereItWasTakenIsNotKept() throws Exception {
        var withPlace = new ByteArrayOutputStream();
        withPlace.writeBytes(PNG);
        withPlace.writeBytes("GPS 31.2304 121.4737".getBytes(ISO_8859_1));

        var name = name(window.photo(withPlace.toByteArray()).body());

        assertThat(window.bytes("/sandbox/photo/" + name).body()).isEqualTo(PNG);
    }
}
