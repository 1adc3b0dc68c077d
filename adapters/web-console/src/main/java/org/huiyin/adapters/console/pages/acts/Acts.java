package org.huiyin.adapters.console.pages.acts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.grid.Department;
import org.huiyin.grid.Person;
import org.huiyin.item.Item;
import org.huiyin.item.ItemState;
import org.huiyin.report.Kind;

/** What somebody can do about an item as it stands; the line has the last word on each. */
public record Acts(Visit visit, Item item) {
    private static final String CLAIM = "/console/items/claim";

    /** Whether anything at all is theirs to do. */
    public boolean isEmpty() {
        boolean known = item.state() != ItemState.MERGED && item.state() != ItemState.NEEDS_REVIEW;
        boolean may = visit.pass().may("POST", CLAIM) && visit.pass().covers(item);
        return !(known && may && visit.actor().filter(Person::isStaff).isPresent());
    }

    public boolean canClaim() {
        return item.isOpen() && !isMine() && !item.handling().isFull();
    }

    /** Whether it is in the visitor's own hands. */
    public boolean isMine() {
        return visit.actor().filter(me -> item.handling().isHeldBy(me.id())).isPresent();
    }

    public boolean canExtend() {
        return item.isOpen()
                && item.clock().due().isPresent()
                && !item.isLate(visit.wording().times().now());
    }

    /** Whether the visitor speaks for the town, and somebody is there to be urged. */
    public boolean canUrge() {
        var handling = item.handling();
        return item.isOpen()
                && handling.handler().or(handling::owner).isPresent()
                && !isMine()
                && visit.actor().filter(Person::isAuthority).isPresent();
    }

    public boolean canFinish() {
        return item.isOpen() && item.handling().openLegs().isEmpty();
    }

    /** Whether what is told its askers answers them for good. */
    public boolean isQuestion() {
        return item.subject().kind() == Kind.CONSULT;
    }

    /** The staff whose grid it lies in first, then everybody else. */
    public List<Person> people() {
        var names = visit.wording().names();
        var others = names.staff().stream()
                .filter(person -> !item.handling().isHeldBy(person.id()))
                .filter(person -> visit.actor().filter(person::equals).isEmpty())
                .toList();
        var near = others.stream().filter(this::isNear).toList();
        return Stream.concat(near.stream(), others.stream().filter(person -> !isNear(person)))
                .toList();
    }

    private boolean isNear(Person person) {
        return item.subject().gridPath().startsWith(visit.wording().names().path(person.grid()));
    }

    /** Every office but the one that has it. */
    public List<Department> offices() {
        Optional<String> has = item.handling().department();
        return visit.wording().names().offices().stream()
                .filter(office -> has.filter(office.id()::equals).isEmpty())
                .toList();
    }

    /** The day it must be done, as a form has it. */
    public String dueDay() {
        return item.clock().due().map(visit.wording().times()::date).orElse("");
    }
}
