package org.huiyin.app.doors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.adapters.wecom.robot.RobotPlatform;
import org.huiyin.app.config.platforms.Account;
import org.huiyin.app.config.platforms.Platforms;
import org.huiyin.app.config.platforms.Wecom;
import org.huiyin.binding.Binding;
import org.huiyin.door.Ear;
import org.huiyin.grid.Roster;
import org.huiyin.message.Chat;
import org.huiyin.rules.yaml.RuleFileException;

/** The configured accounts, as the directory and the roster see them. */
public final class Accounts {
    private final Platforms platforms;

    public Accounts(Platforms platforms) {
        this.platforms = platforms;
    }

    /** Refuses a group or a member that the roster does not have. */
    public void check(Roster roster) {
        for (Account account : platforms.accounts()) {
            account.bound().groups().values().stream()
                    .filter(id -> roster.group(id).isEmpty())
                    .findFirst()
                    .ifPresent(id -> refuse(account, "groups", id + " (expected: a group of the roster)"));
            account.bound().standIn().values().stream()
                    .filter(id -> roster.group(id).isEmpty())
                    .findFirst()
                    .ifPresent(id -> refuse(account, "stand_in", id + " (expected: a group of the roster)"));
            account.bound().members().values().stream()
                    .filter(id -> roster.member(id).isEmpty())
                    .findFirst()
                    .ifPresent(id -> refuse(account, "members", id + " (expected: a member of the roster)"));
        }
        platforms.doors().forEach((name, door) -> {
            door.ears().forEach(ear -> check(name, ear, roster));
            door.bindings().forEach(binding -> check(name, binding, roster));
        });
    }

    private static void check(String door, Ear ear, Roster roster) {
        var where = String.join(".", "platforms", door, ear.chat().account());
        require(ear.group().flatMap(roster::group), ear.group(), where, "group");
        require(ear.member().flatMap(roster::member), ear.member(), where, "member");
        require(ear.grid().flatMap(roster.grids()::find), ear.grid(), where, "grid");
    }

    private static void check(String door, Binding binding, Roster roster) {
        if (binding instanceof Binding.OfGroup group) {
            require(roster.group(group.group()), Optional.of(group.group()), "platforms." + door, "group");
        } else if (binding instanceof Binding.OfMember member) {
            require(roster.member(member.member()), Optional.of(member.member()), "platforms." + door, "member");
        }
    }

    private static void require(Optional<?> found, Optional<String> id, String where, String what) {
        if (id.isPresent() && found.isEmpty()) {
            throw new RuleFileException(
                    "configuration", 0, where, id.get() + " (expected: a " + what + " of the roster)");
        }
    }

    private static void refuse(Account account, String key, String complaint) {
        var where = String.join(".", "platforms", account.platform(), account.name(), key);
        throw new RuleFileException("configuration", 0, where, complaint);
    }

    /** What the configuration says of who is who. */
    public List<Binding> bindings() {
        var all = new ArrayList<Binding>();
        platforms.doors().values().forEach(door -> all.addAll(door.bindings()));
        for (Account account : platforms.accounts()) {
            account.bound().groups().forEach((id, group) -> all.add(new Binding.OfGroup(room(account, id), group)));
            account.bound()
                    .members()
                    .forEach((id, member) ->
                            all.add(new Binding.OfMember(account.platform(), account.name(), id, member)));
        }
        return all;
    }

    /** The accounts on each platform. */
    public Map<String, List<String>> names() {
        var names = new HashMap<String, List<String>>();
        platforms
                .accounts()
                .forEach(account -> names.computeIfAbsent(account.platform(), p -> new ArrayList<>())
                        .add(account.name()));
        platforms.doors().forEach((name, door) -> names.put(name, door.accounts()));
        return names;
    }

    /** Those who are heard as the configuration says, and in no room of ours. */
    public List<Ear> ears() {
        return platforms.doors().values().stream()
                .flatMap(door -> door.ears().stream())
                .toList();
    }

    /** The ways to a group beside the account that hears it. */
    public BoundDirectory.OtherWays otherWays() {
        return new BoundDirectory.OtherWays(standIns(), mouths());
    }

    private Map<String, List<Chat>> standIns() {
        var rooms = new LinkedHashMap<String, List<Chat>>();
        for (Account account : platforms.accounts()) {
            account.bound()
                    .standIn()
                    .forEach((id, group) ->
                            rooms.computeIfAbsent(group, g -> new ArrayList<>()).add(room(account, id)));
        }
        return rooms;
    }

    /** Rooms that group robots speak in; a robot is called by the roster's id of its group. */
    private Map<String, Chat> mouths() {
        var mouths = new LinkedHashMap<String, Chat>();
        for (Wecom account : platforms.wecom()) {
            account.robots()
                    .keySet()
                    .forEach(group -> mouths.put(group, new Chat(RobotPlatform.NAME, group, group, Chat.Kind.ROOM)));
        }
        return mouths;
    }

    private static Chat room(Account account, String id) {
        return new Chat(account.platform(), account.name(), id, Chat.Kind.ROOM);
    }
}
