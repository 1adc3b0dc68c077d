package org.huiyin.adapters.api.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.huiyin.checklist.Checklist;
import org.huiyin.checklist.ChecklistKind;
import org.huiyin.checklist.Entry;
import org.huiyin.circumstance.Circumstance;
import org.huiyin.circumstance.Held;
import org.huiyin.figures.ItemFilter;
import org.huiyin.grid.GridTree;
import org.huiyin.item.Item;
import org.huiyin.item.ItemState;
import org.huiyin.ledger.Looks;

/**
 * What somebody, or everybody in a grid, is to do and when: duty, shifts of watches, visits that were promised, items in
 * hand. No residents and no words of theirs.
 *
 * @param words by key
 * @param isWanted whose duties are wanted
 */
record Duties(GridTree grids, ZoneId zone, Map<String, String> words, Predicate<Duties.Whose> isWanted) {
    private static final int MOST = 500;
    private static final String EVERYBODYS = "";

    /** Whose a duty is, and where. */
    record Whose(Optional<String> person, String grid) {}

    /** All there are at a moment. */
    List<Happening> at(Instant now, Looks looks) {
        var all = new ArrayList<Happening>();
        var circumstances = looks.circumstances(now);
        Stream.concat(circumstances.all().stream(), circumstances.coming().stream())
                .forEach(held -> duty(held).ifPresent(all::add));
        looks.checklists().open(EVERYBODYS, MOST).stream()
                .filter(list -> list.kind() == ChecklistKind.SHIFTS)
                .flatMap(this::shifts)
                .forEach(all::add);
        var open = Arrays.stream(ItemState.values()).filter(ItemState::isOpen).toList();
        looks.items().passing(ItemFilter.under("").in(open), MOST).stream()
                .filter(item -> isWanted.test(whose(item)))
                .flatMap(this::work)
                .forEach(all::add);
        return all;
    }

    private Optional<Happening> duty(Held held) {
        if (!(held.what() instanceof Circumstance.OnDuty duty)
                || !isWanted.test(new Whose(Optional.of(duty.person()), duty.grid()))) {
            return Optional.empty();
        }
        var midnight = held.from()
                .atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
        return Optional.of(new Happening.Event(
                List.of("duty", duty.person(), duty.grid(), held.from().toString()),
                held.from(),
                say("calendar.duty").replace("{grid}", grid(duty.grid())),
                held.from(),
                Optional.of(held.until().orElse(midnight))));
    }

    private Stream<Happening> shifts(Checklist list) {
        var starts = list.entries().stream()
                .flatMap(entry -> entry.begins().stream())
                .distinct()
                .sorted()
                .toList();
        return list.entries().stream()
                .filter(entry -> entry.assignee().isPresent() && entry.begins().isPresent())
                .filter(entry -> isWanted.test(new Whose(entry.assignee(), list.grid())))
                .map(entry -> shift(list, entry, starts));
    }

    /** A shift lasts until the next begins. */
    private Happening shift(Checklist list, Entry entry, List<Instant> starts) {
        var begins = entry.begins().orElseThrow();
        var next = starts.stream().filter(begins::isBefore).findFirst();
        return new Happening.Event(
                List.of("shift", list.code(), entry.key(), entry.assignee().orElse("")),
                list.opened(),
                say("calendar.shift").replace("{grid}", grid(list.grid())).replace("{label}", entry.label()),
                begins,
                next);
    }

    private static Whose whose(Item item) {
        return new Whose(
                item.handling().handler().or(() -> item.handling().owner()),
                item.subject().grid());
    }

    private Stream<Happening> work(Item item) {
        var visit = item.appointment()
                .<Happening>map(at -> new Happening.Event(
                        List.of("visit", item.code()),
                        item.clock().opened(),
                        of(item, "calendar.visit"),
                        at,
                        Optional.empty()));
        var progress =
                item.state() == ItemState.CLAIMED ? Happening.Progress.IN_PROCESS : Happening.Progress.NEEDS_ACTION;
        var task = new Happening.Task(
                List.of("item", item.code()),
                item.clock().opened(),
                of(item, "calendar.task"),
                item.clock().due(),
                progress);
        return Stream.concat(visit.stream(), Stream.of(task));
    }

    /** What is spoken of in private is its number alone. */
    private String of(Item item, String key) {
        var matter = item.subject()
                .matter()
                .filter(id -> !item.subject().kind().isSensitive())
                .map(id -> say("matter." + id))
                .orElseGet(() -> say("calendar.matter"));
        return say(key).replace("{code}", item.code())
                .replace("{matter}", matter)
                .replace("{grid}", grid(item.subject().grid()));
    }

    private String grid(String id) {
        return grids.find(id).map(grid -> grid.name()).orElse(id);
    }

    private String say(String key) {
        return words.getOrDefault(key, key);
    }
}
