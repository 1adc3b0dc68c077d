package org.huiyin.adapters.console.pages.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.huiyin.desk.Town;
import org.huiyin.figures.Pursuit;
import org.huiyin.ledger.Store;
import org.huiyin.line.underway.UnderwayLoader;
import org.huiyin.notice.Attendance;
import org.huiyin.notice.Notice;

/** The roll call and the search that run now, by numbers and times alone: nobody is named who calls, answers or is sought. */
record Running(Optional<Call> call, Optional<Search> search) {
    private static final int NOTICES = 20;
    private static final int TEAMS = 8;

    /** Of one grid, how many were called and have spoken. */
    record Team(String grid, int called, int spoken) {}

    /** @param teams those that still wait for somebody before the others, as many as can be read */
    record Call(Notice notice, int called, int spoken, List<Team> teams) {

        static Call of(Notice notice) {
            var teams = Attendance.of(notice).teams().stream()
                    .map(team -> new Team(team.grid(), team.seats().size(), team.spoken()))
                    .toList();
            return new Call(
                    notice,
                    teams.stream().mapToInt(Team::called).sum(),
                    teams.stream().mapToInt(Team::spoken).sum(),
                    teams.stream()
                            .sorted((a, b) -> silent(b) - silent(a))
                            .limit(TEAMS)
                            .toList());
        }

        private static int silent(Team team) {
            return team.called() - team.spoken();
        }
    }

    /** A search for somebody, and its times. */
    record Search(Notice notice, Pursuit times) {}

    /** @param covers the grids they look after, who look */
    static Running of(Store store, Town town, Predicate<String> covers) {
        var live = store.pages().notices(NOTICES).stream()
                .filter(notice -> !notice.state().isOver())
                .filter(notice -> covers.test(notice.reach().grid()))
                .toList();
        var call = live.stream().filter(Notice::rollCall).findFirst().map(Call::of);
        var search = live.stream()
                .filter(notice -> notice.kind().isOfAPerson())
                .findFirst()
                .map(notice ->
                        new Search(notice, store.look(looks -> new UnderwayLoader(town, looks).pursuit(notice))));
        return new Running(call, search);
    }
}
