package org.huiyin.desk;

import org.huiyin.grid.Roster;

/** The people and the rules of the place, as they stand while one thing is decided. */
public record Town(Roster roster, Policy policy) {
    public Limits limits() {
        return policy.limits();
    }
}
