package org.huiyin.desk.items;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.huiyin.desk.Scene;
import org.huiyin.item.Item;
import org.huiyin.reading.Clause;
import org.huiyin.reading.MatterGuess;
import org.huiyin.reading.Reading;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;
import org.huiyin.text.Likeness;

/** Which item a remark means: by number, by what it quotes, else by what its words and the talk around it point to. */
public final class Meant {
    private static final double PLACE = 3;
    private static final double MATTER = 2;
    private static final double OWN = 1;
    private static final double JUST_SPOKEN_OF = 0.8;
    private static final double CLEAR_LEAD = 0.4;

    private final Scene scene;
    private final Reading reading;

    public Meant(Scene scene, Reading reading) {
        this.scene = scene;
        this.reading = reading;
    }

    /** What came of looking. */
    public sealed interface Found {

        /** Only this can be meant. */
        record One(Item item, By by) implements Found {}

        /** Any of these can be meant. */
        record Several(List<Item> items) implements Found {}

        /** Nothing fits. */
        record None() implements Found {}
    }

    /** How an item was pointed at. */
    public enum By {
        NUMBER,
        QUOTE,
        CONTEXT;

        public boolean isExplicit() {
            return this != CONTEXT;
        }
    }

    /** The item pointed at outright, whether or not it fits; else one of the fitting ones around. */
    public Found among(Predicate<Item> fits) {
        var pointed = explicit(fits);
        return pointed instanceof Found.None ? byContext(fits) : pointed;
    }

    /** Only what is pointed at by number or quote. */
    public Found explicit(Predicate<Item> fits) {
        var numbered = reading.slots(SlotName.ITEM_CODE).stream()
                .flatMap(slot -> scene.item(slot.value()).stream())
                .toList();
        if (!numbered.isEmpty()) {
            return pick(numbered, fits, By.NUMBER);
        }
        var quoted = scene.quotedItems();
        return quoted.isEmpty() ? new Found.None() : pick(quoted, fits, By.QUOTE);
    }

    private Found pick(List<Item> pointed, Predicate<Item> fits, By by) {
        var fitting = pointed.stream().filter(fits).toList();
        if (fitting.isEmpty()) {
            return new Found.One(pointed.get(0), by);
        }
        if (fitting.size() == 1) {
            return new Found.One(fitting.get(0), by);
        }
        return best(fitting, by);
    }

    private Found byContext(Predicate<Item> fits) {
        var around = scene.items().stream()
                .filter(fits)
                .filter(item -> score(item) >= 0)
                .filter(item -> !speaksOfAnother(item))
                .toList();
        if (around.isEmpty()) {
            return new Found.None();
        }
        return around.size() == 1 ? new Found.One(around.get(0), By.CONTEXT) : best(around, By.CONTEXT);
    }

    private Found best(List<Item> items, By by) {
        Map<String, Double> scores = items.stream().collect(Collectors.toMap(Item::code, this::score, (a, b) -> a));
        var ranked = new ArrayList<>(items);
        ranked.sort(Comparator.comparingDouble((Item i) -> scores.getOrDefault(i.code(), 0.0))
                .reversed());
        var first = ranked.get(0);
        double lead = scores.getOrDefault(first.code(), 0.0)
                - scores.getOrDefault(ranked.get(1).code(), 0.0);
        return lead >= CLEAR_LEAD ? new Found.One(first, by) : new Found.Several(ranked);
    }

    /** How well the words fit an item; below zero they speak of something else. */
    public double score(Item item) {
        double score = 2 * Likeness.of(item.subject().summary(), reading.text());
        score += placeScore(item) + matterScore(item);
        if (item.handling().isHeldBy(scene.speaker().id())
                || item.asking().isFrom(scene.speaker().id())) {
            score += OWN;
        }
        return justSpokenOf().filter(item.code()::equals).isPresent() ? score + JUST_SPOKEN_OF : score;
    }

    /** The words name the matter of another one that is open here, and this one's not at all. */
    private boolean speaksOfAnother(Item item) {
        return matterScore(item) < 0
                && scene.items().stream()
                        .filter(Item::isOpen)
                        .anyMatch(other -> matterScore(other) > 0 && placeScore(other) >= 0);
    }

    private double placeScore(Item item) {
        var named = reading.slots(SlotName.PLACE);
        var place = item.subject().place();
        if (named.isEmpty() || place.isEmpty()) {
            return 0;
        }
        return named.stream().anyMatch(slot -> Places.alike(slot.value(), place.get())) ? PLACE : -PLACE;
    }

    private double matterScore(Item item) {
        var guesses = reading.clauses().stream()
                .map(Clause::matters)
                .filter(m -> !m.isEmpty())
                .toList();
        if (guesses.isEmpty() || item.subject().matter().isEmpty()) {
            return 0;
        }
        var matter = item.subject().matter().get();
        var named =
                guesses.stream().flatMap(List::stream).map(MatterGuess::matter).anyMatch(matter::equals);
        return named ? MATTER : -MATTER / 2;
    }

    /** The item the talk in this chat was about last. */
    private Optional<String> justSpokenOf() {
        var heard = scene.recent().stream().filter(h -> !h.subjects().isEmpty()).reduce((a, b) -> b);
        var said = scene.said().stream()
                .filter(s -> !s.outgoing().subjects().isEmpty())
                .reduce((a, b) -> b);
        if (heard.isPresent()
                && said.isPresent()
                && said.get().at().isAfter(heard.get().taken())) {
            return Optional.of(said.get().outgoing().subjects().get(0));
        }
        return heard.map(h -> h.subjects().get(0))
                .or(() -> said.map(s -> s.outgoing().subjects().get(0)));
    }

    /** Every place the remark names. */
    public List<String> places() {
        return reading.slots(SlotName.PLACE).stream().map(Slot::value).toList();
    }
}
