package org.huiyin.adapters.wecom.bot;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.adapters.wecom.api.Fields;
import org.huiyin.message.Attachment;

/**
 * What a message holds, or a quoted one: words, and pictures or files.
 *
 * @param isKnown whether it is of a kind we understand
 */
record Content(boolean isKnown, List<String> words, List<Enclosed> files) {

    /** A picture or file, and where its bytes are, if that was said. */
    record Enclosed(Attachment.Kind kind, Optional<URI> address, Optional<String> key) {}

    /** Reads the part of {@code body} that its message type names. */
    static Content of(Fields body) {
        List<String> words = new ArrayList<>();
        List<Enclosed> files = new ArrayList<>();
        boolean isKnown = read(body, words, files);
        return new Content(isKnown, List.copyOf(words), List.copyOf(files));
    }

    private static boolean read(Fields part, List<String> words, List<Enclosed> files) {
        var kind = part.text("msgtype").orElse("");
        switch (kind) {
            case "text", "voice" -> part.in(kind).text("content").ifPresent(words::add);
            case "image" -> files.add(file(Attachment.Kind.IMAGE, part.in(kind)));
            case "file" -> files.add(file(Attachment.Kind.FILE, part.in(kind)));
            case "video" -> files.add(file(Attachment.Kind.VIDEO, part.in(kind)));
            case "mixed" -> {
                for (var item : part.in(kind).each("msg_item")) {
                    // What is mixed holds texts and pictures, never another mixture.
                    if (!item.text("msgtype").equals(Optional.of("mixed"))) {
                        read(item, words, files);
                    }
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static Enclosed file(Attachment.Kind kind, Fields part) {
        return new Enclosed(kind, part.text("url").flatMap(Content::address), part.text("aeskey"));
    }

    static Optional<URI> address(String text) {
        try {
            var address = new URI(text.strip());
            boolean isWeb =
                    "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return isWeb && address.getHost() != null ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    String text() {
        return String.join("\n", words);
    }
}
