package org.huiyin.desk.handlers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.items.Clocks;
import org.huiyin.desk.items.Telling;
import org.huiyin.grid.Department;
import org.huiyin.grid.DepartmentNames;
import org.huiyin.grid.Group;
import org.huiyin.item.Item;
import org.huiyin.item.ItemLife;
import org.huiyin.item.Leg;
import org.huiyin.item.Move;
import org.huiyin.ledger.Due;
import org.huiyin.reading.Reading;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;
import org.huiyin.text.Phrase;

/** What is said of the offices' parts in an item: who is called, whose part is done, who need not come. */
final class OfficesWord {
    private final Scene scene;
    private final Reading reading;
    private final Draft draft;
    private final Telling telling;

    OfficesWord(Scene scene, Reading reading, Draft draft) {
        this.scene = scene;
        this.reading = reading;
        this.draft = draft;
        this.telling = new Telling(scene, draft);
    }

    /** The offices the words name. */
    List<Department> named() {
        return new DepartmentNames(scene.roster().departments())
                .in(scene.message().text());
    }

    /** The office whose part of the item the speaker speaks of: the one whose group this is, else the one they name. */
    Optional<Leg> legMeant(Item item) {
        var here = scene.group().map(Group::id);
        Stream<Department> ofGroup = scene.roster().departments().stream()
                .filter(d -> here.isPresent() && d.group().equals(here));
        return Stream.concat(ofGroup, named().stream())
                .flatMap(d -> item.handling().leg(d.id()).stream())
                .filter(Leg::isOpen)
                .findFirst();
    }

    /** Calls the named offices to the item; the one it was brought to before, else the first named, leads. */
    Move whistle(Item item) {
        var until = until(item);
        var legs = new ArrayList<>(item.handling().legs());
        var lead = item.handling().department().flatMap(scene.roster()::department).stream();
        Stream.concat(lead, named().stream())
                .distinct()
                .filter(d -> legs.stream().noneMatch(leg -> leg.department().equals(d.id())))
                .forEach(d -> legs.add(new Leg(d.id(), Leg.State.OPEN, until)));
        return ItemLife.whistle(item, legs, draft.cause(scene.speaker().id(), scene.message()));
    }

    /** The moment the words name, else as long as the item itself may take. */
    private Instant until(Item item) {
        return reading.slot(SlotName.DEADLINE)
                .map(Slot::moment)
                .filter(at -> at.isAfter(draft.now()))
                .orElseGet(() -> scene.town()
                        .after(
                                draft.now(),
                                scene.town().policy().deadline(item.profile()).done()));
    }

    /** Tells the offices that were called, and says here who leads. */
    void tellCalled(Item before, Item item) {
        item.handling().openLegs().stream()
                .filter(leg -> before.handling().leg(leg.department()).isEmpty())
                .forEach(leg -> {
                    tellOffice(item, leg.department());
                    draft.schedule(new Due(leg.due(), Due.What.LEG_DUE, item.code(), leg.department()));
                });
        var names = item.handling().openLegs().stream()
                .map(leg -> name(leg.department()))
                .toList();
        telling.here(telling.wording().brief("item.whistled", item).with("names", names), item);
    }

    /** The office's own group, or in private those of its people whose grid this is. */
    void tellOffice(Item item, String department) {
        scene.roster()
                .department(department)
                .flatMap(Department::group)
                .filter(g -> scene.roster().group(g).isPresent())
                .filter(g -> !g.equals(scene.here().id()))
                .ifPresent(
                        g -> draft.say(new Target.ToGroup(g), telling.wording().full("item.department", item))
                                .about(item.code())
                                .on(scene.message().id().value())
                                .after(telling.hold()));
    }

    /** One part is over, others are not: the askers hear who still has something to do. */
    void tellEnded(Item item, Leg ended, Leg.State how) {
        var rest = item.handling().openLegs().stream()
                .map(leg -> name(leg.department()))
                .toList();
        var key = how == Leg.State.DONE ? "item.leg_done" : "item.leg_withdrawn";
        telling.toAskers(
                item,
                telling.wording()
                        .brief(key, item)
                        .with("name", List.of(name(ended.department())))
                        .with("names", rest),
                scene.message().id().value());
    }

    /** Brings the item to another office, with new clocks. */
    Optional<Item> transfer(Item item, Department to) {
        var cause = draft.cause(scene.speaker().id(), scene.message());
        return draft.save(ItemLife.transferTo(item, to.id(), cause)).map(moved -> {
            tellOffice(moved, to.id());
            new Clocks(scene.town(), draft).offered(moved);
            telling.toAskers(
                    moved,
                    telling.wording().brief("item.transferred", moved).with("name", to.name()),
                    scene.message().id().value());
            return moved;
        });
    }

    Phrase name(String department) {
        var name = scene.roster().department(department).map(Department::name).orElse(department);
        return Phrase.of("name.part").with("name", name);
    }
}
