package org.huiyin.adapters.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huiyin.grid.Person;
import org.huiyin.grid.Roster;
import org.huiyin.message.Chat;
import org.huiyin.message.Sender;

/** The chats of the town and the people who may speak in them. */
final class Rooms {
    private static final String ACCOUNT = "demo";
    /** Residents nobody wrote down: the name they chose is all there is to know of them. */
    private static final String GUEST = "guest-";

    private static final Pattern GUEST_NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}·. _-]{1,20}");
    private static final int GUESTS = 200;

    private final Roster roster;
    private final Map<String, Sender> guests = Collections.synchronizedMap(new LinkedHashMap<>());

    Rooms(Roster roster) {
        this.roster = roster;
    }

    static Chat chat(String id, Chat.Kind kind) {
        return new Chat(SandboxPlatform.NAME, ACCOUNT, id, kind);
    }

    Chat group(String id) {
        return roster.group(id)
                .map(group -> chat(group.id(), Chat.Kind.ROOM))
                .orElseThrow(() -> Problem.bad("unknown_group", "group: unknown (expected: a group of the roster)"));
    }

    /** The chat of one person with the bot alone. */
    Chat direct(String person) {
        return chat(person(person).id(), Chat.Kind.DIRECT);
    }

    /** A group's chat or a person's, whichever is named. */
    Chat chat(Optional<String> group, Optional<String> person) {
        return group.map(this::group)
                .or(() -> person.map(this::direct))
                .orElseThrow(() -> Problem.bad("unknown_group", "chat: none (expected: group or person)"));
    }

    /** Whether it is one of ours, so that something can be said in it. */
    boolean holds(Chat chat) {
        return chat.equals(chat(chat.id(), chat.kind()))
                && (chat.isDirect() || roster.group(chat.id()).isPresent());
    }

    List<Chat> groups() {
        return roster.groups().stream().map(group -> group(group.id())).toList();
    }

    /** A member, somebody who has spoken here before, or a new resident under a name of their own. */
    Sender person(String id) {
        return roster.member(id)
                .map(member -> new Sender(SandboxPlatform.NAME, member.id(), member.name()))
                .or(() -> Optional.ofNullable(guests.get(id)))
                .or(() -> guest(id))
                .orElseThrow(() -> Problem.bad("unknown_person", "from: unknown (expected: a member, or guest-NAME)"));
    }

    private static Optional<Sender> guest(String id) {
        var name = id.startsWith(GUEST) ? id.substring(GUEST.length()) : "";
        return GUEST_NAME.matcher(name).matches() && name.equals(name.strip())
                ? Optional.of(new Sender(SandboxPlatform.NAME, id, name))
                : Optional.empty();
    }

    /** Remembers somebody the roster does not know, so that windows can show and choose them. */
    void meet(Sender sender) {
        synchronized (guests) {
            if (roster.member(sender.id()).isEmpty() && guests.size() < GUESTS) {
                guests.putIfAbsent(sender.id(), sender);
            }
        }
    }

    List<Sender> guests() {
        synchronized (guests) {
            return List.copyOf(guests.values());
        }
    }

    /** How a person is called; the id's own words when nobody knows. */
    String nameOf(String id) {
        return roster.member(id)
                .map(member -> member.name())
                .or(() -> Optional.ofNullable(guests.get(id)).map(Sender::name))
                .orElseGet(() -> id.startsWith(GUEST) ? id.substring(GUEST.length()) : id);
    }

    String groupName(String id) {
        return roster.group(id).map(group -> group.name()).orElse(id);
    }

    String gridName(String id) {
        return roster.grids().find(id).map(grid -> grid.name()).orElse(id);
    }

    String departmentName(String id) {
        return roster.department(id).map(office -> office.name()).orElse(id);
    }

    /** The groups, the people and the grids, for the page. */
    ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("township", roster.township());
        json.put("zone", roster.zone().getId());
        var groups = json.putArray("groups");
        roster.groups()
                .forEach(group -> groups.addObject()
                        .put("id", group.id())
                        .put("name", group.name())
                        .put("purpose", Insight.code(group.purpose()))
                        .put("grid", gridName(group.grid())));
        var people = json.putArray("people");
        roster.members().forEach(member -> write(member, people.addObject()));
        guests().forEach(guest -> people.addObject()
                .put("id", guest.id())
                .put("name", guest.name())
                .put("guest", true));
        var grids = json.putArray("grids");
        roster.grids().all().forEach(grid -> grids.add(grid.name()));
        return json;
    }

    private void write(Person member, ObjectNode json) {
        json.put("id", member.id());
        json.put("name", member.name());
        json.put("grid", gridName(member.grid()));
        var roles = json.putArray("roles");
        member.roles().stream().sorted().map(Insight::code).forEach(roles::add);
    }
}
