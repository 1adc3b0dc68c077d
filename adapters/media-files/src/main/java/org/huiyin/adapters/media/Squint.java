package org.huiyin.adapters.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import net.coobird.thumbnailator.Thumbnails;
import org.huiyin.media.Fingerprint;

/**
 * Looks at a picture with half-closed eyes: what stays is how light and dark lie in the large, which no scaling, no
 * compression and no stamp in a corner changes much. Of each view's cosine transform only the slowest waves count, by
 * whether they are stronger than most.
 */
final class Squint {
    private static final int SIDE = 256;
    private static final int SMALL = 64;
    private static final int WAVES = 16;

    /** What of each side is left off, in hundredths: somebody may have cut that much away. */
    private static final List<Integer> RIMS = List.of(0, 2, 4, 6);

    /** The same within a frame that somebody put around a picture. */
    private static final List<Integer> RIMS_IN_FRAME = List.of(0, 1, 2);

    /** A plain edge up to this share of a side may be a frame. */
    private static final int WIDEST_FRAME = SIDE / 5;

    /** What differs no more than this in brightness, of 255, is plain. */
    private static final double PLAIN = 14;

    private final double[][] cosines = cosines();

    /** A part of a picture that is {@link #SIDE} wide and high. */
    private record Part(double left, double top, double right, double bottom) {
        static final Part WHOLE = new Part(0, 0, SIDE, SIDE);

        Part without(int hundredths) {
            double x = (right - left) * hundredths / 100;
            double y = (bottom - top) * hundredths / 100;
            return new Part(left + x, top + y, right - x, bottom - y);
        }
    }

    Fingerprint of(BufferedImage image) throws IOException {
        var grey = grey(image);
        List<Fingerprint.View> views = new ArrayList<>();
        RIMS.forEach(rim -> views.add(view(grey, Part.WHOLE.without(rim))));
        var framed = withinFrame(grey);
        if (!framed.equals(Part.WHOLE)) {
            RIMS_IN_FRAME.forEach(rim -> views.add(view(grey, framed.without(rim))));
        }
        return new Fingerprint(views);
    }

    private static double[][] grey(BufferedImage image) throws IOException {
        var small = Thumbnails.of(image)
                .forceSize(SIDE, SIDE)
                .imageType(BufferedImage.TYPE_INT_RGB)
                .asBufferedImage();
        var grey = new double[SIDE][SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int rgb = small.getRGB(x, y);
                grey[y][x] = 0.299 * (rgb >> 16 & 0xff) + 0.587 * (rgb >> 8 & 0xff) + 0.114 * (rgb & 0xff);
            }
        }
        return grey;
    }

    private static Part withinFrame(double[][] grey) {
        return new Part(
                frame(grey, 0, 1, false),
                frame(grey, 0, 1, true),
                SIDE - frame(grey, SIDE - 1, -1, false),
                SIDE - frame(grey, SIDE - 1, -1, true));
    }

    /** How many rows, or columns, from one edge on are all alike; none when they never end. */
    private static int frame(double[][] grey, int edge, int step, boolean rows) {
        double first = rows ? grey[edge][SIDE / 2] : grey[SIDE / 2][edge];
        for (int n = 0; n < WIDEST_FRAME; n++) {
            int line = edge + n * step;
            for (int i = 0; i < SIDE; i++) {
                if (Math.abs((rows ? grey[line][i] : grey[i][line]) - first) > PLAIN) {
                    return n;
                }
            }
        }
        return 0;
    }

    private Fingerprint.View view(double[][] grey, Part part) {
        var small = new double[SMALL][SMALL];
        double width = (part.right() - part.left()) / SMALL;
        double height = (part.bottom() - part.top()) / SMALL;
        for (int y = 0; y < SMALL; y++) {
            for (int x = 0; x < SMALL; x++) {
                double left = part.left() + x * width;
                double top = part.top() + y * height;
                small[y][x] = mean(grey, new Part(left, top, left + width, top + height));
            }
        }
        return bits(waves(small));
    }

    private static double mean(double[][] grey, Part part) {
        double sum = 0;
        double weight = 0;
        for (int y = (int) part.top(); y < part.bottom() && y < SIDE; y++) {
            double high = Math.min(y + 1, part.bottom()) - Math.max(y, part.top());
            for (int x = (int) part.left(); x < part.right() && x < SIDE; x++) {
                double area = high * (Math.min(x + 1, part.right()) - Math.max(x, part.left()));
                sum += area * grey[y][x];
                weight += area;
            }
        }
        return sum / weight;
    }

    /** The slowest waves of both directions; the mere brightness is left out. */
    private double[] waves(double[][] small) {
        var across = new double[SMALL][WAVES];
        for (int y = 0; y < SMALL; y++) {
            for (int wave = 0; wave < WAVES; wave++) {
                for (int x = 0; x < SMALL; x++) {
                    across[y][wave] += small[y][x] * cosines[wave][x];
                }
            }
        }
        var waves = new double[WAVES * WAVES];
        for (int i = 0; i < waves.length; i++) {
            for (int y = 0; y < SMALL; y++) {
                waves[i] += across[y][i % WAVES] * cosines[i / WAVES][y];
            }
        }
        return waves;
    }

    private static Fingerprint.View bits(double[] waves) {
        var sorted = waves.clone();
        Arrays.sort(sorted);
        double middle = (sorted[waves.length / 2 - 1] + sorted[waves.length / 2]) / 2;
        var bits = new BitSet();
        for (int i = 0; i < waves.length; i++) {
            bits.set(i, waves[i] > middle);
        }
        return Fingerprint.View.of(bits);
    }

    private static double[][] cosines() {
        var cosines = new double[WAVES][SMALL];
        for (int wave = 0; wave < WAVES; wave++) {
            for (int i = 0; i < SMALL; i++) {
                cosines[wave][i] = Math.cos((2 * i + 1) * (wave + 1) * Math.PI / (2 * SMALL));
            }
        }
        return cosines;
    }
}
