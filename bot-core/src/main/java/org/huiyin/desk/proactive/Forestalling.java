package org.huiyin.desk.proactive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.circumstance.Circumstances;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Change;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Town;
import org.huiyin.desk.items.Clocks;
import org.huiyin.desk.items.Routing;
import org.huiyin.grid.Household;
import org.huiyin.grid.Person;
import org.huiyin.item.Asking;
import org.huiyin.item.Cause;
import org.huiyin.item.Clock;
import org.huiyin.item.Handling;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.ItemLife;
import org.huiyin.item.ItemState;
import org.huiyin.item.Links;
import org.huiyin.item.Subject;
import org.huiyin.proactive.Forestalled;
import org.huiyin.proactive.Occasion;
import org.huiyin.proactive.ProactiveRule;
import org.huiyin.report.Kind;
import org.huiyin.report.Matter;
import org.huiyin.text.Phrase;

/**
 * Opens an item for each home a rule is meant for, and tells the worker of its grid and the command room; nobody else
 * hears of it. A home that was seen to that day, or still is, gets none.
 */
final class Forestalling {
    private static final int DOORS_AT_ONCE = 10;

    private final Town town;
    private final Circumstances holds;
    private final Draft draft;

    Forestalling(Town town, Circumstances holds, Draft draft) {
        this.town = town;
        this.holds = holds;
        this.draft = draft;
    }

    /** In the grids under one; the items it opened. */
    List<Item> run(ProactiveRule rule, String area, Known known) {
        var today = LocalDate.ofInstant(draft.now(), town.roster().zone());
        var opened = new ArrayList<Item>();
        var byWorker = new LinkedHashMap<String, List<Item>>();
        for (Household home : homes(rule, area, known)) {
            var item = open(rule, home);
            draft.also(new Change.Forestall(new Forestalled(rule.id(), home.id(), today, item.code())));
            opened.add(item);
            item.handling()
                    .owner()
                    .ifPresent(worker -> byWorker.computeIfAbsent(worker, w -> new ArrayList<>())
                            .add(item));
        }
        byWorker.forEach((worker, items) -> tell(rule, worker, items));
        if (!opened.isEmpty()) {
            tellRoom(rule, area, opened, byWorker);
        }
        return List.copyOf(opened);
    }

    private List<Household> homes(ProactiveRule rule, String area, Known known) {
        boolean asksForAVisit = rule.occasion() instanceof Occasion.Unvisited;
        return town.roster().households().stream()
                .filter(home -> town.roster().grids().within(home.grid(), area))
                .filter(rule::concerns)
                .filter(home -> !known.covered().contains(home.id()))
                .filter(home -> !asksForAVisit || !known.contacts().containsKey(home.id()))
                .toList();
    }

    private Item open(ProactiveRule rule, Household home) {
        var matter = town.policy().catalogue().find(rule.matter());
        var routing = new Routing(town, holds, draft.touched());
        var item = new Item(
                draft.nextItemCode(),
                0,
                subject(rule, home, matter),
                Asking.byRule(rule.id()),
                Handling.by(routing.worker(home.grid()).map(Person::id), Optional.empty(), 1),
                Clock.start(draft.now(), draft.now(), Optional.empty()),
                Links.of(List.of(), List.of()),
                ItemState.REPORTED,
                Optional.empty(),
                Optional.empty(),
                Routing.profile(matter, rule.urgency()));
        draft.save(item, ItemEvent.ticked(draft.now(), ItemEvent.Type.OPENED));
        var cause = new Cause(ItemEvent.BOT, draft.now(), Optional.empty());
        return new Clocks(town, draft)
                .opened(draft.save(ItemLife.dispatch(item, cause)).orElse(item));
    }

    private Subject subject(ProactiveRule rule, Household home, Optional<Matter> matter) {
        return new Subject(
                matter.map(Matter::usualKind).orElse(Kind.HAZARD),
                Optional.of(rule.matter()),
                rule.urgency(),
                home.grid(),
                town.roster().grids().path(home.grid()),
                Optional.of(home.address()),
                rule.words().task());
    }

    /** A handful of doors in one saying, so that a street of them is not a street of messages. */
    private void tell(ProactiveRule rule, String worker, List<Item> items) {
        for (int from = 0; from < items.size(); from += DOORS_AT_ONCE) {
            var some = items.subList(from, Math.min(from + DOORS_AT_ONCE, items.size()));
            var doors = some.stream()
                    .map(item -> Phrase.of("proactive.door")
                            .with("code", item.code())
                            .with("place", item.subject().place().orElse("")))
                    .toList();
            draft.say(
                            new Target.ToPerson(worker),
                            Phrase.of("proactive.assigned")
                                    .with("name", rule.words().name())
                                    .with("count", some.size())
                                    .with("doors", doors)
                                    .with("task", rule.words().task()))
                    .about(some.stream().map(Item::code).toList())
                    .now();
        }
    }

    /** How many and whose, never which door. */
    private void tellRoom(ProactiveRule rule, String area, List<Item> opened, Map<String, List<Item>> byWorker) {
        town.roster().commandRooms(area).stream()
                .findFirst()
                .ifPresent(room -> draft.say(
                                new Target.ToGroup(room.id()),
                                Phrase.of("proactive.opened")
                                        .with("name", rule.words().name())
                                        .with("count", opened.size())
                                        .with("people", byWorker.size()))
                        .about(opened.stream().map(Item::code).toList())
                        .in(Outgoing.Lane.ROUTINE)
                        .now());
    }
}
