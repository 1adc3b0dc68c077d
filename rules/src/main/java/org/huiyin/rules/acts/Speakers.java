package org.huiyin.rules.acts;

import org.huiyin.grid.Person;
import org.huiyin.grid.Role;

/** Who may have spoken for a rule to hold; any of those named is enough. */
enum Speakers {
    /** Nobody the town can ask to act. */
    RESIDENT {
        @Override
        boolean include(Person person) {
            return !person.isHelper();
        }
    },
    STAFF {
        @Override
        boolean include(Person person) {
            return person.isStaff();
        }
    },
    /** Staff, couriers and volunteers. */
    HELPER {
        @Override
        boolean include(Person person) {
            return person.isHelper();
        }
    },
    /** Police or the command room. */
    AUTHORITY {
        @Override
        boolean include(Person person) {
            return person.isAuthority();
        }
    },
    POLICE {
        @Override
        boolean include(Person person) {
            return person.is(Role.POLICE);
        }
    },
    DEPARTMENT {
        @Override
        boolean include(Person person) {
            return person.is(Role.DEPARTMENT);
        }
    };

    abstract boolean include(Person person);
}
