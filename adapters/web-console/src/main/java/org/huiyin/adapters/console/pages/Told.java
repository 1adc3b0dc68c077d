package org.huiyin.adapters.console.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huiyin.ledger.Heard;
import org.huiyin.ledger.Looks;
import org.huiyin.reading.Reading;
import org.huiyin.report.Slot;

/** A message, and how it was read when it came. */
public record Told(Heard heard, Optional<Reading> reading) {

    /** A run of a message's characters, and the fact that was found in it. */
    public record Run(String text, Optional<Slot> slot) {}

    static List<Told> of(String subject, Looks looks) {
        return looks.messages().of(subject).stream()
                .map(heard ->
                        new Told(heard, looks.messages().reading(heard.message().id())))
                .toList();
    }

    /** The text cut where facts begin and end; of two facts that overlap the earlier one is shown. */
    public List<Run> runs() {
        var text = heard.message().text();
        var runs = new ArrayList<Run>();
        int at = 0;
        for (Slot slot : slots()) {
            if (slot.from() < at || slot.to() > text.length() || slot.from() >= slot.to()) {
                continue;
            }
            if (slot.from() > at) {
                runs.add(new Run(text.substring(at, slot.from()), Optional.empty()));
            }
            runs.add(new Run(text.substring(slot.from(), slot.to()), Optional.of(slot)));
            at = slot.to();
        }
        if (at < text.length()) {
            runs.add(new Run(text.substring(at), Optional.empty()));
        }
        return runs;
    }

    List<Slot> slots() {
        return reading.map(Reading::slots).orElse(List.of()).stream()
                .sorted(Comparator.comparingInt(Slot::from)
                        .thenComparing(Comparator.comparingInt(Slot::to).reversed()))
                .toList();
    }

    /** The characters a fact was found in; empty when they are gone. */
    String characters(Slot slot) {
        var text = heard.message().text();
        boolean there = slot.from() < slot.to() && slot.to() <= text.length();
        return there ? text.substring(slot.from(), slot.to()) : "";
    }
}
