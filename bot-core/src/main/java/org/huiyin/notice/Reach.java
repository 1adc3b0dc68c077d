package org.huiyin.notice;

import java.util.List;

/**
 * Whom a notice is for.
 *
 * @param grid the grid it concerns
 * @param groups the groups it goes to, the one it was posted in first
 * @param asked the people who are asked to say they have heard, or to answer
 */
public record Reach(String grid, List<String> groups, List<String> asked) {
    public Reach {
        groups = List.copyOf(groups);
        asked = List.copyOf(asked);
    }
}
