package org.huiyin.adapters.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures made for tests. */
final class Album {
    /** Stands for whatever a phone writes into its pictures. */
    static final String SECRET = "taken at 31.2304 121.4737";

    private Album() {}

    /** Red on the left, blue on the right. */
    static byte[] picture(String format, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, (x < width / 2 ? Color.RED : Color.BLUE).getRGB());
            }
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** A JPEG with an EXIF part: which way is up, and the secret. */
    static byte[] fromAPhone(int orientation) throws IOException {
        var plain = picture("jpg", 80, 40);
        var exif = new ByteArrayOutputStream();
        exif.writeBytes("Exif\0\0MM\0*\0\0\0\b\0\1\1\22\0\3\0\0\0\1\0".getBytes(StandardCharsets.ISO_8859_1));
        exif.write(orientation);
        exif.writeBytes(new byte[] {0, 0, 0, 0, 0, 0});
        exif.writeBytes(SECRET.getBytes(StandardCharsets.ISO_8859_1));
        var out = new ByteArrayOutputStream();
        // Behind the part every JPEG of this JDK begins with.
        int behind = 4 + ((plain[4] & 0xff) << 8 | plain[5] & 0xff);
        out.write(plain, 0, behind);
        out.write(0xff);
        out.write(0xe1);
        out.write((exif.size() + 2) >> 8);
        out.write((exif.size() + 2) & 0xff);
        out.writeBytes(exif.toByteArray());
        out.write(plain, behind, plain.length - behind);
        out.writeBytes(SECRET.getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    /** A few bytes that say they are a PNG of that size. */
    static byte[] promising(int width, int height) throws IOException {
        var png = picture("png", 1, 1);
        for (int i = 0; i < 4; i++) {
            png[16 + i] = (byte) (width >> (24 - 8 * i));
            png[20 + i] = (byte) (height >> (24 - 8 * i));
        }
        var sum = new CRC32();
        sum.update(png, 12, 17);
        for (int i = 0; i < 4; i++) {
            png[29 + i] = (byte) (sum.getValue() >> (24 - 8 * i));
        }
        return png;
    }

    static BufferedImage opened(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }
}
