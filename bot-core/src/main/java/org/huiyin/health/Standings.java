package org.huiyin.health;

import java.util.List;

/** Looks at how all our accounts fare. */
@FunctionalInterface
public interface Standings {

    /** Each account that can fare badly, in the order of the configuration. */
    List<Health> all();
}
