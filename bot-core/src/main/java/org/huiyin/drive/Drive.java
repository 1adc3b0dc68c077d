package org.huiyin.drive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of days in which every grid does its share of one job.
 *
 * @param version how often it was written; the store refuses a write over a newer one
 * @param title what it is called, in the words of who opened it
 * @param grid the part of the town it is for
 * @param job what is done and what it is counted in
 * @param period when it begins and when it ends by itself
 * @param quotas what each grid has to do, in the order of the roster
 * @param origin the group it was opened in; empty when that was in private
 * @param temporary groups that were made for it, to be dissolved with it
 */
public record Drive(
        String code,
        long version,
        String title,
        String grid,
        Job job,
        Period period,
        List<Quota> quotas,
        Optional<String> origin,
        String opener,
        List<String> temporary,
        Optional<Instant> closed) {
    private static final String PREFIX = "drive-";

    /**
     * What is done and what it is counted in.
     *
     * @param verb what is done, as it was typed; empty when it was not said
     */
    public record Job(String verb, String unit) {}

    /** When it begins and when it is over. */
    public record Period(Instant from, Instant to) {}

    /** What one grid has to do. */
    public record Quota(String grid, int goal) {}

    public Drive {
        quotas = List.copyOf(quotas);
        temporary = List.copyOf(temporary);
    }

    /** The code of the {@code n}-th drive, counted from 1. */
    public static String code(long n) {
        return PREFIX + n;
    }

    public boolean isOver() {
        return closed.isPresent();
    }

    public int goal() {
        return quotas.stream().mapToInt(Quota::goal).sum();
    }

    public boolean isFor(String aGrid) {
        return quotas.stream().anyMatch(quota -> quota.grid().equals(aGrid));
    }

    public Drive close(Instant at) {
        return new Drive(
                code,
                version,
                title,
                grid,
                job,
                period,
                quotas,
                origin,
                opener,
                temporary,
                closed.or(() -> Optional.of(at)));
    }

    /** A group was made for it. */
    public Drive madeFor(String group) {
        var more = new ArrayList<>(temporary);
        more.remove(group);
        more.add(group);
        return new Drive(code, version, title, grid, job, period, quotas, origin, opener, more, closed);
    }

    /** The same under the version the store gave it. */
    public Drive written(long newVersion) {
        return new Drive(code, newVersion, title, grid, job, period, quotas, origin, opener, temporary, closed);
    }
}
