package org.huiyin.drive;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A drive and all that was done for it; every count is a sum of what was reported. */
public record DriveStanding(Drive drive, List<Work> work) {
    public DriveStanding {
        work = List.copyOf(work);
    }

    public int done() {
        return work.stream().mapToInt(Work::count).sum();
    }

    public int done(String grid) {
        return work.stream()
                .filter(one -> one.grid().equals(grid))
                .mapToInt(Work::count)
                .sum();
    }

    /** How much of the goal is reached, rounded down, so that 100 means all. */
    public int percent() {
        return drive.goal() == 0 ? 100 : (int) (100L * done() / drive.goal());
    }

    /** What a person reported last. */
    public Optional<Work> latestOf(String person) {
        return work.stream().filter(one -> one.person().equals(person)).reduce((a, b) -> b);
    }

    /** The same with one more report, or with one of them corrected. */
    public DriveStanding with(Work one) {
        var others = work.stream()
                .filter(known -> one.entry() == 0 || known.entry() != one.entry())
                .toList();
        return new DriveStanding(
                drive, Stream.concat(others.stream(), Stream.of(one)).toList());
    }
}
