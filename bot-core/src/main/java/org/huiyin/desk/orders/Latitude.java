package org.huiyin.desk.orders;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.huiyin.desk.Policy;
import org.huiyin.grid.Group;
import org.huiyin.grid.Person;
import org.huiyin.grid.Role;
import org.huiyin.notice.Campaign;
import org.huiyin.notice.NoticeClass;
import org.huiyin.notice.NoticeKind;

/**
 * What the rules leave to whoever sends a notice: which groups it may go to, and whom it may ask.
 *
 * @param ready the ready notice it is; empty when it is in somebody's own words
 * @param usual purposes of the groups it goes to when nothing else is said
 * @param groups purposes of the groups it may go to
 * @param asked roles it may ask; none for a roll call, which asks the teams
 */
public record Latitude(
        NoticeClass rules,
        Optional<Campaign> ready,
        Set<Group.Purpose> usual,
        Set<Group.Purpose> groups,
        Set<Role> asked) {
    public Latitude {
        usual = Set.copyOf(usual);
        groups = Set.copyOf(groups);
        asked = Set.copyOf(asked);
    }

    /** Empty when there is no such ready notice. */
    public static Optional<Latitude> of(NoticeOrder.What what, Policy policy) {
        if (what instanceof NoticeOrder.What.Ready ready) {
            return policy.programme().campaign(ready.campaign()).map(campaign -> of(campaign, policy));
        }
        var own = (NoticeOrder.What.Own) what;
        return Optional.of(of(policy.noticeClass(own.kind())));
    }

    /** Nobody is asked to say that they have heard what lies ready. */
    private static Latitude of(Campaign campaign, Policy policy) {
        var rules = policy.noticeClass(campaign.kind());
        return new Latitude(rules, Optional.of(campaign), campaign.audience(), campaign.audience(), Set.of());
    }

    private static Latitude of(NoticeClass rules) {
        var groups = EnumSet.noneOf(Group.Purpose.class);
        groups.addAll(rules.audience());
        groups.addAll(rules.wider());
        return new Latitude(rules, Optional.empty(), rules.audience(), groups, askable(rules));
    }

    /** Those its class asks; those of the grids may be asked about anything. */
    private static Set<Role> askable(NoticeClass rules) {
        if (rules.kind() == NoticeKind.MOBILISE) {
            return Set.of();
        }
        var roles = EnumSet.of(Role.GRID_LEADER, Role.GRID_WORKER);
        roles.addAll(rules.asked());
        return roles;
    }

    public NoticeKind kind() {
        return rules.kind();
    }

    /** Whether everybody called owes an answer. */
    public boolean isRollCall() {
        return kind() == NoticeKind.MOBILISE;
    }

    /** Roles asked when nothing else is said. */
    public Set<Role> usuallyAsked() {
        return isRollCall() || ready.isPresent() ? Set.of() : rules.asked();
    }

    /** What lies ready is the command room's to send. */
    public boolean isFor(Person publisher) {
        return ready.isPresent() ? publisher.is(Role.COMMAND) : rules.mayBePublishedBy(publisher);
    }
}
