package org.huiyin.app.config.platforms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huiyin.app.config.Places;
import org.huiyin.door.Door;
import org.huiyin.door.DoorKind;
import org.huiyin.rules.yaml.RuleFileException;
import org.huiyin.rules.yaml.YamlMap;
import org.huiyin.rules.yaml.YamlNode;

/**
 * The accounts we have on the platforms.
 *
 * @param sandbox whether the sandbox is served: anybody may speak there as anybody
 * @param doors the doors the program found by itself, by the name of their platform
 */
public record Platforms(
        boolean sandbox, List<Wechaty> wechaty, List<Wecom> wecom, List<OneBot> onebot, Map<String, Door> doors) {
    private static final List<String> OURS = List.of("sandbox", "wechaty", "wecom", "onebot");

    public Platforms {
        wechaty = List.copyOf(wechaty);
        wecom = List.copyOf(wecom);
        onebot = List.copyOf(onebot);
        doors = Map.copyOf(doors);
    }

    /** None at all. */
    public static Platforms none() {
        return new Platforms(false, List.of(), List.of(), List.of(), Map.of());
    }

    /** Every account there is. */
    public List<Account> accounts() {
        return Stream.of(wechaty, wecom, onebot).<Account>flatMap(List::stream).toList();
    }

    /** A group may be bound once: two accounts that hear one group would make two items of everything. */
    public static Platforms read(YamlNode node, Places places, Collection<DoorKind> kinds) {
        var known = Stream.concat(OURS.stream(), kinds.stream().map(DoorKind::name));
        var platforms = node.map(known.toArray(String[]::new));
        var read = new Platforms(
                platforms
                        .find("sandbox")
                        .map(s -> s.map("enabled").flag("enabled"))
                        .orElse(false),
                each(platforms.find("wechaty").stream().toList(), (name, n) -> Wechaty.read(name, n, places)),
                each(platforms.find("wecom").stream().toList(), (name, n) -> Wecom.read(name, n, places)),
                each(platforms.find("onebot").stream().toList(), (name, n) -> OneBot.read(name, n, places)),
                doors(platforms, places, kinds));
        refuseDoubles(read, node);
        return read;
    }

    private static Map<String, Door> doors(YamlMap platforms, Places places, Collection<DoorKind> kinds) {
        var doors = new LinkedHashMap<String, Door>();
        for (DoorKind kind : kinds) {
            platforms
                    .find(kind.name())
                    .map(node -> kind.read(new YamlSetting(node, places)))
                    .ifPresent(door -> doors.put(kind.name(), door));
        }
        return doors;
    }

    private interface AccountReader<T> {
        T read(String name, YamlNode node);
    }

    private static <T> List<T> each(List<YamlNode> blocks, AccountReader<T> reader) {
        var accounts = new ArrayList<T>();
        blocks.forEach(block -> block.entries().forEach((name, node) -> accounts.add(reader.read(name, node))));
        return accounts;
    }

    private static void refuseDoubles(Platforms read, YamlNode node) {
        Map<String, String> heardBy = new HashMap<>();
        for (Account account : read.accounts()) {
            for (String group : account.bound().groups().values()) {
                var before = heardBy.putIfAbsent(group, account.name());
                if (before != null) {
                    throw doubled(node, group, before, account.name());
                }
            }
        }
    }

    /** Names the second place: it is the one somebody has just written. */
    private static RuleFileException doubled(YamlNode node, String group, String one, String other) {
        var place = node.entries().values().stream()
                .filter(platform -> !platform.isText())
                .flatMap(platform -> platform.entries().entrySet().stream())
                .filter(entry -> entry.getKey().equals(other))
                .flatMap(entry -> entry.getValue().entries().entrySet().stream())
                .filter(entry -> entry.getKey().equals("groups"))
                .flatMap(entry -> entry.getValue().entries().entrySet().stream())
                .filter(entry -> entry.getKey().equals(group))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(node);
        return place.refuse(
                group + " is heard by " + one + " and by " + other + " (expected: one account for a group)");
    }
}
