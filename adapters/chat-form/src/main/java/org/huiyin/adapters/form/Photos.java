package org.huiyin.adapters.form;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.huiyin.media.Media;
import org.huiyin.media.Source;
import org.huiyin.message.Attachment;
import org.huiyin.net.Part;

/**
 * The photos of a report, each known by what is in it. They are drawn anew before they are kept, so that nothing stays
 * of what the phone wrote into them.
 */
final class Photos {
    static final String FIELD = "photo";
    static final int MOST = 3;
    static final long LARGEST = 25 << 20;

    private final Media media;

    Photos(Media media) {
        this.media = media;
    }

    /** Those among the parts that are pictures; what is none is left out. A browser sends an empty one for none. */
    List<Attachment> keep(List<Part> parts) throws IOException {
        var kept = new ArrayList<Attachment>();
        for (Part part : parts) {
            if (part instanceof Part.Spooled file
                    && file.name().equals(FIELD)
                    && file.size() > 0
                    && kept.size() < MOST) {
                var bytes = Files.readAllBytes(file.file());
                if (isPicture(bytes)) {
                    var reference = FormKind.NAME + ":" + sha256(bytes);
                    media.expect(reference, new Source.Enclosed(bytes));
                    kept.add(Attachment.image(reference));
                }
            }
        }
        return kept;
    }

    private static boolean isPicture(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
        return head.startsWith("\u00ff\u00d8\u00ff") || head.startsWith("\u0089PNG\r\n") || head.startsWith("GIF8");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: missing (expected: in every JDK)", e);
        }
    }
}
