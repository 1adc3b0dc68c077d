package org.huiyin.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.report.Certainty;
import org.huiyin.report.Kind;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;
import org.huiyin.report.Urgency;

/**
 * A stretch of a message that tells of one thing.
 *
 * @param from the first character of it in the message as it was typed
 * @param to one past the last character
 * @param matters what it may be about, likeliest first; empty when nothing fits
 * @param confidence how sure it is that this is something to act upon at all, from 0 to 1
 */
public record Clause(
        int from,
        int to,
        String text,
        Kind kind,
        Urgency urgency,
        List<MatterGuess> matters,
        List<Slot> slots,
        Set<Cue> cues,
        double confidence) {
    public Clause {
        matters = List.copyOf(matters);
        slots = List.copyOf(slots);
        cues = cues.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(cues));
    }

    /** The same, at least as sure as this. */
    public Clause surer(double least) {
        return new Clause(from, to, text, kind, urgency, matters, slots, cues, Math.max(confidence, least));
    }

    /** The same, at most as sure as this. */
    public Clause noSurer(double most) {
        return new Clause(from, to, text, kind, urgency, matters, slots, cues, Math.min(confidence, most));
    }

    /** The same as another kind of thing. */
    public Clause as(Kind other) {
        return new Clause(from, to, text, other, urgency, matters, slots, cues, confidence);
    }

    /** The same, more pressing. */
    public Clause raisedTo(Urgency other) {
        return new Clause(from, to, text, kind, urgency.or(other), matters, slots, cues, confidence);
    }

    public Optional<String> matter() {
        return matters.stream().findFirst().map(MatterGuess::matter);
    }

    /** How sure the speaker says they are. */
    public Optional<Certainty> certainty() {
        return Cue.certainty(cues);
    }

    public Optional<Slot> slot(SlotName name) {
        return slots.stream().filter(s -> s.name() == name).findFirst();
    }
}
