package org.huiyin.notice;

import java.util.List;

/**
 * Whom a notice is for.
 *
 * @param grid the grid it concerns
 * @param groups the groups it goes to, the one it was posted in first
 * @param asked the people who are asked to say they have heard, or to answer
 */
public record Reach(String grid, List<String> groups, List<Asked> asked) {

    /** Somebody asked, and the grid they answer for. */
    public record Asked(String person, String grid) {}

    public Reach {
        groups = List.copyOf(groups);
        asked = List.copyOf(asked);
    }

    public boolean asks(String person) {
        return asked.stream().anyMatch(a -> a.person().equals(person));
    }
}
