package org.huiyin.desk.reports;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.desk.Limits;
import org.huiyin.desk.Scene;
import org.huiyin.desk.items.Places;
import org.huiyin.grid.Group;
import org.huiyin.item.Item;
import org.huiyin.item.ItemState;
import org.huiyin.reading.Clause;
import org.huiyin.reading.Cue;
import org.huiyin.report.Kind;
import org.huiyin.report.Matter;
import org.huiyin.report.MergeReason;
import org.huiyin.report.MergeReason.Rule;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;
import org.huiyin.report.Urgency;
import org.huiyin.text.Likeness;

/** Tells whether a clause speaks of an item that is known already. */
final class SameIncident {
    private static final int FEW_WORDS = 6;
    private static final int FEW_VAGUE_WORDS = 12;
    private static final int FEW_CRIED_WORDS = 8;
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
    Optional<Known> piece(Clause clause) {
        var quoted = scene.quotedItems().stream()
                .filter(i -> !clause.cues().contains(Cue.NOT_SAME))
                .filter(i -> isAlive(i) && isCompatible(clause, i))
                .findFirst();
        return quoted.map(i -> new Known(i, MergeReason.of(Rule.QUOTED)))
                .or(() -> own(clause).map(i -> new Known(i, MergeReason.of(Rule.SAME_ASKER))));
    }

    private Optional<Item> own(Clause clause) {
        return scene.items().stream()
                .filter(this::isAlive)
                .filter(i -> i.asking().reporter().equals(scene.speaker().id()))
                .filter(this::isOfThisGroup)
                .filter(i -> i.clock().opened().plus(windowOf(i)).isAfter(now))
                .filter(i -> isCompatible(clause, i) || isVagueBeside(clause, i) || isMoreOfATip(clause, i))
                .findFirst();
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

    /** Who has confided something speaks on of it, however vaguely: alone, the words would stand under their name. */
    private boolean isMoreOfATip(Clause clause, Item item) {
        return scene.isPrivate()
                && item.subject().kind() == Kind.TIP
                && clause.urgency() != Urgency.EMERGENCY
                && clause.confidence() < limits.sure();
    }

    private Duration windowOf(Item item) {
        return item.subject().kind() == Kind.SIGHTING || item.subject().kind() == Kind.TIP
                ? limits.contextWindow()
                : limits.fragmentWindow();
    }

    /** Somebody else's open item of the same trouble. */
    Optional<Known> incident(Clause clause) {
        if (!limits.merges()) {
            return Optional.empty();
        }
        return exclamation(clause)
                .map(i -> new Known(i, MergeReason.of(Rule.EXCLAMATION)))
                .or(() -> cry(clause).map(i -> new Known(i, MergeReason.of(Rule.SAME_CRY))))
                .or(() -> ofSameMatter(clause));
    }

    /** An item that is known already, and why the clause belongs to it. */
    record Known(Item item, MergeReason why) {}

    /** A few words among neighbours who all have the same trouble speak of that. */
    private Optional<Item> exclamation(Clause clause) {
        if (clause.urgency() == Urgency.EMERGENCY || clause.kind().isSensitive()) {
            return Optional.empty();
        }
        boolean isVague =
                clause.matters().stream().limit(1).allMatch(guess -> guess.why().isByModel());
        if (clause.text().length() > (isVague ? FEW_VAGUE_WORDS : FEW_WORDS)
                || clause.slot(SlotName.PLACE).isPresent()) {
            return Optional.empty();
        }
        return around().filter(i -> i.isOpen() && isWithin(i, limits.fragmentWindow()))
                .filter(this::isOfThisGroup)
                .filter(i -> reachOf(i.subject().matter()) == Matter.Reach.AREA)
                .findFirst();
    }

    /** The newest first, but what a person took out of another after all those it was taken for. */
    private Stream<Item> around() {
        return scene.items().stream().sorted(Comparator.comparing(i -> i.links().isApart()));
    }

    private boolean isOfThisGroup(Item item) {
        return item.asking().group().equals(scene.group().map(Group::id));
    }

    private Matter.Reach reachOf(Optional<String> matter) {
        return matter.flatMap(scene.town().policy().catalogue()::find)
                .map(Matter::reach)
                .orElse(Matter.Reach.SPOT);
    }

    /** A cry without a place, moments after another one here, is about the same unless it tells of something else. */
    private Optional<Item> cry(Clause clause) {
        if (clause.urgency() != Urgency.EMERGENCY || clause.slot(SlotName.PLACE).isPresent()) {
            return Optional.empty();
        }
        return around().filter(i -> i.isOpen() && i.subject().urgency() == Urgency.EMERGENCY)
                .filter(i -> isWithin(i, limits.fragmentWindow()))
                .filter(this::isOfThisGroup)
                .filter(i -> isSameCry(clause, i))
                .findFirst();
    }

    /** A few words, or the same danger in words that share something: two people may need a doctor at once. */
    private boolean isSameCry(Clause clause, Item item) {
        boolean sameDanger = clause.matter().isEmpty()
                || clause.matter().equals(item.subject().matter());
        return clause.text().length() <= FEW_CRIED_WORDS || sameDanger && likeness(clause, item) > 0;
    }

    private Optional<Known> ofSameMatter(Clause clause) {
        return around().filter(this::isAlive)
                .filter(i -> i.subject().kind() != Kind.TASK)
                .flatMap(i -> sameness(clause, i).map(why -> new Known(i, why)).stream())
                .findFirst();
    }

    /** An open item at the same place in somewhat similar words; a person decides whether it is the same. */
    Optional<Known> perhaps(Clause clause) {
        if (!limits.merges()) {
            return Optional.empty();
        }
        return scene.items().stream()
                .filter(this::isAlive)
                .filter(i -> i.subject().kind() != Kind.TASK
                        && kindsAgree(clause.kind(), i.subject().kind()))
                .filter(i -> isWithin(i, limits.spotMergeWindow()) && gridsMeet(clause, i) && sharesPlace(clause, i))
                .map(i -> new Known(i, MergeReason.of(Rule.SHARED_PLACE, likeness(clause, i))))
                .filter(k -> k.why().likeness().orElse(0.0) >= limits.perhapsAlike())
                .max(Comparator.comparingDouble(k -> k.why().likeness().orElse(0.0)));
    }

    private static double likeness(Clause clause, Item item) {
        return Likeness.of(clause.text(), item.subject().summary());
    }

    private static boolean sharesPlace(Clause clause, Item item) {
        var named = clause.slot(SlotName.PLACE).map(Slot::value);
        var place = item.subject().place();
        if (named.isPresent() && place.isPresent()) {
            return Places.alike(named.get(), place.get());
        }
        return named.filter(p -> Places.names(item.subject().summary(), p)).isPresent()
                || place.filter(p -> Places.names(clause.text(), p)).isPresent();
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

    private Optional<MergeReason> sameness(Clause clause, Item item) {
        if (clause.matter().isEmpty()
                || !clause.matter().equals(item.subject().matter())
                || !kindsAgree(clause.kind(), item.subject().kind())
                || !gridsMeet(clause, item)) {
            return Optional.empty();
        }
        if (reachOf(clause.matter()) == Matter.Reach.AREA) {
            return isWithin(item, limits.mergeWindow())
                    ? Optional.of(MergeReason.of(Rule.SAME_MATTER_AND_AREA))
                    : Optional.empty();
        }
        if (clause.urgency() == Urgency.EMERGENCY && item.subject().urgency() == Urgency.EMERGENCY) {
            return isWithin(item, DANGER_WINDOW)
                            && placesAgree(clause, item)
                            && (sharesPlace(clause, item) || isSameCry(clause, item))
                    ? Optional.of(MergeReason.of(Rule.SAME_DANGER))
                    : Optional.empty();
        }
        return isWithin(item, limits.spotMergeWindow()) ? sameSpot(clause, item) : Optional.empty();
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

    private Optional<MergeReason> sameSpot(Clause clause, Item item) {
        var named = clause.slot(SlotName.PLACE).map(Slot::value);
        if (named.isPresent() && item.subject().place().isPresent()) {
            return Places.alike(named.get(), item.subject().place().get())
                    ? Optional.of(MergeReason.of(Rule.SAME_PLACE_AND_MATTER))
                    : Optional.empty();
        }
        if (item.asking().isFrom(scene.speaker().id())) {
            return Optional.of(MergeReason.of(Rule.SAME_ASKER));
        }
        if (isOfThisGroup(item) && isWithin(item, limits.fragmentWindow())) {
            return Optional.of(MergeReason.of(Rule.MOMENTS_LATER));
        }
        if (clause.cues().contains(Cue.SAME_HERE)) {
            return Optional.of(MergeReason.of(Rule.SAME_HERE));
        }
        double likeness = likeness(clause, item);
        return likeness >= limits.alike() ? Optional.of(MergeReason.of(Rule.ALIKE, likeness)) : Optional.empty();
    }

    private boolean placesAgree(Clause clause, Item item) {
        var named = clause.slot(SlotName.PLACE).map(Slot::value);
        return named.isEmpty()
                || item.subject().place().isEmpty()
                || Places.alike(named.get(), item.subject().place().get());
    }
}
