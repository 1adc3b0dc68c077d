package org.huiyin.figures;

/**
 * What became of the items that were opened in a span of time and a part of the town.
 *
 * @param opened all that were written down, whatever became of them
 * @param fast those counted in the fast lane
 * @param claimed those somebody took on, and how soon after they were opened
 * @param done those that are done, and how soon after they were opened
 * @param late those open or done whose due moment passed before they were done
 * @param answered those whose asker could see an answer
 * @param silent those closed because their asker said nothing to the call-back
 */
public record Figures(
        long opened,
        long fast,
        Pace claimed,
        Pace done,
        long late,
        long answered,
        Clocks clocks,
        Repeats repeats,
        Ratings ratings,
        long silent) {

    /** Those counted in the normal lane. */
    public long normal() {
        return opened - fast;
    }

    /**
     * The three clocks: found, registered, done, answered.
     *
     * @param registering from the first message about it until it was written down
     * @param handling from then until it was done
     * @param answering from then until its asker could read so
     */
    public record Clocks(Pace registering, Pace handling, Pace answering) {}

    /**
     * The same trouble of the same asker again.
     *
     * @param again items that are the next time of an earlier one, out of all that were opened
     * @param defused groups of such items that stayed quiet after their last one ended, out of all groups
     */
    public record Repeats(Rate again, Rate defused) {}
}
