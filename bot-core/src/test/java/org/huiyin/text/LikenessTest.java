package org.huiyin.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** How alike two texts are. */
class LikenessTest {
    private static final Offset<Double> CLOSE = within(1e-9);

    @Test
    void aTextIsWhollyLikeItself() {
        assertThat(Likeness.of("3号楼楼下路灯不亮", "3号楼楼下路灯不亮")).isEqualTo(1, CLOSE);
    }

    @Test
    void textsWithoutACommonPairAreNotAlike() {
        assertThat(Likeness.of("路灯不亮", "水管爆裂")).isZero();
    }

    @Test
    void halfOfThePairsSharedIsHalfAlike() {
        assertThat(Likeness.of("abc", "bcd")).isEqualTo(0.5, CLOSE);
    }

    @Test
    void signsAndSpacesDoNotCount() {
        assertThat(Likeness.of("路灯，不亮！！", " 路灯 不亮")).isEqualTo(1, CLOSE);
    }

    @Test
    void whatHasNoPairIsLikeNothing() {
        assertThat(Likeness.of("", "")).isZero();
        assertThat(Likeness.of("灯", "灯")).isZero();
        assertThat(Likeness.of("！？", "！？")).isZero();
    }

    @Test
    void theOrderOfTheTwoTextsDoesNotMatterAndTheMeasureStaysBetweenNoneAndOne() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var one = text(random);
            var other = text(random);
            double alike = Likeness.of(one, other);

            assertThat(alike)
                    .as("%s | %s", one, other)
                    .isBetween(0.0, 1.0 + 1e-9)
                    .isEqualTo(Likeness.of(other, one), CLOSE);
        }
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(12), 'a', 'e')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
