package org.huiyin.desk.checklists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.checklist.Addresses;
import org.huiyin.checklist.Checklist;
import org.huiyin.checklist.ChecklistKind;
import org.huiyin.checklist.Entry;
import org.huiyin.checklist.EntryState;
import org.huiyin.desk.Scene;
import org.huiyin.grid.Household;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;

/**
 * What a message says of the entries of a list: which it names, how far each is, and where those moved were brought. Each
 * takes the state that follows it; where the states come first, the one before it.
 */
final class EntryWords {
    private static final String GRID_SOURCE = "roster:";

    private final Scene scene;
    private final Reading reading;

    EntryWords(Scene scene, Reading reading) {
        this.scene = scene;
        this.reading = reading;
    }

    /** One entry and what is said of it. */
    record Said(String key, EntryState state, Optional<String> note) {}

    /** Something that is named at a stretch of the text. */
    private record Named(String key, int at, int to) {}

    /** Whether the message says how far anything is. */
    boolean sayAnything() {
        return !states().isEmpty();
    }

    List<Said> of(Checklist list) {
        var states = states();
        if (states.isEmpty()) {
            return List.of();
        }
        var named = list.kind() == ChecklistKind.SEARCH ? sectors(list) : homes(list);
        if (named.isEmpty()) {
            return implied(list).stream()
                    .map(e -> new Said(e.key(), state(states.get(0)), note(states.get(0), Integer.MAX_VALUE)))
                    .toList();
        }
        boolean statesLead = states.get(0).from() < named.get(0).at();
        var said = new ArrayList<Said>();
        for (int i = 0; i < named.size(); i++) {
            var one = named.get(i);
            int next = i + 1 < named.size() ? named.get(i + 1).at() : Integer.MAX_VALUE;
            var slot = statesLead ? before(states, one.at()) : after(states, one.at());
            said.add(new Said(one.key(), state(slot), note(slot, Math.max(next, slot.to()))));
        }
        return said;
    }

    /** The households of the register a message names that the speaker may speak of. */
    List<Household> households() {
        return homesAmong(scene.roster().households()).stream()
                .map(Addresses.Named::household)
                .toList();
    }

    private List<Slot> states() {
        return reading.slots(SlotName.LIST_STATE).stream()
                .filter(slot -> EntryState.of(slot.value()).isPresent())
                .toList();
    }

    private static EntryState state(Slot slot) {
        return EntryState.of(slot.value()).orElse(EntryState.OPEN);
    }

    private static Slot after(List<Slot> states, int at) {
        return states.stream().filter(s -> s.from() >= at).findFirst().orElse(states.get(states.size() - 1));
    }

    private static Slot before(List<Slot> states, int at) {
        return states.stream().filter(s -> s.from() <= at).reduce((a, b) -> b).orElse(states.get(0));
    }

    /** The place that is named behind "moved", before the next door. */
    private Optional<String> note(Slot state, int until) {
        return state(state) != EntryState.MOVED
                ? Optional.empty()
                : reading.slots(SlotName.PLACE).stream()
                        .filter(p -> p.from() >= state.to() && p.from() < until)
                        .map(Slot::value)
                        .findFirst();
    }

    private List<Named> homes(Checklist list) {
        var onList = scene.roster().households().stream()
                .filter(h -> list.entry(h.id()).isPresent())
                .toList();
        return homesAmong(onList).stream()
                .map(n -> new Named(n.household().id(), n.at(), n.to()))
                .toList();
    }

    /** Of several homes with the same door those of the grid that is named count, then those of the speaker's own. */
    private List<Addresses.Named> homesAmong(List<Household> households) {
        var tree = scene.roster().grids();
        var allowed = households.stream()
                .filter(h -> tree.within(h.grid(), scene.speaker().grid())
                        || scene.speaker().isAuthority())
                .toList();
        var text = scene.message().text();
        var area = tree.names().in(text);
        var written = scene.town().policy().digits().of(text);
        var named = new Addresses(allowed)
                .in(written.text()).stream()
                        .map(n -> new Addresses.Named(n.household(), written.origin(n.at()), written.origin(n.to())))
                        .filter(n -> area.isEmpty()
                                || tree.within(n.household().grid(), area.get().id())
                                || tree.within(area.get().id(), n.household().grid()))
                        .toList();
        return named.stream()
                .filter(n ->
                        named.stream().filter(other -> other.at() == n.at()).count() == 1)
                .toList();
    }

    private List<Named> sectors(Checklist list) {
        var text = scene.message().text();
        var found = new ArrayList<Named>();
        for (Entry entry : list.entries()) {
            names(entry, list).stream()
                    .map(name -> new Named(entry.key(), text.indexOf(name), text.indexOf(name) + name.length()))
                    .filter(n -> n.at() >= 0)
                    .findFirst()
                    .or(() -> listed(entry))
                    .ifPresent(found::add);
        }
        found.sort(Comparator.comparingInt(Named::at));
        return found;
    }

    /** A sector is called by its whole name, or by an ending of it that no other sector of the list shares. */
    private Set<String> names(Entry entry, Checklist list) {
        var names = new LinkedHashSet<String>();
        for (int from = 0; from <= entry.label().length() - 2; from++) {
            var ending = entry.label().substring(from);
            if (list.entries().stream().filter(e -> e.label().endsWith(ending)).count() == 1) {
                names.add(ending);
            }
        }
        scene.roster().grids().find(entry.key()).ifPresent(grid -> names.addAll(grid.aliases()));
        return names;
    }

    private Optional<Named> listed(Entry entry) {
        return reading.slots(SlotName.PLACE).stream()
                .filter(p -> p.source().equals(GRID_SOURCE + entry.key()))
                .map(p -> new Named(entry.key(), p.from(), p.to()))
                .findFirst();
    }

    /** What is meant when nothing is named: the speaker's own sector, or all of theirs when they say so. */
    private List<Entry> implied(Checklist list) {
        var mine = list.unfinished().stream()
                .filter(e -> e.isOf(scene.speaker().id()))
                .toList();
        boolean quoted = scene.quotedList().filter(list::equals).isPresent();
        if (list.kind() == ChecklistKind.SEARCH) {
            return mine.isEmpty() ? list.entry(scene.speaker().grid()).stream().toList() : mine;
        }
        boolean all = scene.isPrivate() && reading.has(Cue.ALL_OF_MINE);
        return all || quoted && mine.size() == 1 ? mine : List.of();
    }
}
