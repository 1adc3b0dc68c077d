package org.huiyin.app.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.huiyin.app.doctor.Finding.Mend;
import org.huiyin.app.doctor.Finding.Sound;
import org.huiyin.chat.Directory;
import org.huiyin.delivery.Target;
import org.huiyin.grid.Person;
import org.huiyin.grid.Role;
import org.huiyin.grid.Roster;

/** Looks at who of the roster is bound: a group that is not is never heard, and a command nobody knows cannot command. */
public final class BindingsLook {
    private final Roster roster;
    private final Directory directory;

    public BindingsLook(Roster roster, Directory directory) {
        this.roster = roster;
        this.directory = directory;
    }

    public List<Finding> look() {
        var findings = new ArrayList<Finding>();
        long bound = roster.groups().stream()
                .filter(g -> isReached(new Target.ToGroup(g.id())))
                .count();
        findings.add(new Sound("groups", bound + " of " + roster.groups().size() + " are bound"));
        roster.groups().stream()
                .filter(group -> !isReached(new Target.ToGroup(group.id())))
                .map(group -> new Mend(
                        "group " + group.id(),
                        "is bound to no room (mend: huiyin bind --group " + group.id()
                                + ", or groups: under the account that hears it)"))
                .forEach(findings::add);
        long known = roster.members().stream()
                .filter(m -> isReached(new Target.ToPerson(m.id())))
                .count();
        findings.add(new Sound("members", known + " of " + roster.members().size() + " are bound"));
        roster.members().stream()
                .filter(member -> Stream.of(Role.POLICE, Role.COMMAND).anyMatch(member::is))
                .filter(member -> !isReached(new Target.ToPerson(member.id())))
                .map(BindingsLook::unbound)
                .forEach(findings::add);
        return findings;
    }

    private static Finding unbound(Person member) {
        return new Mend(
                "member " + member.id(),
                "has a role of the police or the command and is bound to nobody (mend: huiyin bind --member "
                        + member.id() + ")");
    }

    private boolean isReached(Target target) {
        return !directory.chats(target).isEmpty();
    }
}
