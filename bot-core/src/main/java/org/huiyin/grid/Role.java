package org.huiyin.grid;

/** What a person is in the grid; one person may be several, and none implies another. */
public enum Role {
    RESIDENT,
    GRID_LEADER,
    GRID_WORKER,
    MOBILE_WORKER,
    POLICE,
    DEPARTMENT,
    COMMAND,
    VOLUNTEER,
    ADMIN;

    /** Whether the role answers for other people's matters and may take them on. */
    public boolean isStaff() {
        return this == GRID_LEADER || this == GRID_WORKER || this == POLICE || this == DEPARTMENT || this == COMMAND;
    }
}
