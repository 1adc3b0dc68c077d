package org.huiyin.adapters.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DarkroomTest {
    private final Darkroom darkroom = new Darkroom();

    @Test
    void whatAPhoneWroteIntoAPictureIsGone() throws IOException {
        var developed = darkroom.develop(Album.fromAPhone(1)).content();

        assertThat(developed.type()).isEqualTo("image/jpeg");
        assertThat(new String(developed.bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain(Album.SECRET)
                .doesNotContain("Exif");
    }

    @Test
    void aPictureTakenSidewaysStandsUpright() throws IOException {
        var image = Album.opened(darkroom.develop(Album.fromAPhone(6)).content().bytes());

        assertThat(image.getWidth()).isEqualTo(40);
        assertThat(image.getHeight()).isEqualTo(80);
        assertThat(new Color(image.getRGB(20, 10)).getRed()).isGreaterThan(200);
        assertThat(new Color(image.getRGB(20, 70)).getBlue()).isGreaterThan(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif"})
    void theUsualKindsAreDrawnAnew(String format) throws IOException {
        var image = Album.opened(
                darkroom.develop(Album.picture(format, 60, 30)).content().bytes());
        assertThat(image.getWidth()).isEqualTo(60);
        assertThat(new Color(image.getRGB(5, 15)).getRed()).isGreaterThan(200);
    }

    @Test
    void aLargeOneIsMadeSmaller() throws IOException {
        var image = Album.opened(
                darkroom.develop(Album.picture("png", 6000, 300)).content().bytes());
        assertThat(image.getWidth()).isBetween(2_400, 2_560);
    }

    @Test
    void aFewBytesThatPromiseAHugePictureAreNotOpened() throws IOException {
        var bomb = Album.promising(50_000, 50_000);
        assertThatThrownBy(() -> darkroom.develop(bomb))
                .isInstanceOf(GivenUp.class)
                .hasMessageContaining("50000 by");
    }

    @Test
    void whatIsNoPictureIsGivenUpWhateverItIsCalled() {
        for (String text : new String[] {"", "<html>", "%PDF-1.7", "PK\u0003\u0004", "<svg onload=alert(1)>"}) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> darkroom.develop(bytes)).isInstanceOf(GivenUp.class);
        }
    }

    @Test
    void brokenPicturesAreGivenUpAndNothingElseHappens() throws IOException {
        var random = new Random(7);
        int rounds = Boolean.getBoolean("huiyin.long") ? 20_000 : 300;
        for (int round = 0; round < rounds; round++) {
            var bytes = Album.picture(round % 2 == 0 ? "png" : "jpg", 20, 10);
            for (int i = 0; i < 1 + round % 7; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(darkroom.develop(bytes).content().type()).startsWith("image/");
            } catch (GivenUp e) {
                assertThat(e).hasMessageNotContaining("null");
            }
        }
    }
}
