package org.huiyin.notice;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.huiyin.delivery.Outgoing;
import org.huiyin.grid.Group;
import org.huiyin.grid.Person;
import org.huiyin.grid.Role;

/**
 * What the rules say of one kind of notice; an entry of {@code rules/notices}.
 *
 * @param publishers roles that may publish it
 * @param audience purposes of the groups it goes to
 * @param wider purposes it goes to as well when its publisher asks for that
 * @param asked roles that are asked to say they have heard; empty when nobody is
 * @param proof what a publisher must bring
 * @param lane whether it may overtake
 * @param lifetime how long it lives when it names no end itself
 * @param undo how long it waits before it leaves, so that its publisher can take it back
 * @param reminding how those asked who stay silent are reminded; empty when they are not
 * @param circle who is called next when too few answer; empty when nobody is
 * @param doors how long after it left those who read no group are told at the door, when it names no end of its own; empty
 *     when they are not
 */
public record NoticeClass(
        NoticeKind kind,
        Set<Role> publishers,
        Set<Group.Purpose> audience,
        Set<Group.Purpose> wider,
        Set<Role> asked,
        Proof proof,
        Lane lane,
        Duration lifetime,
        Duration undo,
        Optional<Reminding> reminding,
        Optional<Circle> circle,
        Optional<Duration> doors) {

    /**
     * How those asked are reminded, each in private.
     *
     * @param after how long after it left, and after the reminder before
     * @param times how often at most
     */
    public record Reminding(Duration after, int times) {}

    /**
     * The people around those who are called first.
     *
     * @param within how long the first have to answer
     * @param percent how many in a hundred of them must have answered by then
     * @param next the roles called if they have not
     */
    public record Circle(Duration within, int percent, Set<Role> next) {
        public Circle {
            next = Set.copyOf(next);
        }
    }

    /** What must stand behind a notice before it goes anywhere. */
    public enum Proof {
        NONE,
        /** The file number of a case, or the command room's yes. */
        CASE_NUMBER
    }

    /** How a notice waits its turn. */
    public enum Lane {
        /** Never at night. */
        QUIET,
        ROUTINE,
        /** Overtakes routine ones, at any hour. */
        EMERGENCY
    }

    public NoticeClass {
        publishers = Set.copyOf(publishers);
        audience = Set.copyOf(audience);
        wider = Set.copyOf(wider);
        asked = Set.copyOf(asked);
    }

    /** The lane its deliveries wait in. */
    public Outgoing.Lane queue() {
        return lane == Lane.EMERGENCY ? Outgoing.Lane.EMERGENCY : Outgoing.Lane.ROUTINE;
    }

    /** Whether one of their roles may publish it. */
    public boolean mayBePublishedBy(Person person) {
        return publishers.stream().anyMatch(person::is);
    }
}
