package org.huiyin.adapters.wechaty.payload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import wechaty.EventResponse;

/** Reads events. What is new, broken or empty is a sign of life and nothing else. */
public final class EventDecoder {
    private static final JsonMapper JSON = new JsonMapper();
    private static final long SCAN_CONFIRMED = 4;

    public Event decode(EventResponse event) {
        return switch (event.getType()) {
            case 2 -> spoken(fields(event));
            case 16 -> new Event.Fault();
            case 19 -> came(fields(event));
            case 20 -> went(fields(event));
            case 21 -> renamed(fields(event));
            case 22 -> scan(fields(event));
            case 25 -> loggedIn(fields(event));
            case 26 -> new Event.LoggedOut();
            case 27 -> stale(fields(event));
            default -> new Event.Alive();
        };
    }

    private static JsonNode fields(EventResponse event) {
        try {
            return JSON.readTree(event.getPayload());
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }

    private static Event spoken(JsonNode fields) {
        var message = fields.path("messageId").asText();
        return message.isEmpty() ? new Event.Alive() : new Event.Spoken(message);
    }

    private static Event loggedIn(JsonNode fields) {
        var contact = fields.path("contactId").asText();
        return contact.isEmpty() ? new Event.Alive() : new Event.LoggedIn(contact);
    }

    private static Event scan(JsonNode fields) {
        return fields.path("status").asLong() == SCAN_CONFIRMED ? new Event.Alive() : new Event.Scan();
    }

    private static Event came(JsonNode fields) {
        var room = fields.path("roomId").asText();
        var who = ids(fields.path("inviteeIdList"));
        return room.isEmpty() || who.isEmpty() ? new Event.Alive() : new Event.Came(room, at(fields), who);
    }

    private static Event went(JsonNode fields) {
        var room = fields.path("roomId").asText();
        var who = ids(fields.path("removeeIdList"));
        return room.isEmpty() || who.isEmpty() ? new Event.Alive() : new Event.Went(room, at(fields), who);
    }

    private static Event renamed(JsonNode fields) {
        var room = fields.path("roomId").asText();
        return room.isEmpty()
                ? new Event.Alive()
                : new Event.Renamed(room, at(fields), fields.path("newTopic").asText());
    }

    /** Of members of a room the id is the room's. */
    private static Event stale(JsonNode fields) {
        var id = fields.path("payloadId").asText();
        return switch (fields.path("payloadType").asInt()) {
            case 2 -> new Event.Stale(Event.Stale.Of.CONTACT, id);
            case 3, 4 -> new Event.Stale(Event.Stale.Of.ROOM, id);
            default -> new Event.Alive();
        };
    }

    private static long at(JsonNode fields) {
        return fields.path("timestamp").asLong();
    }

    private static List<String> ids(JsonNode list) {
        var ids = new ArrayList<String>();
        list.forEach(id -> {
            if (!id.asText().isEmpty()) {
                ids.add(id.asText());
            }
        });
        return ids;
    }
}
