package org.huiyin.adapters.onebot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.message.Attachment;
import org.huiyin.message.Location;
import org.huiyin.message.Mention;

/** The parts of one message, gathered in the order they came. Kinds nobody here has a use for leave nothing behind. */
final class Parts {
    private static final int MOST_ENCLOSURES = 30;
    private static final int MOST_MENTIONS = 100;

    private final String account;
    private final String reference;
    private final StringBuilder text = new StringBuilder();
    private final List<Event.Enclosure> enclosures = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private Optional<Location> location = Optional.empty();
    private Optional<String> quote = Optional.empty();

    /** What belongs to a part. */
    @FunctionalInterface
    interface Data {
        Optional<String> get(String key);
    }

    /** The reference begins those of all attachments. */
    Parts(String account, String reference) {
        this.account = account;
        this.reference = reference;
    }

    void words(String more) {
        text.append(more);
    }

    void add(String kind, Data data) {
        switch (kind) {
            case "text" -> data.get("text").ifPresent(this::words);
            case "at" -> data.get("qq").flatMap(Decoder::id).ifPresent(this::mention);
            case "reply" -> quote = quote.or(() -> data.get("id").flatMap(Decoder::id));
            case "location" -> location = location.or(() -> place(data));
            case "share" -> share(data);
            case "image" -> {
                if (!isSticker(data)) {
                    enclose(Attachment.Kind.IMAGE, data);
                }
            }
            case "record" -> enclose(Attachment.Kind.VOICE, data);
            case "video" -> enclose(Attachment.Kind.VIDEO, data);
            case "file" -> enclose(Attachment.Kind.FILE, data);
            default -> {
                // Faces, dice, cards, forwarded talks and what comes tomorrow.
            }
        }
    }

    private void mention(String id) {
        Mention mention = id.equals(account) ? new Mention.OfBot() : new Mention.OfPerson(id);
        if (!id.equals("all") && mentions.size() < MOST_MENTIONS && !mentions.contains(mention)) {
            mentions.add(mention);
        }
    }

    private void share(Data data) {
        data.get("title").ifPresent(this::words);
        data.get("url").ifPresent(url -> words(" " + url));
    }

    /** Drawn faces come as images, too; they are no photo of anything. */
    private static boolean isSticker(Data data) {
        return data.get("sub_type")
                .or(() -> data.get("subType"))
                .filter("1"::equals)
                .isPresent();
    }

    private void enclose(Attachment.Kind kind, Data data) {
        if (enclosures.size() < MOST_ENCLOSURES) {
            var attachment = new Attachment(kind, reference + ":" + enclosures.size());
            var file = data.get("file").or(() -> data.get("file_id")).orElse("");
            var address = data.get("url")
                    .filter(Parts::isWeb)
                    .or(() -> Optional.of(file).filter(Parts::isWeb));
            enclosures.add(new Event.Enclosure(attachment, address, file));
        }
    }

    private static boolean isWeb(String address) {
        return address.startsWith("https://") || address.startsWith("http://");
    }

    private static Optional<Location> place(Data data) {
        var latitude = data.get("lat").flatMap(text -> degrees(text, 90));
        var longitude = data.get("lon").flatMap(text -> degrees(text, 180));
        var name = data.get("title")
                .filter(title -> !title.isBlank())
                .or(() -> data.get("content"))
                .orElse("");
        return latitude.flatMap(lat -> longitude.map(lon -> new Location(lat, lon, legible(name))));
    }

    private static Optional<Double> degrees(String text, double most) {
        try {
            return Optional.of(Double.parseDouble(text)).filter(d -> Math.abs(d) <= most);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    String text() {
        return legible(text.toString().strip());
    }

    List<Event.Enclosure> enclosures() {
        return enclosures;
    }

    List<Mention> mentions() {
        return mentions;
    }

    Optional<Location> location() {
        return location;
    }

    Optional<String> quote() {
        return quote;
    }

    /** Without what no store and no page can hold: control characters other than tab and line break, and half pairs. */
    static String legible(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\n' && c != '\t') || c == 127 || Character.isSurrogate(c)) {
                return cleaned(text);
            }
        }
        return text;
    }

    private static String cleaned(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c >= ' ' || c == '\n' || c == '\t')
                .filter(c -> c != 127)
                .forEach(c -> clean.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c));
        return clean.toString();
    }
}
