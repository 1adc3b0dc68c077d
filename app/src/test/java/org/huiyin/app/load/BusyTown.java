package org.huiyin.app.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A town that is made up for the load: grids under one village, each with a leader, a group of staff and a few groups of
 * residents, all behind one account. What a platform calls them is their number.
 *
 * @param grids how many
 */
record BusyTown(int grids) {
    static final String ACCOUNT = "10001";
    static final String TOKEN = "a token of the busy town";

    private static final int GROUPS = 5;
    static final int RESIDENTS = 500;
    private static final long STAFF_ROOMS = 50_000_000;
    private static final long LEADERS = 90_000_000;
    private static final long COMMAND_ROOM = 99_999_999;

    /** Groups of residents. */
    int rooms() {
        return grids * GROUPS;
    }

    /** What the platform calls a group of residents. */
    long room(int number) {
        return 1_000 + number;
    }

    /** What the platform calls somebody who lives there. */
    long resident(int room, int number) {
        return 10_000_000 + (long) room * RESIDENTS + number % RESIDENTS;
    }

    /** The grid a group of residents belongs to. */
    int gridOf(int room) {
        return room / GROUPS;
    }

    long staffRoom(int grid) {
        return STAFF_ROOMS + grid;
    }

    long leader(int grid) {
        return LEADERS + grid;
    }

    long commandRoom() {
        return COMMAND_ROOM;
    }

    /** Who may have somebody sought. */
    long commander() {
        return COMMAND_ROOM + 1;
    }

    /** What the platform calls one of the roster's groups. */
    String chat(String group) {
        long number = Long.parseLong(group.replaceAll("\\D", "0"));
        if (group.equals("g-cmd")) {
            return Long.toString(COMMAND_ROOM);
        }
        return Long.toString(group.startsWith("g-s") ? staffRoom((int) number) : room((int) number));
    }

    /** Writes the roster and the configuration, and returns the latter. */
    Path write(Path folder) throws IOException {
        var roster = new StringBuilder("""
                township: 忙镇
                grids:
                  - {id: top, name: 忙镇, level: township}
                  - {id: v, name: 忙村, level: village, parent: top}
                """);
        var groups = new StringBuilder("groups:\n  - {id: g-cmd, name: 忙镇指挥室, grid: top, purpose: command}\n");
        var members = new StringBuilder("members:\n  - {id: u-cmd, name: 云指挥, roles: [command], grid: top}\n");
        var rooms = new StringBuilder("      groups:\n        g-cmd: '" + COMMAND_ROOM + "'\n");
        var people = new StringBuilder("      members:\n        u-cmd: '" + commander() + "'\n");
        for (int grid = 0; grid < grids; grid++) {
            roster.append("  - {id: n%1$d, name: 忙村第%1$d网格, level: grid, parent: v}%n".formatted(grid));
            groups.append("  - {id: g-s%1$d, name: %1$d网格工作群, grid: n%1$d, purpose: staff}%n".formatted(grid));
            members.append("  - {id: u-%1$d, name: 梅%1$d, roles: [grid_leader], grid: n%1$d}%n".formatted(grid));
            rooms.append("        g-s%d: '%d'%n".formatted(grid, staffRoom(grid)));
            people.append("        u-%d: '%d'%n".formatted(grid, leader(grid)));
        }
        for (int room = 0; room < rooms(); room++) {
            groups.append(
                    "  - {id: g-%1$d, name: 居民%1$d群, grid: n%2$d, purpose: residents}%n".formatted(room, gridOf(room)));
            rooms.append("        g-%d: '%d'%n".formatted(room, room(room)));
        }
        Files.writeString(folder.resolve("roster.yaml"), roster.append(groups).append(members));
        return Files.writeString(folder.resolve("serve.yaml"), """
                roster: roster.yaml
                desk: {hold: 0, merge: off, reply_budget: 1000000}
                platforms:
                  onebot:
                    '%s':
                      reverse: {token: {env: HUIYIN_LOAD_TOKEN}}
                """.formatted(ACCOUNT) + rooms + people);
    }
}
