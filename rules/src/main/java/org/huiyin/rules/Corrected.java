package org.huiyin.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.huiyin.reading.Act;
import org.huiyin.reading.Candidate;
import org.huiyin.reading.Clause;
import org.huiyin.reading.Correction;
import org.huiyin.reading.CorrectionMemory;
import org.huiyin.reading.MatterGuess;
import org.huiyin.reading.Reading;
import org.huiyin.reading.Why;
import org.huiyin.report.Urgency;
import org.huiyin.rules.clauses.ClauseFinder;

/** A reading as a person corrected it for the same words, or for nearly the same ones. */
final class Corrected {
    /** People may err too; yet they were there. */
    private static final double SURE = 0.95;

    private final ClauseFinder clauses;

    Corrected(ClauseFinder clauses) {
        this.clauses = clauses;
    }

    Reading of(Reading read, ClauseFinder.Found found, CorrectionMemory.Recalled recalled) {
        var correction = recalled.correction();
        if (!correction.isTalk()) {
            return told(read, found, correction);
        }
        // The words of a false alarm may be those of a true one the next time.
        boolean cries = read.clauses().stream().anyMatch(c -> c.urgency() == Urgency.EMERGENCY);
        return cries ? read : talk(read, correction);
    }

    private static Reading talk(Reading read, Correction correction) {
        var rest = read.acts().stream()
                .filter(c -> c.act() != Act.CHATTER && c.act() != Act.REPORT && c.act() != Act.ASK)
                .toList();
        return with(read, acts(new Candidate(Act.CHATTER, SURE, why(correction)), rest), List.of());
    }

    private Reading told(Reading read, ClauseFinder.Found found, Correction correction) {
        var rest = read.acts().stream().filter(c -> c.act() != correction.act()).toList();
        var told = new ArrayList<>(read.clauses());
        var surest = told.stream().max(Comparator.comparingDouble(Clause::confidence));
        var clause = surest.orElseGet(() -> clauses.whole(found, List.of(), SURE));
        told.remove(clause);
        told.add(0, relabelled(clause, correction));
        return with(read, acts(new Candidate(correction.act(), SURE, why(correction)), rest), told);
    }

    private Clause relabelled(Clause clause, Correction correction) {
        var about = correction
                .matter()
                .map(matter -> clauses.again(clause, guesses(clause, matter, correction)))
                .orElse(clause)
                .surer(SURE);
        return correction
                .kind()
                .filter(kind -> !about.kind().isSensitive())
                .map(about::as)
                .orElse(about);
    }

    private static List<MatterGuess> guesses(Clause clause, String matter, Correction correction) {
        var others = clause.matters().stream().filter(g -> !g.matter().equals(matter));
        return Stream.concat(Stream.of(new MatterGuess(matter, SURE, why(correction))), others)
                .toList();
    }

    private static List<Candidate> acts(Candidate first, List<Candidate> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }

    private static Why why(Correction correction) {
        return new Why("correction", correction.at().toString());
    }

    private static Reading with(Reading read, List<Candidate> acts, List<Clause> told) {
        return new Reading(read.text(), acts, told, read.slots(), read.cues(), read.notice());
    }
}
