package org.huiyin.adapters.open311;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.binding.BindingCode;
import org.huiyin.message.Chat;
import org.huiyin.message.Location;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote into a request, as far as it is kept: names, telephones and addresses for letters are not.
 *
 * @param place as it was written
 * @param grid the grid's id; empty where none was given
 */
record Filed(String service, String text, String place, Optional<String> grid, Optional<Location> location) {
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_PLACE = 200;
    private static final double NORTH = 90;
    private static final double EAST = 180;

    /** Refuses what the standard, or sense, does not allow. */
    static Filed of(Map<String, List<String>> form) {
        var service = first(form.get("service_code"));
        var text = first(form.get("description"));
        var place = first(form.get("address_string"));
        var grid = Optional.of(first(form.get("address_id"))).filter(id -> !id.isEmpty());
        var location = location(first(form.get("lat")), first(form.get("long")), place);
        if (service.isEmpty()) {
            throw Fault.unreadable("service_code: expected one of the services");
        }
        if (place.isEmpty() && grid.isEmpty() && location.isEmpty()) {
            throw Fault.unreadable("expected lat and long, or address_string, or address_id");
        }
        if (text.length() > LONGEST_TEXT || place.length() > LONGEST_PLACE) {
            throw Fault.unreadable(
                    "description: expected at most " + LONGEST_TEXT + " characters; address_string: " + LONGEST_PLACE);
        }
        if (!BindingCode.in(text).isEmpty()) {
            throw Fault.unreadable("description: expected no code that says who somebody is");
        }
        return new Filed(service, text, place, grid, location);
    }

    private static String first(@Nullable List<String> values) {
        return values == null || values.isEmpty()
                ? ""
                : values.get(0).replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static Optional<Location> location(String latitude, String longitude, String name) {
        if (latitude.isEmpty() && longitude.isEmpty()) {
            return Optional.empty();
        }
        try {
            var location = new Location(Double.parseDouble(latitude), Double.parseDouble(longitude), name);
            if (Math.abs(location.latitude()) <= NORTH && Math.abs(location.longitude()) <= EAST) {
                return Optional.of(location);
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw Fault.unreadable("lat, long: expected degrees");
    }

    /** As somebody in a group would write it. */
    Message message(Chat chat, Tongue tongue, String gridName, Instant at) {
        var matter = tongue.matter(service);
        var said = tongue.say("said")
                .replace("{grid}", gridName)
                .replace("{place}", place)
                .replace("{matter}", matter)
                .replace("{text}", text.isEmpty() ? matter : text);
        var plain =
                Message.words(new Message.Id(chat, "request"), new Sender(Open311Kind.NAME, chat.id(), ""), at, said);
        return new Message(
                plain.id(),
                plain.sender(),
                plain.at(),
                plain.text(),
                plain.attachments(),
                location,
                plain.quote(),
                plain.mentions(),
                plain.recalls());
    }
}
