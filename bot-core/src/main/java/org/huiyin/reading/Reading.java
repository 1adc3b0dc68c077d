package org.huiyin.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.notice.NoticeKind;
import org.huiyin.report.Certainty;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;

/**
 * What one message may mean before anybody looks at what went before it: candidates with reasons, never a verdict.
 *
 * @param acts what it may be doing, likeliest first; never empty
 * @param clauses what it tells of, in the order of the text; empty when it reports nothing
 * @param notice the kind of notice it would be, if it is one
 */
public record Reading(
        String text,
        List<Candidate> acts,
        List<Clause> clauses,
        List<Slot> slots,
        Set<Cue> cues,
        Optional<NoticeKind> notice) {
    public Reading {
        acts = List.copyOf(acts);
        clauses = List.copyOf(clauses);
        slots = List.copyOf(slots);
        cues = cues.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(cues));
        if (acts.isEmpty()) {
            throw new IllegalArgumentException("acts: none (expected: at least one candidate)");
        }
    }

    /** What is kept of a message that is not kept. */
    public static Reading nothing() {
        var unread = new Candidate(Act.CHATTER, 0, new Why("not kept", ""));
        return new Reading("", List.of(unread), List.of(), List.of(), Set.of(), Optional.empty());
    }

    public Candidate likeliest() {
        return acts.get(0);
    }

    /** How sure the reading is that the message does this, 0 when it was never considered. */
    public double confidence(Act act) {
        return acts.stream()
                .filter(c -> c.act() == act)
                .mapToDouble(Candidate::confidence)
                .max()
                .orElse(0);
    }

    public boolean has(Cue cue) {
        return cues.contains(cue);
    }

    /** How sure the speaker says they are. */
    public Optional<Certainty> certainty() {
        return Cue.certainty(cues);
    }

    public Optional<Slot> slot(SlotName name) {
        return slots.stream().filter(s -> s.name() == name).findFirst();
    }

    public List<Slot> slots(SlotName name) {
        return slots.stream().filter(s -> s.name() == name).toList();
    }
}
