package org.huiyin.line;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huiyin.desk.Joined;
import org.huiyin.desk.Town;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.ItemState;
import org.huiyin.ledger.Heard;
import org.huiyin.ledger.Looks;
import org.huiyin.message.Message;
import org.huiyin.reading.Reading;

/** Looks up which messages were put into an item that somebody else opened. */
final class JoinedLoader {
    private final SceneLoader scenes;

    JoinedLoader(SceneLoader scenes) {
        this.scenes = scenes;
    }

    /** Those still in it, oldest first; none when it is part of another itself. */
    List<Joined> of(Item item, Town town, Looks looks) {
        var merged = item.state() == ItemState.MERGED ? Set.<Message.Id>of() : merged(item, looks);
        if (merged.isEmpty()) {
            return List.of();
        }
        var all = looks.messages().of(item.code());
        return all.stream()
                .filter(heard -> merged.contains(heard.message().id()))
                .flatMap(heard -> looks.messages().reading(heard.message().id()).stream()
                        .map(reading -> joined(item, heard, reading, new Around(town, all))))
                .toList();
    }

    private static Set<Message.Id> merged(Item item, Looks looks) {
        var ids = new HashSet<Message.Id>();
        looks.items().history(item.code()).stream()
                .filter(event -> event.type() == ItemEvent.Type.MERGED)
                .flatMap(event -> event.message().stream())
                .filter(item.links().messages()::contains)
                .forEach(ids::add);
        return ids;
    }

    private record Around(Town town, List<Heard> all) {}

    private Joined joined(Item item, Heard heard, Reading reading, Around around) {
        var message = heard.message();
        return new Joined(
                item,
                heard,
                reading,
                scenes.speaker(message, around.town()),
                scenes.group(message),
                around.all().stream()
                        .filter(other -> !other.message().id().equals(message.id()))
                        .toList());
    }
}
