package org.huiyin.grid;

import java.util.Set;

/**
 * Somebody who speaks or is spoken to: a member of the roster, or a resident nobody has written down.
 *
 * @param id the roster's id, or the platform's for somebody in no roster
 * @param grid the grid the person belongs to
 */
public record Person(String id, String name, Set<Role> roles, String grid, Standing standing) {

    /** Whether the roster knows the person. */
    public enum Standing {
        ENROLLED,
        UNKNOWN
    }

    public Person {
        roles = Set.copyOf(roles);
    }

    /** A resident in no roster, of the grid of the group they speak in. */
    public static Person unknown(String id, String name, String grid) {
        return new Person(id, name, Set.of(Role.RESIDENT), grid, Standing.UNKNOWN);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isStaff() {
        return roles.stream().anyMatch(Role::isStaff);
    }

    /** Whether the person may be asked to act: staff, couriers and volunteers. */
    public boolean isHelper() {
        return isStaff() || is(Role.VOLUNTEER) || is(Role.MOBILE_WORKER);
    }

    /** Whether the person speaks for the town: police or the command room. */
    public boolean isAuthority() {
        return is(Role.POLICE) || is(Role.COMMAND);
    }
}
