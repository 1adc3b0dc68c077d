package org.huiyin.app.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huiyin.reading.Candidate;
import org.huiyin.reading.Classifier;
import org.huiyin.reading.Clause;
import org.huiyin.reading.MatterGuess;
import org.huiyin.reading.Reading;
import org.huiyin.reading.Why;
import org.huiyin.rules.Models;

/**
 * Why a message was read as it was: the rule with the words it held by, or the model with the characters that weighed
 * most, each with its weight; and after that what came second, with how likely it was.
 */
final class Reasons {
    private static final int CHARACTERS = 3;
    private static final String DANGER = "model:danger";

    private final Models models;

    Reasons(Models models) {
        this.models = models;
    }

    /** One reason a line, what decided first. */
    List<String> of(Reading reading, Optional<Clause> main) {
        var told = new LinkedHashSet<String>();
        var act = reading.likeliest();
        var guess = main.stream().flatMap(c -> c.matters().stream()).findFirst();
        // The model of danger knows no report, but what the report is about.
        boolean cries = act.why().source().equals(DANGER);
        told.add(told(
                act.why(),
                reading.text(),
                cries ? guess.map(MatterGuess::matter).orElse("") : act.act().code()));
        guess.ifPresent(g -> told.add(told(g.why(), main.map(Clause::text).orElse(""), g.matter())));
        var all = new ArrayList<>(told);
        reading.acts().stream().skip(1).findFirst().map(Reasons::second).ifPresent(all::add);
        main.stream()
                .flatMap(c -> c.matters().stream().skip(1).limit(1))
                .map(Reasons::second)
                .forEach(all::add);
        return all;
    }

    private String told(Why why, String text, String label) {
        var detail = why.detail().isEmpty() ? weighed(why, text, label) : why.detail();
        return detail.isEmpty() ? why.source() : why.source() + ": " + detail;
    }

    private String weighed(Why why, String text, String label) {
        return model(why.source())
                .filter(model -> model.labels().contains(label))
                .map(model -> model.explain(text, label, CHARACTERS).stream()
                        .map(e -> String.format(Locale.ROOT, "%s %+.2f", e.characters(), e.weight()))
                        .collect(Collectors.joining(", ")))
                .orElse("");
    }

    private Optional<Classifier> model(String source) {
        return switch (source) {
            case "model:act" -> models.act();
            case "model:matter" -> models.matter();
            case DANGER -> models.danger();
            default -> Optional.empty();
        };
    }

    private static String second(Candidate candidate) {
        return String.format(Locale.ROOT, "second: %s %.3f", candidate.act().code(), candidate.confidence());
    }

    private static String second(MatterGuess guess) {
        return String.format(Locale.ROOT, "second: %s %.3f", guess.matter(), guess.confidence());
    }
}
