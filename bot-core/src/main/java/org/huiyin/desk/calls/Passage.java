package org.huiyin.desk.calls;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huiyin.housecall.HandOver;
import org.huiyin.housecall.HouseCall;
import org.huiyin.housecall.Side;
import org.huiyin.item.Item;
import org.huiyin.reading.Reading;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;

/** Which papers went which way, as somebody tells it: "received" means another way for who gives than for who takes. */
record Passage(Side from, Side to, List<String> papers) {
    private static final String ALL = "papers";
    private static final String RESULT = "result";

    /** How the words call it; values of the slot. */
    private enum Verb {
        RECEIVED,
        GIVEN,
        HANDED_IN,
        FETCHED,
        BROUGHT_BACK;

        static Optional<Verb> of(String code) {
            return Arrays.stream(values())
                    .filter(verb -> verb.name().toLowerCase(Locale.ROOT).equals(code))
                    .findFirst();
        }
    }

    /** @param serves whether the speaker runs the errand rather than waits for it */
    static Optional<Passage> of(Item item, boolean serves, Reading reading) {
        var call = item.call().orElseThrow();
        return reading.slot(SlotName.HAND_OVER)
                .flatMap(slot -> Verb.of(slot.value()))
                .flatMap(verb -> serves ? byWorker(verb) : byAsker(verb))
                .map(way -> way.with(papers(way, call, reading)));
    }

    private static Optional<Passage> byWorker(Verb verb) {
        return switch (verb) {
            case RECEIVED -> way(Side.ASKER, Side.WORKER);
            case HANDED_IN -> way(Side.WORKER, Side.WINDOW);
            case FETCHED -> way(Side.WINDOW, Side.WORKER);
            case BROUGHT_BACK -> way(Side.WORKER, Side.ASKER);
            case GIVEN -> Optional.empty();
        };
    }

    private static Optional<Passage> byAsker(Verb verb) {
        return switch (verb) {
            case GIVEN -> way(Side.ASKER, Side.WORKER);
            case RECEIVED, FETCHED -> way(Side.WORKER, Side.ASKER);
            case HANDED_IN, BROUGHT_BACK -> Optional.empty();
        };
    }

    private static Optional<Passage> way(Side from, Side to) {
        return Optional.of(new Passage(from, to, List.of()));
    }

    private Passage with(List<String> some) {
        return new Passage(from, to, some);
    }

    HandOver at(Instant moment) {
        return new HandOver(moment, from, to, papers);
    }

    /** Those that are named; else all that lie on the side they come from, and from the window what it made of them. */
    private static List<String> papers(Passage way, HouseCall call, Reading reading) {
        var named = reading.slots(SlotName.PAPER).stream()
                .map(Slot::value)
                .filter(paper -> !paper.equals(ALL))
                .distinct()
                .toList();
        boolean namesAll = reading.slots(SlotName.PAPER).stream()
                .anyMatch(slot -> slot.value().equals(ALL));
        if (!named.isEmpty() && !namesAll) {
            return named;
        }
        if (way.from == Side.WINDOW) {
            return List.of(RESULT);
        }
        var there = new LinkedHashSet<>(way.from == Side.ASKER ? call.missing() : call.on(way.from));
        there.addAll(named);
        return there.isEmpty() ? List.of(ALL) : List.copyOf(there);
    }
}
