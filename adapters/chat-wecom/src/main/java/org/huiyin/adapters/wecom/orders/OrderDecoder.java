package org.huiyin.adapters.wecom.orders;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.adapters.wecom.api.Fields;
import org.huiyin.adapters.wecom.api.Malformed;
import org.huiyin.message.Attachment;
import org.huiyin.message.Location;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;

/**
 * Reads a report of WeCom's as messages: what was reported, and after it what those said who dealt with it. The
 * reporter's telephone stays where it is.
 */
final class OrderDecoder {
    private static final long LAST_SECOND = 4_102_444_800L;

    private final OrdersSettings settings;

    /** A message, and where its pictures and films are. */
    record Told(Message message, List<Enclosed> enclosed) {
        Told {
            enclosed = List.copyOf(enclosed);
        }
    }

    /** Bytes that are kept elsewhere. */
    sealed interface Enclosed {
        String reference();

        record At(String reference, URI address) implements Enclosed {}

        record Kept(String reference, String mediaId) implements Enclosed {}
    }

    OrderDecoder(OrdersSettings settings) {
        this.settings = settings;
    }

    List<Told> decode(Fields order, Instant now) throws Malformed {
        var id = new Message.Id(settings.chat(order.need("grid_id")), order.need("order_id"));
        List<Told> told = new ArrayList<>();
        told.add(report(order, id, now));
        int step = 0;
        for (var process : order.each("process_list")) {
            step++;
            int number = step;
            step(process, id, number).ifPresent(told::add);
        }
        return told;
    }

    private Told report(Fields order, Message.Id id, Instant now) {
        var sender = new Sender(
                OrdersPlatform.NAME,
                order.id("unionid").orElse("order-" + id.value()),
                order.text("reporter_name").orElse(""));
        var words = Stream.of(order.text("case_name"), order.text("desc"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
        var enclosures = new Enclosures(id.value());
        enclosures.pictures(order.texts("image_urls"));
        enclosures.films(order.texts("video_media_ids"));
        return told(
                id, sender, at(order, "create_time").orElse(now), words, enclosures, place(order), Optional.empty());
    }

    /** What somebody said who dealt with it; empty while nobody said anything. */
    private Optional<Told> step(Fields process, Message.Id order, int number) {
        var who = process.id("solve_userid");
        var words = process.text("process_desc");
        var at = at(process, "solved_time");
        if (who.isEmpty() || words.isEmpty() || at.isEmpty()) {
            return Optional.empty();
        }
        var id = new Message.Id(order.chat(), order.value() + "/" + number);
        var enclosures = new Enclosures(id.value());
        enclosures.pictures(process.texts("image_urls"));
        var sender = new Sender(OrdersPlatform.NAME, who.get(), "");
        return Optional.of(told(id, sender, at.get(), words.get(), enclosures, Optional.empty(), Optional.of(order)));
    }

    private static Told told(
            Message.Id id,
            Sender sender,
            Instant at,
            String words,
            Enclosures enclosures,
            Optional<Location> place,
            Optional<Message.Id> quote) {
        var message =
                new Message(id, sender, at, words, enclosures.attachments, place, quote, List.of(), Optional.empty());
        return new Told(message, enclosures.enclosed);
    }

    private static Optional<Location> place(Fields order) {
        var place = order.in("location");
        double latitude = place.decimal("latitude");
        double longitude = place.decimal("longitude");
        var name = Stream.of(place.text("name"), place.text("address"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        boolean isPoint = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude != 0 || longitude != 0);
        return isPoint ? Optional.of(new Location(latitude, longitude, name)) : Optional.empty();
    }

    private static Optional<Instant> at(Fields fields, String name) {
        long second = fields.number(name).orElse(0);
        return second > 0 && second < LAST_SECOND ? Optional.of(Instant.ofEpochSecond(second)) : Optional.empty();
    }

    /** The attachments of one message, and where they are, as they are found. */
    private final class Enclosures {
        private final String id;
        private final List<Attachment> attachments = new ArrayList<>();
        private final List<Enclosed> enclosed = new ArrayList<>();

        Enclosures(String id) {
            this.id = id;
        }

        void pictures(List<String> addresses) {
            for (var address : addresses) {
                try {
                    var uri = new URI(address.strip());
                    enclosed.add(new Enclosed.At(add(Attachment.Kind.IMAGE), uri));
                } catch (URISyntaxException e) {
                    // A picture without an address is still one that was sent.
                    add(Attachment.Kind.IMAGE);
                }
            }
        }

        void films(List<String> mediaIds) {
            mediaIds.forEach(media -> enclosed.add(new Enclosed.Kept(add(Attachment.Kind.VIDEO), media)));
        }

        private String add(Attachment.Kind kind) {
            var reference = "wecom-orders/" + settings.corp() + "/" + id + "/" + attachments.size();
            attachments.add(new Attachment(kind, reference));
            return reference;
        }
    }
}
