package org.huiyin.grid;

/** A chat group bound to one grid of the tree. */
public record Group(String id, String name, String grid, Purpose purpose) {

    /** Who the group is for. */
    public enum Purpose {
        RESIDENTS,
        STAFF,
        COMMAND,
        VOLUNTEERS
    }

    public boolean is(Purpose what) {
        return purpose == what;
    }
}
