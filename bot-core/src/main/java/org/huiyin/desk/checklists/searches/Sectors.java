package org.huiyin.desk.checklists.searches;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.checklist.Entry;
import org.huiyin.desk.Scene;
import org.huiyin.desk.checklists.Leaders;
import org.huiyin.grid.Grid;
import org.huiyin.grid.GridNames;
import org.huiyin.grid.Level;
import org.huiyin.grid.Person;
import org.huiyin.reading.Reading;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;

/** The sectors of a search: the narrowest grids of an area, and further spots the words name with somebody to search them. */
final class Sectors {
    private static final String NOT_A_WORD = "[^\\p{L}\\p{N}]+";

    private final Scene scene;
    private final Reading reading;
    private final GridNames names;

    Sectors(Scene scene, Reading reading) {
        this.scene = scene;
        this.reading = reading;
        this.names = scene.roster().grids().names();
    }

    /** The area that is meant: the one named if it is wide enough, else the one around where somebody was lost. */
    String area(String lost) {
        var tree = scene.roster().grids();
        var named = names.in(scene.message().text()).filter(g -> leaves(g.id()).size() > 1);
        return named.or(() -> tree.upward(lost).stream()
                        .filter(g -> leaves(g.id()).size() > 1)
                        .findFirst())
                .map(Grid::id)
                .orElse(tree.root().id());
    }

    List<Entry> of(String area) {
        var leaders = new Leaders(scene.roster(), scene.holds());
        Map<String, Optional<String>> chosen = new LinkedHashMap<>();
        var spots = new ArrayList<Entry>();
        for (String piece : scene.message().text().split(NOT_A_WORD)) {
            var person = person(piece);
            var grid = person.flatMap(p -> inside(area, piece));
            grid.ifPresent(g -> chosen.put(g.id(), person.map(Person::id)));
            if (person.isPresent() && grid.isEmpty()) {
                var label = label(piece, person.get());
                if (!label.isBlank()) {
                    spots.add(Entry.open("x" + (spots.size() + 1), label, area, person.map(Person::id)));
                }
            }
        }
        var entries = new ArrayList<Entry>();
        leaves(area)
                .forEach(grid -> entries.add(Entry.open(
                        grid.id(), grid.name(), grid.id(), chosen.getOrDefault(grid.id(), leaders.of(grid.id())))));
        entries.addAll(spots);
        return entries;
    }

    private Optional<Person> person(String piece) {
        return scene.roster().members().stream()
                .filter(p -> p.name().length() > 1 && piece.contains(p.name()))
                .findFirst();
    }

    private Optional<Grid> inside(String area, String piece) {
        var tree = scene.roster().grids();
        return names.in(piece)
                .filter(g -> tree.within(g.id(), area) && !g.id().equals(area))
                .or(() -> tree.find(area).flatMap(wide -> names.endingInside(wide, piece)));
    }

    /** A place that is named beside the person, else the words beside their name. */
    private String label(String piece, Person person) {
        return reading.slots(SlotName.PLACE).stream()
                .map(Slot::value)
                .filter(piece::contains)
                .findFirst()
                .orElse(piece.replace(person.name(), ""));
    }

    private List<Grid> leaves(String area) {
        var inside = scene.roster().grids().downward(area);
        return inside.stream()
                .filter(g -> g.level() == Level.GRID || g.level() == Level.MICRO_GRID)
                .filter(g -> inside.stream()
                        .noneMatch(
                                other -> other.parent().filter(g.id()::equals).isPresent()))
                .toList();
    }
}
