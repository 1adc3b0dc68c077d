package org.huiyin.app.doors;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.binding.Binding;
import org.huiyin.message.Chat;

/** Who is who at one moment. Of two bindings of the same the later counts, and the earlier stands no longer. */
final class Known {
    private final Map<Chat, String> groups = new HashMap<>();
    private final Map<String, Chat> rooms = new HashMap<>();
    private final Map<Id, Binding.OfMember> members = new HashMap<>();
    private final Map<String, Map<String, Binding.OfMember>> reached = new HashMap<>();

    /** Somebody as one platform knows them. */
    private record Id(String platform, String id) {}

    /** @param bindings the earliest first */
    Known(List<Binding> bindings) {
        for (Binding binding : bindings) {
            if (binding instanceof Binding.OfGroup group) {
                add(group);
            } else if (binding instanceof Binding.OfMember member) {
                add(member);
            }
        }
    }

    private void add(Binding.OfGroup binding) {
        var before = rooms.put(binding.group(), binding.room());
        if (before != null) {
            groups.remove(before);
        }
        var displaced = groups.put(binding.room(), binding.group());
        if (displaced != null && !displaced.equals(binding.group())) {
            rooms.remove(displaced);
        }
    }

    private void add(Binding.OfMember binding) {
        var platforms = reached.computeIfAbsent(binding.member(), m -> new LinkedHashMap<>());
        var before = platforms.remove(binding.platform());
        if (before != null) {
            members.remove(new Id(before.platform(), before.id()));
        }
        var displaced = members.put(new Id(binding.platform(), binding.id()), binding);
        if (displaced != null && !displaced.member().equals(binding.member())) {
            reached.computeIfPresent(displaced.member(), (member, known) -> {
                known.remove(binding.platform());
                return known;
            });
        }
        platforms.put(binding.platform(), binding);
    }

    Optional<String> group(Chat room) {
        return Optional.ofNullable(groups.get(room));
    }

    Optional<Chat> room(String group) {
        return Optional.ofNullable(rooms.get(group));
    }

    Optional<String> member(String platform, String id) {
        return Optional.ofNullable(members.get(new Id(platform, id))).map(Binding.OfMember::member);
    }

    /** Where a member is reached, the latest bound last. */
    List<Chat> chats(String member) {
        return reached.getOrDefault(member, Map.of()).values().stream()
                .map(b -> new Chat(b.platform(), b.account(), b.id(), Chat.Kind.DIRECT))
                .toList();
    }
}
