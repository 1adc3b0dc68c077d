package org.huiyin.app.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.huiyin.audit.Finding;
import org.huiyin.audit.Proof;
import org.huiyin.rules.phrases.Phrasebook;
import org.huiyin.text.Phrase;

/** A proof in plain words, in Chinese and then in English: the numbers, and a line for each finding. */
public final class ProofText {
    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final Phrasebook phrases;

    public ProofText(Phrasebook phrases) {
        this.phrases = phrases;
    }

    public List<String> lines(Proof proof, Auditor.Scope scope) {
        return LANGUAGES.stream()
                .flatMap(language -> said(proof, scope)
                        // None of them tells a time.
                        .map(phrase -> phrases.say(phrase, language, Instant.EPOCH)))
                .toList();
    }

    private static Stream<Phrase> said(Proof proof, Auditor.Scope scope) {
        var said = new ArrayList<Phrase>();
        var echoes = proof.echoes();
        said.add(Phrase.of("audit.echo")
                .with("items", echoes.items())
                .with("owned", echoes.owned())
                .with("over", echoes.over())
                .with("answered", echoes.answered())
                .with("waiting", echoes.onTheWay()));
        if (scope == Auditor.Scope.WHOLE) {
            said.add(Phrase.of("audit.history")
                    .with("steps", proof.history().steps())
                    .with("erased", proof.history().erased())
                    .with("heads", proof.history().heads()));
        }
        said.add(
                proof.isFine()
                        ? Phrase.of("audit.fine")
                        : Phrase.of("audit.found").with("count", proof.found()));
        proof.findings().stream().map(ProofText::finding).forEach(said::add);
        return said.stream();
    }

    private static Phrase finding(Finding finding) {
        return Phrase.of("audit.finding").with("item", finding.subject()).with("rule", finding.rule(), "finding");
    }
}
