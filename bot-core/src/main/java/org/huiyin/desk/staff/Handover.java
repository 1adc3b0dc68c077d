package org.huiyin.desk.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.circumstance.Circumstances;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Draft;
import org.huiyin.desk.DueScene;
import org.huiyin.desk.Town;
import org.huiyin.desk.items.Wording;
import org.huiyin.grid.Grid;
import org.huiyin.grid.Person;
import org.huiyin.grid.Role;
import org.huiyin.item.Cause;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.ItemLife;
import org.huiyin.report.Kind;
import org.huiyin.text.Phrase;

/** Gives what somebody who is away had in hand to who stands in, so that nobody's matter is lost. */
public final class Handover {
    private final Town town;
    private final Circumstances holds;
    private final Draft draft;

    public Handover(Town town, Circumstances holds, Draft draft) {
        this.town = town;
        this.holds = holds;
        this.draft = draft;
    }

    /**
     * Hands the open items among these that are theirs over: to the one who stands in, else to the next leader around, else
     * to the command room.
     */
    public void of(Person who, Optional<Person> standIn, List<Item> items) {
        var successor = standIn.or(() -> around(who));
        var theirs = items.stream()
                .filter(item -> item.isOpen() && item.subject().kind() != Kind.TASK)
                .filter(item -> isTheirs(item, who))
                .toList();
        if (successor.isEmpty() || theirs.isEmpty()) {
            return;
        }
        var cause = new Cause(ItemEvent.BOT, draft.now(), Optional.empty());
        var handed = new ArrayList<Item>();
        theirs.forEach(item ->
                draft.save(ItemLife.reassign(item, successor.get().id(), cause)).ifPresent(handed::add));
        tell(who, successor.get(), handed);
    }

    /** Somebody's leave begins now. */
    public void begins(DueScene scene) {
        var away = scene.due().subject();
        if (holds.isAway(away)) {
            town.roster()
                    .member(away)
                    .ifPresent(who -> of(who, holds.standIn(away).flatMap(town.roster()::member), scene.held()));
        }
    }

    private static boolean isTheirs(Item item, Person who) {
        boolean unclaimed = item.handling().holders().isEmpty();
        return item.handling().handler().filter(who.id()::equals).isPresent()
                || unclaimed && item.handling().owner().filter(who.id()::equals).isPresent();
    }

    private Optional<Person> around(Person who) {
        var roster = town.roster();
        Stream<Person> leaders = roster.grids().upward(who.grid()).stream()
                .map(Grid::id)
                .flatMap(grid -> roster.inGrid(grid, Role.GRID_LEADER).stream());
        Stream<Person> room = roster.members().stream().filter(p -> p.is(Role.COMMAND));
        return Stream.concat(leaders, room)
                .filter(p -> !p.id().equals(who.id()) && !holds.isAway(p.id()))
                .findFirst();
    }

    private void tell(Person who, Person successor, List<Item> handed) {
        var wording = new Wording(town);
        var brief = handed.stream()
                .limit(3)
                .map(item -> wording.brief("item.choice", item))
                .toList();
        draft.say(
                        new Target.ToPerson(successor.id()),
                        Phrase.of("away.handed")
                                .with("name", who.name())
                                .with("count", handed.size())
                                .with("items", brief))
                .about(handed.stream().map(Item::code).toList())
                .on(who.id() + draft.now())
                .now();
    }
}
