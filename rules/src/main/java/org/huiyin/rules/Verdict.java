package org.huiyin.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.notice.NoticeKind;
import org.huiyin.reading.Act;
import org.huiyin.reading.Candidate;
import org.huiyin.reading.Classifier;
import org.huiyin.reading.Clause;
import org.huiyin.reading.MatterGuess;
import org.huiyin.reading.Reading;
import org.huiyin.reading.Why;
import org.huiyin.rules.acts.ActRule;
import org.huiyin.rules.acts.Look;
import org.huiyin.rules.clauses.ClauseFinder;

/** Puts together what rules and models say of one message. */
final class Verdict {
    /** Below this a clause or a model's word is not worth repeating. */
    private static final double WORTH_SAYING = 0.2;

    /** From this on a rule is sure, and a model may only come after it. */
    private static final double SURE = 0.75;

    private static final double NOTHING_KNOWN = 0.3;

    private final RuleBook book;
    private final ClauseFinder clauses;
    private final Models models;

    Verdict(RuleBook book, ClauseFinder clauses, Models models) {
        this.book = book;
        this.clauses = clauses;
        this.models = models;
    }

    Reading of(Look look, ClauseFinder.Found found) {
        var told = clauses.find(found);
        var best = new EnumMap<Act, Candidate>(Act.class);
        Optional<NoticeKind> notice = Optional.empty();
        double sureOfNotice = 0;
        for (ActRule rule : book.acts()) {
            if (rule.holds(look)) {
                keep(best, rule.candidate(look));
                if (rule.notice().isPresent() && rule.confidence() > sureOfNotice) {
                    notice = rule.notice();
                    sureOfNotice = rule.confidence();
                }
            }
        }
        told.stream().max(Comparator.comparingDouble(Clause::confidence)).ifPresent(c -> keep(best, report(c)));
        askModel(look, best);
        var acts = ordered(best);
        return new Reading(look.message().text(), acts, kept(told, acts, found), found.slots(), look.cues(), notice);
    }

    private static void keep(Map<Act, Candidate> best, Candidate candidate) {
        best.merge(candidate.act(), candidate, (a, b) -> a.confidence() >= b.confidence() ? a : b);
    }

    private static Candidate report(Clause clause) {
        var why = clause.matters().stream().findFirst().map(MatterGuess::why).orElse(new Why("clauses", clause.text()));
        return new Candidate(Act.REPORT, clause.confidence(), why);
    }

    private void askModel(Look look, Map<Act, Candidate> best) {
        if (models.act().isEmpty() || look.bare().isEmpty()) {
            return;
        }
        double surest =
                best.values().stream().mapToDouble(Candidate::confidence).max().orElse(0);
        double ceiling = surest >= SURE ? surest - 0.05 : 1;
        for (Classifier.Scored scored : models.act().get().classify(look.text().text())) {
            if (scored.probability() >= WORTH_SAYING) {
                Act act = Act.valueOf(scored.label().toUpperCase(java.util.Locale.ROOT));
                keep(best, new Candidate(act, Math.min(ceiling, scored.probability()), new Why("model:act", "")));
            }
        }
    }

    private static List<Candidate> ordered(Map<Act, Candidate> best) {
        var acts = new ArrayList<>(best.values());
        acts.sort(Comparator.comparingDouble(Candidate::confidence).reversed());
        if (acts.isEmpty() || acts.get(0).confidence() < NOTHING_KNOWN) {
            acts.add(0, new Candidate(Act.CHATTER, NOTHING_KNOWN, new Why("acts", "")));
        }
        return acts;
    }

    private List<Clause> kept(List<Clause> told, List<Candidate> acts, ClauseFinder.Found found) {
        double report = acts.stream()
                .filter(c -> c.act() == Act.REPORT)
                .mapToDouble(Candidate::confidence)
                .max()
                .orElse(0);
        var likeliest = acts.get(0).act();
        if (report < WORTH_SAYING || likeliest == Act.CHATTER && report < 0.5) {
            return List.of();
        }
        if (told.isEmpty() && likeliest == Act.REPORT) {
            return List.of(clauses.whole(found, List.of(), report));
        }
        return told;
    }
}
