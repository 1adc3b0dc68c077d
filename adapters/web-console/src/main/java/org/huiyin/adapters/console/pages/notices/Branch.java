package org.huiyin.adapters.console.pages.notices;

import java.util.List;
import org.huiyin.adapters.console.words.Names;
import org.huiyin.notice.Attendance;

/**
 * What was heard from one grid and all that lies inside it.
 *
 * @param depth how many grids lie around it
 */
record Branch(String grid, int depth, int called, int spoken, int households, int people) {

    /** Every grid in which somebody was called or answered, each after the one it lies in. */
    static List<Branch> of(Attendance attendance, Names names) {
        return names.grids().stream()
                .map(grid -> of(grid.id(), within(attendance, names, grid.id()), names))
                .filter(branch -> branch.called() > 0 || branch.spoken() > 0 || branch.people() > 0)
                .toList();
    }

    private static List<Attendance.Team> within(Attendance attendance, Names names, String grid) {
        return attendance.teams().stream()
                .filter(team -> names.path(team.grid()).startsWith(names.path(grid)))
                .toList();
    }

    private static Branch of(String grid, List<Attendance.Team> teams, Names names) {
        return new Branch(
                grid,
                names.path(grid).split("/", -1).length - 2,
                teams.stream().mapToInt(team -> team.seats().size()).sum(),
                teams.stream().mapToInt(Attendance.Team::spoken).sum(),
                teams.stream().mapToInt(team -> team.counted().households()).sum(),
                teams.stream().mapToInt(team -> team.counted().people()).sum());
    }
}
