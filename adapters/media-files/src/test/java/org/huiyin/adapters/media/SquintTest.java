package org.huiyin.adapters.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huiyin.media.Fingerprint;
import org.junit.jupiter.api.Test;

/** Distances over real pictures: copies are far nearer than any two different ones, also those on the same form. */
class SquintTest {
    /** As in rules/limits.yml. */
    private static final int ALIKE = 28;

    private static final int EACH = Boolean.getBoolean("huiyin.long") ? 40 : 5;

    private final Squint squint = new Squint();

    @Test
    void aCopyIsKnownWhateverHappenedToItOnItsWay() throws IOException {
        var distances = new ArrayList<Integer>();
        for (BufferedImage picture : pictures()) {
            var print = squint.of(picture);
            for (BufferedImage copy : copies(picture)) {
                distances.add(print.distance(squint.of(copy)));
            }
        }
        assertThat(distances).hasSize(3 * EACH * 8).allMatch(distance -> distance <= ALIKE);
    }

    @Test
    void noTwoDifferentPicturesAreTakenForOne() throws IOException {
        List<Fingerprint> prints = new ArrayList<>();
        for (BufferedImage picture : pictures()) {
            prints.add(squint.of(picture));
        }
        for (int i = 0; i < prints.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(prints.get(i).distance(prints.get(j))).isGreaterThan(ALIKE);
            }
        }
    }

    @Test
    void aPlainOneIsLookedAtLikeAnyOther() throws IOException {
        var plain = new BufferedImage(3, 2, BufferedImage.TYPE_INT_ARGB);
        assertThat(squint.of(plain).distance(squint.of(plain))).isZero();
    }

    private static List<BufferedImage> pictures() {
        return IntStream.range(0, EACH)
                .boxed()
                .flatMap(i -> Stream.of(Gallery.person(i), Gallery.place(i), Gallery.poster(i)))
                .toList();
    }

    private static List<BufferedImage> copies(BufferedImage picture) throws IOException {
        return List.of(
                Gallery.compressed(picture, 0.3f),
                Gallery.compressed(Gallery.scaled(picture, 0.3), 0.6f),
                Gallery.compressed(Gallery.cropped(picture, 3), 0.7f),
                Gallery.compressed(Gallery.cropped(picture, 6), 0.7f),
                Gallery.compressed(Gallery.framed(picture, Color.WHITE, 5), 0.6f),
                Gallery.compressed(Gallery.framed(picture, Color.BLACK, 10), 0.6f),
                Gallery.compressed(Gallery.stamped(picture), 0.6f),
                Gallery.scaled(picture, 1.5));
    }
}
