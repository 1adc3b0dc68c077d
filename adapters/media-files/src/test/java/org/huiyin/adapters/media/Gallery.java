package org.huiyin.adapters.media;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Pictures that are drawn: people before a wall, places, and what happens to a picture on its way through groups. */
final class Gallery {
    private Gallery() {}

    /** Head and shoulders in the middle, all alike in how they sit; who it is differs by the number. */
    static BufferedImage person(int number) {
        var random = new Random(number * 7919L);
        return draw(480, 640, random, graphics -> {
            graphics.setPaint(new GradientPaint(0, 0, tone(random, 120, 130), 480, 640, tone(random, 60, 150)));
            graphics.fillRect(0, 0, 480, 640);
            for (int i = 0; i < 6; i++) {
                graphics.setColor(tone(random, 30, 200));
                graphics.fillRect(
                        random.nextInt(480), random.nextInt(400), 20 + random.nextInt(160), 20 + random.nextInt(200));
            }
            graphics.setColor(tone(random, 20, 180));
            int shoulders = 260 + random.nextInt(140);
            graphics.fillRoundRect(240 - shoulders / 2, 430 + random.nextInt(40), shoulders, 300, 120, 120);
            graphics.setColor(new Color(190 + random.nextInt(50), 150 + random.nextInt(40), 120 + random.nextInt(40)));
            int wide = 150 + random.nextInt(70);
            int high = 190 + random.nextInt(80);
            int x = 240 - wide / 2 + random.nextInt(40) - 20;
            int y = 190 + random.nextInt(40);
            graphics.fillOval(x, y, wide, high);
            graphics.setColor(tone(random, 10, 60));
            graphics.fillArc(x - 8, y - 25, wide + 16, 100 + random.nextInt(80), 0, 180);
            graphics.fillOval(x + wide / 4 - 10, y + high / 2 - 20, 20, 12);
            graphics.fillOval(x + wide * 3 / 4 - 10, y + high / 2 - 20, 20, 12);
            graphics.fillRect(x + wide / 2 - 25, y + high * 3 / 4, 50, 8);
        });
    }

    /** A street, a yard, a field. */
    static BufferedImage place(int number) {
        var random = new Random(number * 104729L + 1);
        return draw(800, 600, random, graphics -> {
            graphics.setPaint(new GradientPaint(0, 0, tone(random, 150, 100), 0, 600, tone(random, 30, 120)));
            graphics.fillRect(0, 0, 800, 600);
            for (int i = 0; i < 14; i++) {
                graphics.setColor(tone(random, 10, 240));
                int size = 40 + random.nextInt(260);
                if (random.nextBoolean()) {
                    graphics.fillRect(random.nextInt(800), random.nextInt(600), size, 30 + random.nextInt(240));
                } else {
                    graphics.fillOval(random.nextInt(800), random.nextInt(600), size, size);
                }
            }
        });
    }

    /** The form many such pictures have: the same words above and below, another person in the middle. */
    static BufferedImage poster(int number) {
        var sheet = new BufferedImage(600, 900, BufferedImage.TYPE_INT_RGB);
        var graphics = sheet.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 600, 900);
        graphics.setColor(new Color(180, 20, 20));
        graphics.fillRect(0, 0, 600, 110);
        graphics.drawImage(person(number), 120, 140, 360, 480, null);
        graphics.setColor(Color.BLACK);
        for (int line = 0; line < 6; line++) {
            graphics.fillRect(60, 660 + line * 36, 480 - (line == 5 ? 200 : 0), 14);
        }
        graphics.dispose();
        return sheet;
    }

    private interface Drawing {
        void on(Graphics2D graphics);
    }

    private static BufferedImage draw(int width, int height, Random random, Drawing drawing) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.on(graphics);
        graphics.dispose();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            int grain = random.nextInt(17) - 8;
            pixels[i] = clip((pixels[i] >> 16 & 0xff) + grain) << 16
                    | clip((pixels[i] >> 8 & 0xff) + grain) << 8
                    | clip((pixels[i] & 0xff) + grain);
        }
        return image;
    }

    private static Color tone(Random random, int from, int span) {
        int grey = from + random.nextInt(Math.min(span, 255 - from) + 1);
        return new Color(clip(grey + random.nextInt(41) - 20), grey, clip(grey + random.nextInt(41) - 20));
    }

    private static int clip(int value) {
        return Math.max(0, Math.min(255, value));
    }

    static BufferedImage compressed(BufferedImage image, float quality) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpg").next();
        var how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(quality);
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    }

    static BufferedImage scaled(BufferedImage image, double by) {
        int width = (int) (image.getWidth() * by);
        int height = (int) (image.getHeight() * by);
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return small;
    }

    /** Without so many hundredths of each side. */
    static BufferedImage cropped(BufferedImage image, int hundredths) {
        int x = image.getWidth() * hundredths / 100;
        int y = image.getHeight() * hundredths / 100;
        return image.getSubimage(x, y, image.getWidth() - 2 * x, image.getHeight() - 2 * y);
    }

    static BufferedImage framed(BufferedImage image, Color color, int hundredths) {
        int x = image.getWidth() * hundredths / 100;
        int y = image.getHeight() * hundredths / 100;
        var framed = new BufferedImage(image.getWidth() + 2 * x, image.getHeight() + 2 * y, BufferedImage.TYPE_INT_RGB);
        var graphics = framed.createGraphics();
        graphics.setColor(color);
        graphics.fillRect(0, 0, framed.getWidth(), framed.getHeight());
        graphics.drawImage(image, x, y, null);
        graphics.dispose();
        return framed;
    }

    /** With words across it, half to be seen through, and a stamp in the corner. */
    static BufferedImage stamped(BufferedImage image) {
        var stamped = scaled(image, 1);
        var graphics = stamped.createGraphics();
        graphics.setColor(new Color(255, 255, 255, 110));
        graphics.setStroke(new BasicStroke(6));
        graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, image.getWidth() / 10));
        graphics.rotate(-0.4, image.getWidth() / 2.0, image.getHeight() / 2.0);
        graphics.drawString("INTERNAL 2025", image.getWidth() / 6, image.getHeight() / 2);
        graphics.rotate(0.4, image.getWidth() / 2.0, image.getHeight() / 2.0);
        graphics.setColor(new Color(200, 30, 30));
        graphics.drawOval(
                image.getWidth() * 3 / 4, image.getHeight() * 4 / 5, image.getWidth() / 6, image.getWidth() / 6);
        graphics.dispose();
        return stamped;
    }
}
