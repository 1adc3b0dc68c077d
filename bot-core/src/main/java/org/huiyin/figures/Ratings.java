package org.huiyin.figures;

/**
 * What askers thought. A good word counts while the item is done; who says later that it was not has taken it back.
 *
 * @param done how many items are done, rated or not
 */
public record Ratings(long satisfied, long basicallySatisfied, long dissatisfied, long done) {

    /** The content among those who answered. */
    public Rate ofAnswered() {
        return new Rate(content(), content() + dissatisfied);
    }

    /** The content among all whose item is done. */
    public Rate ofDone() {
        return new Rate(content(), done);
    }

    private long content() {
        return satisfied + basicallySatisfied;
    }
}
