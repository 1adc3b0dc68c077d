package org.huiyin.desk.informants;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.desk.Change;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Scene;
import org.huiyin.item.Item;
import org.huiyin.ledger.Verdict;
import org.huiyin.message.Message;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.report.Kind;

/**
 * The border an informant's name does not cross. On the way in, their own items are theirs again, so that every step
 * treats them as it treats any asker; on the way out, an alias stands wherever they would.
 */
public final class Sealing {
    private static final String CONFIDED = "confided";

    private final List<Item> own;

    /** @param own the items the speaker is behind, as they are kept; none outside a private chat */
    public Sealing(List<Item> own) {
        this.own = List.copyOf(own);
    }

    /** The scene as its speaker may see it. */
    public Scene opened(Scene scene) {
        if (own.isEmpty()) {
            return scene;
        }
        Map<String, Item> items = new LinkedHashMap<>();
        own.forEach(item -> items.put(
                item.code(), item.with(item.asking().by(scene.speaker().id()))));
        scene.items().forEach(item -> items.putIfAbsent(item.code(), item));
        return scene.with(List.copyOf(items.values()));
    }

    /** The decision as it may be written. */
    public Decision sealed(Decision decision, Scene scene, Reading reading) {
        var codes = codes(decision, scene, reading);
        if (codes.isEmpty()) {
            return decision;
        }
        var mask = new Mask(scene, codes);
        var changes = new ArrayList<Change>();
        decision.changes().stream().flatMap(mask::over).forEach(changes::add);
        codes.forEach(code -> changes.add(
                new Change.Confide(code, scene.speaker().id(), scene.message().at())));
        hushed(decision, codes).forEach(message -> changes.add(new Change.Hush(message)));
        return new Decision(new Verdict(decision.verdict().outcome(), CONFIDED), changes);
    }

    /** What this decision is about that nobody may know to be the speaker's. */
    private Set<String> codes(Decision decision, Scene scene, Reading reading) {
        var known = own.stream().map(Item::code).collect(Collectors.toSet());
        return items(decision)
                .filter(item -> known.contains(item.code()) || isConfided(item, scene, reading))
                .map(Item::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<Item> items(Decision decision) {
        return decision.changes().stream()
                .filter(Change.SaveItem.class::isInstance)
                .map(change -> ((Change.SaveItem) change).item());
    }

    /** What is told in private by who wants no name put to it, and every tip of a resident. */
    private static boolean isConfided(Item item, Scene scene, Reading reading) {
        boolean theirs = scene.isPrivate()
                && item.asking().group().isEmpty()
                && item.asking().reporter().equals(scene.speaker().id());
        boolean isTip = item.version() == 0
                && item.subject().kind() == Kind.TIP
                && !scene.speaker().isStaff();
        return theirs && (isTip || reading.has(Cue.ANONYMOUS));
    }

    private static Stream<Message.Id> hushed(Decision decision, Set<String> codes) {
        return decision.changes().stream()
                .filter(Change.Link.class::isInstance)
                .map(Change.Link.class::cast)
                .filter(link -> codes.contains(link.subject()))
                .map(Change.Link::message)
                .distinct();
    }
}
