package org.huiyin.adapters.api.system;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.huiyin.adapters.api.route.Answer;
import org.huiyin.adapters.api.route.Problem;
import org.huiyin.adapters.api.route.Problem.Fault;
import org.huiyin.editing.Considered;

/** What a caller is told of what they proposed. */
final class Consideration {
    private Consideration() {}

    /** It is in force; whatever else came of it is a problem. */
    static Answer answer(Considered considered) {
        if (considered instanceof Considered.Refused refused) {
            throw refused(refused);
        }
        if (considered instanceof Considered.Stale) {
            throw Problem.with(409, "It was changed meanwhile", "seal", "expected: its seal now");
        }
        if (considered instanceof Considered.Homeless) {
            throw Problem.of(409, "It came with the program, and stays as it is");
        }
        return answer(considered instanceof Considered.Taken);
    }

    /** Nothing stands against it, and nothing is different now. */
    static Answer tried(Considered considered) {
        answer(considered);
        return answer(false);
    }

    private static Answer answer(boolean isChanged) {
        return Answer.ok(JsonNodeFactory.instance.objectNode().put("changed", isChanged));
    }

    private static Problem refused(Considered.Refused refused) {
        // Each says at which line of the text that was sent.
        var faults = refused.complaints().stream()
                .map(complaint -> new Fault("text", complaint.toString()))
                .toList();
        return Problem.with(422, "It cannot be brought into force", faults);
    }
}
