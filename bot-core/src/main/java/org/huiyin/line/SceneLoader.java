package org.huiyin.line;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.chat.Directory;
import org.huiyin.checklist.Lists;
import org.huiyin.delivery.Forecast;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Joined;
import org.huiyin.desk.Quoted;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Town;
import org.huiyin.desk.lookups.Looked;
import org.huiyin.grid.Group;
import org.huiyin.grid.Person;
import org.huiyin.item.Item;
import org.huiyin.ledger.Due;
import org.huiyin.ledger.Heard;
import org.huiyin.ledger.Items;
import org.huiyin.ledger.Looks;
import org.huiyin.line.lookups.LookupsLoader;
import org.huiyin.line.surveys.AskedLoader;
import org.huiyin.message.Message;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;

/** Looks up what the desk may know of a message, and no more: bounded in time and number. */
public final class SceneLoader {
    private static final int TALK = 40;
    private static final int NEAR = 200;
    private static final int IN_HAND = 2_000;
    private static final int NOTICES = 50;
    private static final int LISTS = 100;
    private static final Duration FINISHED = Duration.ofDays(3);

    private final Directory directory;
    private final Forecast forecast;

    /** Where no platform is slow. */
    public SceneLoader(Directory directory) {
        this(directory, (groups, waiting) -> Duration.ZERO);
    }

    public SceneLoader(Directory directory, Forecast forecast) {
        this.directory = directory;
        this.forecast = forecast;
    }

    Directory directory() {
        return directory;
    }

    /** How long notices take through the doors to some groups. */
    Forecast forecast() {
        return forecast;
    }

    /** The person as the roster knows them; an unknown one belongs to the group's grid, in private to the root. */
    Person speaker(Message message, Town town) {
        var grid = directory.group(message.chat()).map(Group::grid);
        return directory.person(
                message.sender(), grid.orElse(town.roster().grids().root().id()));
    }

    /** The group a message was said in; empty in private. */
    Optional<Group> group(Message message) {
        return directory.group(message.chat());
    }

    Group.Purpose purpose(Message message) {
        return directory.group(message.chat()).map(Group::purpose).orElse(Group.Purpose.RESIDENTS);
    }

    /** A room no group is bound to is none of our business. */
    boolean isServed(Message message) {
        return message.chat().isDirect() || directory.group(message.chat()).isPresent();
    }

    /** What the desk may know of a message at a moment; most of it is looked up when it is first asked for. */
    public Scene load(Message message, Reading reading, Town town, Looks looks, Instant now) {
        var speaker = speaker(message, town);
        var group = directory.group(message.chat());
        var since = now.minus(town.limits().contextWindow());
        Target here =
                group.<Target>map(g -> new Target.ToGroup(g.id())).orElseGet(() -> new Target.ToPerson(speaker.id()));
        var recent = Looked.up(() -> recent(message, since, looks));
        var quoted = Looked.up(() -> quoted(message, speaker, looks));
        var items =
                Looked.up(() -> items(new Arrival(message, reading, speaker, group, quoted.get()), town, looks, now));
        var around = new Scene.Around(
                recent,
                Looked.up(() -> List.copyOf(looks.sayings().recent(here, since, TALK))),
                reading.has(Cue.NOT_SAME)
                        ? Looked.up(() -> quoted.get().with(joined(quoted.get(), reading, items.get(), town, looks)))
                        : quoted,
                Looked.up(() -> fragments(
                        recent.get(), speaker, looks, now.minus(town.limits().fragmentWindow()))),
                Looked.up(() -> message.recalls().flatMap(looks.messages()::heard)),
                Looked.up(() -> looks.circumstances(now)),
                Looked.up(() -> undone(message, reading, speaker, town, looks, now)),
                items,
                Looked.up(() -> List.copyOf(looks.notices().current(now.minus(FINISHED), NOTICES))),
                Looked.up(() -> lists(reading, speaker, town, looks, now)),
                Looked.up(() -> new AskedLoader(town, looks).of(speaker, reading, group.isEmpty())),
                Looked.up(() -> new AskedLoader(town, looks).burden(now)),
                new LastNumbers(looks),
                new LookupsLoader(town, looks).of(forecast, now));
        return new Scene(town, message, speaker, group, around);
    }

    private static List<Heard> recent(Message message, Instant since, Looks looks) {
        return looks.messages().recent(message.chat(), since, TALK).stream()
                .filter(h -> !h.message().id().equals(message.id()))
                .toList();
    }

    /** The speaker's own latest moves, for who says that it was a slip, or takes the message back. */
    private static List<Scene.Undo> undone(
            Message message, Reading reading, Person speaker, Town town, Looks looks, Instant now) {
        if (!reading.has(Cue.UNDO) && message.recalls().isEmpty()) {
            return List.of();
        }
        return looks.items().undoable(speaker.id(), now.minus(town.limits().undo())).stream()
                .map(move -> undo(move, looks))
                .toList();
    }

    static Scene.Undo undo(Items.Undoable move, Looks looks) {
        var said = looks.sayings().about(move.before().code(), TALK).stream()
                .filter(s -> !s.at().isBefore(move.move().at()))
                .toList();
        return new Scene.Undo(move, said);
    }

    /** What a person has in hand, or was brought and nobody has taken on. */
    static List<Item> inHandOf(String person, Town town, Looks looks, Instant now) {
        return town.roster()
                .member(person)
                .map(p -> new Items.Vicinity(
                        Optional.empty(), Optional.of(town.roster().grids().path(p.grid())), person))
                .map(there -> looks.items().near(there, now, IN_HAND))
                .orElse(List.of());
    }

    private static Lists lists(Reading reading, Person speaker, Town town, Looks looks, Instant now) {
        boolean asks = reading.has(Cue.CONTACT_WHOM) && speaker.isStaff();
        return new Lists(looks.checklists().open(speaker.id(), LISTS), asks ? contacts(town, looks, now) : Map.of());
    }

    /** The lists that are everybody's. */
    static Lists openLists(Looks looks) {
        return new Lists(looks.checklists().open("", LISTS), Map.of());
    }

    /** What may be on a list when something is due. */
    static Lists lists(Due due, Town town, Looks looks, Instant now) {
        var open = new ArrayList<>(looks.checklists().open("", LISTS));
        looks.checklists()
                .checklist(due.subject())
                .filter(list -> list.isOpen() && list.owner().isPresent())
                .ifPresent(open::add);
        return new Lists(open, due.what() == Due.What.NOTICE_DOORS ? contacts(town, looks, now) : Map.of());
    }

    private static Map<String, Instant> contacts(Town town, Looks looks, Instant now) {
        return looks.checklists().contacts(now.minus(town.limits().contactEvery()));
    }

    private static Quoted quoted(Message message, Person speaker, Looks looks) {
        if (message.quote().isEmpty()) {
            return Quoted.nothing();
        }
        var id = message.quote().get();
        var saying = looks.sayings().saying(id).or(() -> InformantLoader.saying(id, speaker, looks));
        if (saying.isPresent()) {
            var outgoing = saying.get().outgoing();
            return new Quoted(
                    withWholes(outgoing.subjects(), looks), Optional.empty(), outgoing.inReplyTo(), List.of());
        }
        var heard = looks.messages().heard(id);
        return new Quoted(
                withWholes(heard.map(Heard::subjects).orElse(List.of()), looks), heard, Optional.empty(), List.of());
    }

    /** What became part of another is spoken of when either is quoted. */
    private static List<String> withWholes(List<String> subjects, Looks looks) {
        var all = new LinkedHashSet<>(subjects);
        subjects.stream()
                .flatMap(code -> looks.items().item(code).stream())
                .flatMap(item -> item.links().mergedInto().stream())
                .forEach(all::add);
        return List.copyOf(all);
    }

    private List<Joined> joined(Quoted quoted, Reading reading, List<Item> items, Town town, Looks looks) {
        var loader = new JoinedLoader(this);
        return items.stream()
                .filter(item -> quoted.subjects().contains(item.code())
                        || reading.slots(SlotName.ITEM_CODE).stream()
                                .anyMatch(slot -> slot.value().equals(item.code())))
                .flatMap(item -> loader.of(item, town, looks).stream())
                .toList();
    }

    private static List<Scene.Fragment> fragments(List<Heard> recent, Person speaker, Looks looks, Instant since) {
        var pieces = new ArrayList<Scene.Fragment>();
        for (Heard heard : recent) {
            boolean loose = heard.person().equals(speaker.id())
                    && heard.subjects().isEmpty()
                    && !heard.taken().isBefore(since);
            if (loose) {
                looks.messages()
                        .reading(heard.message().id())
                        .ifPresent(reading -> pieces.add(new Scene.Fragment(heard, reading)));
            }
        }
        return pieces;
    }

    /** What is known of a message before any item is looked up. */
    private record Arrival(Message message, Reading reading, Person speaker, Optional<Group> group, Quoted quoted) {}

    private static List<Item> items(Arrival arrival, Town town, Looks looks, Instant now) {
        var speaker = arrival.speaker();
        var group = arrival.group();
        Map<String, Item> found = new LinkedHashMap<>();
        arrival.quoted().subjects().forEach(code -> add(found, looks.items().item(code)));
        arrival.reading().slots(SlotName.ITEM_CODE).stream()
                .map(Slot::value)
                .forEach(code -> add(found, looks.items().item(code)));
        arrival.message()
                .recalls()
                .flatMap(looks.messages()::heard)
                .ifPresent(h ->
                        h.subjects().forEach(code -> add(found, looks.items().item(code))));
        var area = speaker.isStaff()
                ? Optional.of(town.roster().grids().path(speaker.grid()))
                : group.map(g -> town.roster().grids().path(g.grid()));
        var vicinity = new Items.Vicinity(group.map(Group::id), area, speaker.id());
        looks.items().near(vicinity, now.minus(FINISHED), NEAR).forEach(i -> found.putIfAbsent(i.code(), i));
        elsewhere(arrival.reading(), area, town)
                .map(path -> new Items.Vicinity(Optional.empty(), Optional.of(path), speaker.id()))
                .ifPresent(there -> looks.items()
                        .near(there, now.minus(FINISHED), NEAR)
                        .forEach(i -> found.putIfAbsent(i.code(), i)));
        if (arrival.reading().has(Cue.AWAY)) {
            town.roster().members().stream()
                    .filter(p -> !p.name().isBlank() && arrival.message().text().contains(p.name()))
                    .flatMap(p -> inHandOf(p.id(), town, looks, now).stream())
                    .forEach(i -> found.putIfAbsent(i.code(), i));
        }
        var past = now.minus(town.limits().repeatWindow()).minus(FINISHED);
        looks.items().reportedBy(speaker.id(), past, TALK).forEach(i -> found.putIfAbsent(i.code(), i));
        return List.copyOf(found.values());
    }

    /** The path of a grid that is named but does not lie where the words were said: what is open there may be meant. */
    private static Optional<String> elsewhere(Reading reading, Optional<String> area, Town town) {
        var tree = town.roster().grids();
        return reading.slot(SlotName.PLACE)
                .flatMap(place -> tree.names().in(place.value()))
                .map(grid -> tree.path(grid.id()))
                .filter(path -> area.filter(path::startsWith).isEmpty());
    }

    private static void add(Map<String, Item> found, Optional<Item> item) {
        item.ifPresent(i -> found.putIfAbsent(i.code(), i));
    }
}
