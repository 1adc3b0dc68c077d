package org.huiyin.desk.reports;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.huiyin.desk.Limits;
import org.huiyin.desk.Scene;
import org.huiyin.desk.items.Places;
import org.huiyin.item.Item;
import org.huiyin.item.ItemState;
import org.huiyin.reading.Clause;
import org.huiyin.reading.Cue;
import org.huiyin.report.Kind;
import org.huiyin.report.Matter;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;
import org.huiyin.report.Urgency;
import org.huiyin.text.Likeness;

/** Tells whether a clause speaks of an item that is known already. */
final class SameIncident {
    private static final double ALIKE = 0.6;
    private static final int FEW_WORDS = 6;
    private static final Duration DANGER_WINDOW = Duration.ofMinutes(30);

    private final Scene scene;
    private final Instant now;
    private final Limits limits;

    SameIncident(Scene scene, Instant now) {
        this.scene = scene;
        this.now = now;
        this.limits = scene.town().limits();
    }

    /** The speaker's own item of a moment ago, or a quoted one, that this clause adds to. */
    Optional<Item> piece(Clause clause) {
        var quoted = scene.quotedItems().stream()
                .filter(i -> isAlive(i) && isCompatible(clause, i))
                .findFirst();
        return quoted.or(() -> scene.items().stream()
                .filter(this::isAlive)
                .filter(i -> i.asking().reporter().equals(scene.speaker().id()))
                .filter(i -> i.asking().group().equals(scene.group().map(g -> g.id())))
                .filter(i -> i.clock().opened().plus(windowOf(i)).isAfter(now))
                .filter(i -> isCompatible(clause, i) || isVagueBeside(clause, i))
                .findFirst());
    }

    /**
     * "The old do not dare go down at night" says too little to stand alone: from one mouth it belongs to what was plainly
     * said just before, and what was plainly said just after takes it in.
     */
    private boolean isVagueBeside(Clause clause, Item item) {
        boolean oneIsVague = clause.confidence() < limits.sure() || item.state() == ItemState.NEEDS_REVIEW;
        return oneIsVague
                && clause.urgency() != Urgency.EMERGENCY
                && item.subject().urgency() != Urgency.EMERGENCY
                && placesAgree(clause, item)
                && !clause.kind().isSensitive()
                && !item.subject().kind().isSensitive()
                && item.subject().kind() != Kind.TASK;
    }

    private Duration windowOf(Item item) {
        return item.subject().kind() == Kind.SIGHTING ? limits.contextWindow() : limits.fragmentWindow();
    }

    /** Somebody else's open item of the same trouble. */
    Optional<Item> incident(Clause clause) {
        return exclamation(clause).or(() -> named(clause));
    }

    /** A few words among neighbours who all have the same trouble speak of that. */
    private Optional<Item> exclamation(Clause clause) {
        if (clause.text().length() > FEW_WORDS || clause.slot(SlotName.PLACE).isPresent()) {
            return Optional.empty();
        }
        return scene.items().stream()
                .filter(i -> i.isOpen() && isWithin(i, limits.fragmentWindow()))
                .filter(i -> i.asking().group().equals(scene.group().map(g -> g.id())))
                .filter(i -> reachOf(i.subject().matter()) == Matter.Reach.AREA)
                .findFirst();
    }

    private Matter.Reach reachOf(Optional<String> matter) {
        return matter.flatMap(scene.town().policy().catalogue()::find)
                .map(Matter::reach)
                .orElse(Matter.Reach.SPOT);
    }

    private Optional<Item> named(Clause clause) {
        return cry(clause).or(() -> ofSameMatter(clause));
    }

    /** A cry without a place, moments after another one here, is about the same. */
    private Optional<Item> cry(Clause clause) {
        if (clause.urgency() != Urgency.EMERGENCY || clause.slot(SlotName.PLACE).isPresent()) {
            return Optional.empty();
        }
        return scene.items().stream()
                .filter(i -> i.isOpen() && i.subject().urgency() == Urgency.EMERGENCY)
                .filter(i -> isWithin(i, limits.fragmentWindow()))
                .filter(i -> i.asking().group().equals(scene.group().map(g -> g.id())))
                .findFirst();
    }

    private Optional<Item> ofSameMatter(Clause clause) {
        return scene.items().stream()
                .filter(this::isAlive)
                .filter(i -> i.subject().kind() != Kind.TASK)
                .filter(i -> isSame(clause, i))
                .findFirst();
    }

    /** The speaker's own item, said to be done a short while ago, and here it is again. */
    Optional<Item> finishedShortlyBefore(Clause clause) {
        return scene.items().stream()
                .filter(i ->
                        i.state().isDone() && i.asking().isFrom(scene.speaker().id()))
                .filter(i -> i.clock()
                        .resolved()
                        .map(r -> r.plus(limits.spotMergeWindow()).isAfter(now))
                        .orElse(false))
                .filter(i -> clause.matter().isPresent() && i.subject().matter().equals(clause.matter()))
                .filter(i -> placesAgree(clause, i))
                .filter(i -> clause.cues().contains(Cue.NOT_FIXED) || i.state() == ItemState.RESOLVED)
                .findFirst();
    }

    /** Whether a clause of the same message says again what an item of it says. */
    boolean isSameThing(Clause clause, Item item) {
        return clause.matter().isPresent()
                && item.subject().matter().equals(clause.matter())
                && item.subject().kind() == clause.kind()
                && placesAgree(clause, item)
                && (clause.slot(SlotName.PLACE).isEmpty()
                        || item.subject().place().isPresent());
    }

    private boolean isAlive(Item item) {
        return item.isOpen() || item.state() == ItemState.NEEDS_REVIEW;
    }

    private boolean isCompatible(Clause clause, Item item) {
        var matter = clause.matter();
        boolean matterFits = matter.isEmpty()
                || item.subject().matter().isEmpty()
                || matter.equals(item.subject().matter())
                || clause.matters().stream()
                        .anyMatch(g -> item.subject().matter().equals(Optional.of(g.matter())));
        return matterFits
                && placesAgree(clause, item)
                && kindsAgree(clause.kind(), item.subject().kind());
    }

    private static boolean kindsAgree(Kind one, Kind other) {
        return one == other
                || (!one.isSensitive() && !other.isSensitive() && one != Kind.OPINION && other != Kind.OPINION);
    }

    private boolean isSame(Clause clause, Item item) {
        if (clause.matter().isEmpty() || !clause.matter().equals(item.subject().matter())) {
            return false;
        }
        if (!kindsAgree(clause.kind(), item.subject().kind())) {
            return false;
        }
        var reach = reachOf(clause.matter());
        if (reach == Matter.Reach.AREA) {
            return isWithin(item, limits.mergeWindow()) && gridsMeet(clause, item);
        }
        if (clause.urgency() == Urgency.EMERGENCY && item.subject().urgency() == Urgency.EMERGENCY) {
            return isWithin(item, DANGER_WINDOW) && gridsMeet(clause, item) && placesAgree(clause, item);
        }
        return isWithin(item, limits.spotMergeWindow()) && gridsMeet(clause, item) && spotsMeet(clause, item);
    }

    private boolean isWithin(Item item, Duration window) {
        return item.clock().opened().plus(window).isAfter(now);
    }

    private boolean gridsMeet(Clause clause, Item item) {
        var tree = scene.roster().grids();
        var place = clause.slot(SlotName.PLACE).map(Slot::value);
        var grid = Places.gridOf(scene, place, clause.text()).id();
        return tree.within(grid, item.subject().grid())
                || tree.within(item.subject().grid(), grid);
    }

    private boolean spotsMeet(Clause clause, Item item) {
        var named = clause.slot(SlotName.PLACE).map(Slot::value);
        if (named.isPresent() && item.subject().place().isPresent()) {
            return Places.alike(named.get(), item.subject().place().get());
        }
        boolean echo =
                item.asking().group().equals(scene.group().map(g -> g.id())) && isWithin(item, limits.fragmentWindow());
        return item.asking().isFrom(scene.speaker().id())
                || echo
                || clause.cues().contains(Cue.SAME_HERE)
                || Likeness.of(clause.text(), item.subject().summary()) >= ALIKE;
    }

    private boolean placesAgree(Clause clause, Item item) {
        var named = clause.slot(SlotName.PLACE).map(Slot::value);
        return named.isEmpty()
                || item.subject().place().isEmpty()
                || Places.alike(named.get(), item.subject().place().get());
    }
}
