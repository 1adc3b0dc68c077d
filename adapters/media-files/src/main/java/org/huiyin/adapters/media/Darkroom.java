package org.huiyin.adapters.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.huiyin.media.Developed;
import org.huiyin.media.Media;
import org.huiyin.media.Retouching;

/**
 * Draws pictures anew, so that nothing goes on but what they show: no place, no moment, no phone, no second file behind
 * the first. How large one would be is asked before it is opened. One at a time, so that memory has a bound.
 */
public final class Darkroom implements Retouching {
    private static final long MOST_PIXELS = 40_000_000;
    private static final int LONGEST_SIDE = 2_560;
    private static final double QUALITY = 0.85;

    private final Squint squint = new Squint();

    /** {@link GivenUp} for what is no picture, or one nobody should open. */
    @Override
    public synchronized Developed develop(byte[] raw) throws IOException {
        var kind = PictureKind.of(raw).orElseThrow(() -> new GivenUp("type: none that is kept"));
        try {
            var image = image(raw, kind);
            boolean photo = kind == PictureKind.JPEG;
            var drawn = photo ? PictureKind.JPEG : PictureKind.PNG;
            var out = new ByteArrayOutputStream();
            Thumbnails.of(image)
                    .scale(Math.min(1.0, (double) LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight())))
                    .imageType(photo ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB)
                    .outputFormat(drawn.format())
                    .outputQuality(QUALITY)
                    .toOutputStream(out);
            return new Developed(new Media.Content(out.toByteArray(), drawn.mediaType()), squint.of(image));
        } catch (RuntimeException e) {
            // The library's readers throw whatever a broken file makes them.
            throw new GivenUp("picture: broken");
        }
    }

    private static BufferedImage image(byte[] raw, PictureKind kind) throws IOException {
        var readers = ImageIO.getImageReadersByFormatName(kind.format());
        var reader = readers.next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(raw))) {
            // What is written into a PNG or a GIF beside the picture is not even unpacked.
            reader.setInput(in, true, kind != PictureKind.JPEG);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_PIXELS) {
                throw new GivenUp("picture: " + width + " by " + height);
            }
            var parameters = reader.getDefaultReadParam();
            int every = (int) Math.max(1, Math.max(width, height) / LONGEST_SIDE);
            parameters.setSourceSubsampling(every, every, 0, 0);
            var image = reader.read(0, parameters);
            return kind == PictureKind.JPEG ? upright(image, reader) : image;
        } catch (GivenUp e) {
            throw e;
        } catch (IOException e) {
            throw new GivenUp("picture: broken");
        } finally {
            reader.dispose();
        }
    }

    /** Phones write which way was up into what is about to be lost. */
    private static BufferedImage upright(BufferedImage image, ImageReader reader) {
        try {
            var orientation = ExifUtils.getExifOrientation(reader, 0);
            return orientation == null || orientation == Orientation.TOP_LEFT
                    ? image
                    : ExifFilterUtils.getFilterForOrientation(orientation).apply(image);
        } catch (IOException | RuntimeException e) {
            return image;
        }
    }
}
