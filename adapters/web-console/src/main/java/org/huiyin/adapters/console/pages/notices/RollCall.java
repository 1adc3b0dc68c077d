package org.huiyin.adapters.console.pages.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.grid.Person;
import org.huiyin.grid.Role;
import org.huiyin.grid.Roster;
import org.huiyin.notice.Attendance;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeClass;
import org.huiyin.notice.Reach;

/**
 * A roll call as it stands.
 *
 * @param teams those the viewer looks after
 * @param waves those called first, and those called when too few of them answered
 * @param widens when more people are called, unless enough answer
 * @param reminds when the silent are reminded next
 */
record RollCall(
        Notice notice,
        Attendance attendance,
        List<Attendance.Team> teams,
        List<Wave> waves,
        Optional<Instant> widens,
        Optional<Instant> reminds) {

    /** People who were called together. */
    record Wave(int called, int spoken) {

        private static Wave of(Notice notice, List<Reach.Asked> asked) {
            var silent = notice.silent();
            return new Wave(asked.size(), (int)
                    asked.stream().filter(one -> !silent.contains(one)).count());
        }
    }

    /** Those of the next circle were called second; the others were called first. */
    static List<Wave> waves(Notice notice, NoticeClass rules, Roster roster) {
        var next = rules.circle().map(NoticeClass.Circle::next).orElse(Set.of());
        var second = notice.reach().asked().stream()
                .filter(asked -> roster.member(asked.person())
                        .filter(person -> isOf(person, next) && !isOf(person, rules.asked()))
                        .isPresent())
                .toList();
        var first = notice.reach().asked().stream()
                .filter(asked -> !second.contains(asked))
                .toList();
        return second.isEmpty() ? List.of() : List.of(Wave.of(notice, first), Wave.of(notice, second));
    }

    private static boolean isOf(Person person, Set<Role> roles) {
        return roles.stream().anyMatch(person::is);
    }

    int called() {
        return notice.reach().asked().size();
    }

    int spoken() {
        return called() - notice.silent().size();
    }

    boolean isOver() {
        return notice.state().isOver();
    }

    /** Until answers are no longer waited for; empty when no time was set, or it is up. */
    Optional<Duration> left(Instant now) {
        return notice.life()
                .deadline()
                .filter(at -> at.isAfter(now) && !isOver())
                .map(at -> Duration.between(now, at));
    }

    static int percent(int part, int whole) {
        return whole == 0 ? 100 : part * 100 / whole;
    }
}
