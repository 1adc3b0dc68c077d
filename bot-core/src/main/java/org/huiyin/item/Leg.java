package org.huiyin.item;

import java.time.Instant;

/**
 * One office's part of an item that several were called to.
 *
 * @param department the office's id
 * @param due when its part must be done
 */
public record Leg(String department, State state, Instant due) {

    /** How far the office has come. */
    public enum State {
        OPEN,
        DONE,
        /** It was not needed after all. */
        WITHDRAWN
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    Leg now(State how) {
        return new Leg(department, how, due);
    }
}
