package org.huiyin.adapters.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A kind of picture that is kept, told by its first bytes. */
enum PictureKind {
    JPEG("jpg", "image/jpeg"),
    PNG("png", "image/png"),
    GIF("gif", "image/gif");

    private static final int HEAD = 8;

    private final String format;
    private final String mediaType;

    PictureKind(String format, String mediaType) {
        this.format = format;
        this.mediaType = mediaType;
    }

    /** What the library calls it, and what its files end with. */
    String format() {
        return format;
    }

    String mediaType() {
        return mediaType;
    }

    /** Empty for whatever else it may be. */
    static Optional<PictureKind> of(byte[] bytes) {
        var head = new String(Arrays.copyOf(bytes, HEAD), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (head.equals("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        return head.startsWith("GIF87a") || head.startsWith("GIF89a") ? Optional.of(GIF) : Optional.empty();
    }
}
