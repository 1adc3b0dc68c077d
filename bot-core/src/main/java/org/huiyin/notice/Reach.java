package org.huiyin.notice;

import java.util.List;
import java.util.stream.Stream;

/**
 * Whom a notice is for.
 *
 * @param grid the grid it concerns
 * @param groups the groups it goes to, the one it was posted in first
 * @param asked the people of whom something is asked
 * @param owed what that is
 */
public record Reach(String grid, List<String> groups, List<Asked> asked, Owed owed) {

    /** Somebody asked, and the grid they answer for. */
    public record Asked(String person, String grid) {}

    /** What those asked owe. */
    public enum Owed {
        /** To say that they have heard. */
        A_WORD,
        /** To answer the roll call. */
        AN_ANSWER
    }

    public Reach {
        groups = List.copyOf(groups);
        asked = List.copyOf(asked);
    }

    public boolean asks(String person) {
        return asked.stream().anyMatch(a -> a.person().equals(person));
    }

    /** The same with more groups and more people. */
    public Reach wider(List<String> moreGroups, List<Asked> moreAsked) {
        return new Reach(grid, joined(groups, moreGroups), joined(asked, moreAsked), owed);
    }

    /** The same with these asked instead. */
    public Reach asking(List<Asked> others) {
        return new Reach(grid, groups, others, owed);
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
