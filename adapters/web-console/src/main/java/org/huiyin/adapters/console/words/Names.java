package org.huiyin.adapters.console.words;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Town;
import org.huiyin.grid.Department;
import org.huiyin.grid.Grid;
import org.huiyin.grid.Group;
import org.huiyin.grid.Person;
import org.huiyin.informant.Alias;
import org.huiyin.item.Asking;
import org.huiyin.item.Handling;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.Subject;
import org.huiyin.ledger.Heard;
import org.huiyin.report.Matter;

/** How the town's ids read. What the roster does not know keeps its id. */
public final class Names {
    private final Town town;
    private final Words words;
    private final Map<String, String> strangers;

    Names(Town town, Words words) {
        this(town, words, Map.of());
    }

    private Names(Town town, Words words, Map<String, String> strangers) {
        this.town = town;
        this.words = words;
        this.strangers = Map.copyOf(strangers);
    }

    /** The same, and people in no roster by the names they spoke under. */
    public Names with(List<Heard> spoken) {
        var more = new HashMap<>(strangers);
        spoken.forEach(
                heard -> more.put(heard.person(), heard.message().sender().name()));
        return new Names(town, words, more);
    }

    public boolean knows(String person) {
        return strangers.containsKey(person) || town.roster().member(person).isPresent();
    }

    public String person(String id) {
        if (id.equals(ItemEvent.BOT)) {
            return words.say("bot");
        }
        if (id.equals(ItemEvent.ERASED)) {
            return words.say("erased");
        }
        if (Asking.source(id) == Asking.Source.PROACTIVE) {
            return words.say("source.proactive");
        }
        if (Alias.in(id).isPresent()) {
            return words.say("informant");
        }
        return town.roster().member(id).map(Person::name).orElseGet(() -> strangers.getOrDefault(id, id));
    }

    public String group(String id) {
        return town.roster().group(id).map(Group::name).orElse(id);
    }

    public String grid(String id) {
        return town.roster().grids().find(id).map(Grid::name).orElse(id);
    }

    public String target(Target target) {
        return target instanceof Target.ToGroup group ? group(group.id()) : person(target.id());
    }

    /** Every grid, each after the one it lies in. */
    public List<Grid> grids() {
        return town.roster().grids().all();
    }

    /** The ids from the root down to a grid, each followed by a slash. */
    public String path(String grid) {
        return town.roster().grids().path(grid);
    }

    public String township() {
        return town.roster().township();
    }

    /** A grid's name without what the grid around it is called too. */
    public String shortGrid(String id) {
        var grids = town.roster().grids();
        var around = grids.find(id)
                .flatMap(Grid::parent)
                .flatMap(grids::find)
                .map(Grid::name)
                .orElse("");
        var name = grid(id);
        return !around.isEmpty() && name.startsWith(around) && name.length() > around.length()
                ? name.substring(around.length())
                : name;
    }

    /** Those who act for the town. */
    public List<Person> staff() {
        return town.roster().members().stream().filter(Person::isStaff).toList();
    }

    /** The offices that take over matters. */
    public List<Department> offices() {
        return town.roster().departments();
    }

    /** The id of the grid all others lie in. */
    public String root() {
        return town.roster().grids().root().id();
    }

    public String matter(String id) {
        return town.policy()
                .catalogue()
                .find(id)
                .map(m -> m.names()
                        .getOrDefault(words.locale().getLanguage(), m.names().getOrDefault("zh", id)))
                .orElse(id);
    }

    /** Every matter there is, by domain. */
    public Map<String, List<Matter>> matters() {
        return town.policy().catalogue().all().stream()
                .collect(Collectors.groupingBy(Matter::domain, LinkedHashMap::new, Collectors.toList()));
    }

    /** What an item is about: its matter, or that none fits. */
    public String matter(Subject subject) {
        return subject.matter().map(this::matter).orElseGet(() -> words.say("matter.none"));
    }

    /** The place as it was written, else the grid. */
    public String place(Subject subject) {
        return subject.place().orElseGet(() -> grid(subject.grid()));
    }

    /** Who has it in hand; else whom it was brought to; empty when nobody. */
    public Optional<String> handler(Handling handling) {
        return handling.handler()
                .or(handling::owner)
                .map(this::person)
                .or(() -> handling.department()
                        .map(id -> town.roster()
                                .department(id)
                                .map(Department::name)
                                .orElse(id)));
    }
}
