package org.huiyin.rules.acts;

/** One thing a rule asks of a message. */
@FunctionalInterface
interface Condition {

    boolean holds(Look look);
}
