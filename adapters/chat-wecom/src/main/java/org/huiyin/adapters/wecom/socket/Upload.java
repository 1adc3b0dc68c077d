package org.huiyin.adapters.wecom.socket;

import java.util.Arrays;
import java.util.Base64;
import org.huiyin.adapters.wecom.api.Fields;
import org.huiyin.adapters.wecom.api.Malformed;
import org.huiyin.media.Media;

/** Brings a picture to WeCom, piece by piece; WeCom keeps it for three days. */
final class Upload {
    /** A piece before it is written in Base64. */
    static final int PIECE = 512 << 10;

    private static final int LARGEST = 10 << 20;

    private final Frames frames;
    private final Asking asking;

    /** Asks over a connection and waits for the answer; fails when it is none or an error. */
    interface Asking {
        Fields ask(Frames.Frame frame) throws Failed;
    }

    Upload(Frames frames, Asking asking) {
        this.frames = frames;
        this.asking = asking;
    }

    /** WeCom's id of the picture. Pieces go one after the other: it dislikes many at once. */
    String picture(Media.Content content) throws Failed {
        byte[] bytes = content.bytes();
        if (bytes.length == 0 || bytes.length > LARGEST) {
            throw Failed.refused("picture: " + bytes.length + " bytes (expected: 1 to " + LARGEST + ")");
        }
        int pieces = (bytes.length + PIECE - 1) / PIECE;
        var upload = id(asking.ask(begin(content, pieces)), "upload_id");
        for (int i = 0; i < pieces; i++) {
            byte[] piece = Arrays.copyOfRange(bytes, i * PIECE, Math.min(bytes.length, (i + 1) * PIECE));
            var body = Frames.object()
                    .put("upload_id", upload)
                    .put("chunk_index", i)
                    .put("base64_data", Base64.getEncoder().encodeToString(piece));
            asking.ask(frames.command("aibot_upload_media_chunk", body));
        }
        var end = frames.command("aibot_upload_media_finish", Frames.object().put("upload_id", upload));
        return id(asking.ask(end), "media_id");
    }

    private Frames.Frame begin(Media.Content content, int pieces) {
        var name = content.type().endsWith("png") ? "picture.png" : "picture.jpg";
        return frames.command(
                "aibot_upload_media_init",
                Frames.object()
                        .put("type", "image")
                        .put("filename", name)
                        .put("total_size", content.bytes().length)
                        .put("total_chunks", pieces)
                        .put("md5", Frames.md5(content.bytes())));
    }

    private static String id(Fields answer, String name) throws Failed {
        try {
            return answer.in("body").need(name);
        } catch (Malformed e) {
            throw Failed.refused(e.getMessage());
        }
    }
}
