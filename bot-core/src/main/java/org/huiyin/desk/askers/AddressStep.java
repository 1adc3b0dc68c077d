package org.huiyin.desk.askers;

import java.time.Instant;
import java.util.Optional;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.ledger.Verdict;
import org.huiyin.reading.Act;
import org.huiyin.reading.Clause;
import org.huiyin.reading.Reading;

/** A bare address said first waits for its words; what a model hears in it is no trouble. */
public final class AddressStep implements Step {

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        boolean bare = reading.likeliest().act() == Act.ANSWER
                && AnswerStep.place(scene, reading).isPresent()
                && reading.clauses().stream().noneMatch(AddressStep::tellsOfTrouble);
        return bare && !scene.speaker().isStaff()
                ? Optional.of(new Draft(scene.numbers(), now)
                        .finish(Verdict.Outcome.WAITING, "a place without words waits for them"))
                : Optional.empty();
    }

    private static boolean tellsOfTrouble(Clause clause) {
        return clause.matters().stream().anyMatch(g -> !g.why().isByModel());
    }
}
