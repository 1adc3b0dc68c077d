package org.huiyin.survey;

import java.time.Instant;
import java.util.Optional;

/**
 * A survey being put to people once, or what came of it.
 *
 * @param code such as {@code awareness-3}
 * @param version how often it was written; the store refuses a write over a newer one
 * @param survey as it was when it began: what the rules say later does not change it
 * @param area the grid it is asked in
 * @param origin the group it was asked for in; empty when it came in private
 * @param opener who asked for it
 * @param draw how the people were drawn
 * @param population out of how many
 * @param result the sums, once it is over
 */
public record Round(
        String code,
        long version,
        Survey survey,
        String area,
        Optional<String> origin,
        String opener,
        Draw draw,
        int population,
        Instant begun,
        Instant ends,
        Optional<Result> result) {

    public boolean isOver() {
        return result.isPresent();
    }

    public Round over(Result sums) {
        return new Round(code, version, survey, area, origin, opener, draw, population, begun, ends, Optional.of(sums));
    }

    /** The same under the version the store gave it. */
    public Round written(long newVersion) {
        return new Round(code, newVersion, survey, area, origin, opener, draw, population, begun, ends, result);
    }
}
