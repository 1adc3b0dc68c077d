package org.huiyin.adapters.wecom.robot;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** Writes posts as the robot's address wants them, and knows which it would not take. */
final class PostEncoder {

    /** What is wrong with a post; empty when nothing is. */
    Optional<String> fault(Post post) {
        if (post instanceof Post.Text text) {
            return size("text", text.words().getBytes(UTF_8).length, 1, Post.Text.LONGEST);
        }
        if (post instanceof Post.Markdown markdown) {
            return size("markdown", markdown.words().getBytes(UTF_8).length, 1, Post.Markdown.LONGEST);
        }
        if (post instanceof Post.Image image) {
            return size("image", image.bytes().length, 1, Post.Image.LARGEST);
        }
        if (post instanceof Post.News news) {
            return size("articles", news.articles().size(), 1, Post.News.MOST);
        }
        return size("file", ((Post.File) post).bytes().length, Post.File.SMALLEST, Post.File.LARGEST);
    }

    private static Optional<String> size(String what, int is, int least, int most) {
        return is >= least && is <= most
                ? Optional.empty()
                : Optional.of(what + ": " + is + " (expected: " + least + " to " + most + ")");
    }

    String encode(Post post) {
        var body = JsonNodeFactory.instance.objectNode();
        if (post instanceof Post.Text text) {
            var inner = part(body, "text").put("content", text.words());
            if (!text.called().isEmpty()) {
                var list = inner.putArray("mentioned_list");
                text.called().forEach(list::add);
            }
        } else if (post instanceof Post.Markdown markdown) {
            part(body, "markdown").put("content", markdown.words());
        } else if (post instanceof Post.Image image) {
            part(body, "image")
                    .put("base64", Base64.getEncoder().encodeToString(image.bytes()))
                    .put("md5", md5(image.bytes()));
        } else if (post instanceof Post.News news) {
            var list = part(body, "news").putArray("articles");
            for (var article : news.articles()) {
                list.addObject()
                        .put("title", article.title())
                        .put("description", article.description())
                        .put("url", article.link())
                        .put("picurl", article.picture());
            }
        }
        return body.toString();
    }

    /** A file is uploaded first, and said by the id it got. */
    String file(String mediaId) {
        var body = JsonNodeFactory.instance.objectNode();
        part(body, "file").put("media_id", mediaId);
        return body.toString();
    }

    private static ObjectNode part(ObjectNode body, String type) {
        return body.put("msgtype", type).putObject(type);
    }

    /** One file as a form. */
    byte[] form(Post.File file, String boundary) {
        // Nothing in a name may end the line it stands in.
        var name = file.name().replaceAll("[\\p{Cntrl}\"\\\\]", "_");
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"media\"; filename=\"" + name
                + "\"; filelength=" + file.bytes().length + "\r\nContent-Type: application/octet-stream\r\n\r\n";
        var form = new ByteArrayOutputStream();
        form.writeBytes(head.getBytes(UTF_8));
        form.writeBytes(file.bytes());
        form.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(UTF_8));
        return form.toByteArray();
    }

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("digest: not in this JDK (expected: MD5)", e);
        }
    }
}
