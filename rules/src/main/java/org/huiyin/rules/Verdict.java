package org.huiyin.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huiyin.notice.NoticeKind;
import org.huiyin.reading.Act;
import org.huiyin.reading.Candidate;
import org.huiyin.reading.Classifier;
import org.huiyin.reading.Clause;
import org.huiyin.reading.MatterGuess;
import org.huiyin.reading.Reading;
import org.huiyin.reading.Why;
import org.huiyin.report.Catalogue;
import org.huiyin.report.Matter;
import org.huiyin.report.SlotName;
import org.huiyin.report.Urgency;
import org.huiyin.rules.acts.ActFinder;
import org.huiyin.rules.acts.ActRule;
import org.huiyin.rules.acts.Look;
import org.huiyin.rules.clauses.ClauseFinder;
import org.huiyin.rules.danger.Alarm;
import org.huiyin.rules.danger.Listener;

/** Puts together what rules and models say of one message. */
final class Verdict {
    /** Below this the model's word is not worth repeating. */
    private static final double WORTH_SAYING = 0.2;

    /** Below this the model alone names no matter: it would decide kind and urgency by a mere maybe. */
    private static final double WORTH_TRUSTING = 0.35;

    /** The model alone never goes before a sure sign. */
    private static final double SIGN_FIRST = 0.8;

    /** "No power??" is half a question, and still no talk. */
    private static final double ASKED_ABOUT = 0.45;

    private static final double NOTHING_KNOWN = 0.3;

    /** What a rule knows, without a sign of danger, is known if it is shorter. */
    private static final int SHORT = 8;

    private static final int BESIDE_A_PLACE = 2;

    /** How far a report about nothing in the catalogue is trusted. */
    private static final double NO_MATTER = 0.3;

    private final ActFinder rules;
    private final ClauseFinder clauses;
    private final Models models;
    private final Catalogue catalogue;
    private final Optional<Alarm> alarm;

    Verdict(RuleBook book, ClauseFinder clauses, Models models) {
        this.rules = new ActFinder(book.acts());
        this.clauses = clauses;
        this.models = models;
        this.catalogue = book.catalogue();
        this.alarm = models.danger().map(model -> new Alarm(new Listener(model), catalogue, clauses));
    }

    Reading of(Look look, ClauseFinder.Found found) {
        var told = clauses.find(found);
        var blend = new Blend();
        var notice = rules(look, blend);
        told.stream()
                .max(Comparator.comparingDouble(Clause::confidence))
                .ifPresent(c -> blend.sign(c.confidence(), why(c), isGrave(c)));
        if (models.act().isPresent() && !look.bare().isEmpty()) {
            var model = models.act().get();
            blend.model(model.labels(), model.shares(look.message().text()));
        }
        var acts = atLeastOne(blend.candidates());
        if (alarm.isEmpty() || look.bare().isEmpty()) {
            return reading(look, acts, kept(told, acts, found), found, notice);
        }
        double danger = danger(alarm.get(), look, told, acts);
        acts = alarm.get().acts(acts, danger);
        return reading(look, acts, alarm.get().clauses(kept(told, acts, found), found, danger), found, notice);
    }

    private static Reading reading(
            Look look, List<Candidate> acts, List<Clause> kept, ClauseFinder.Found found, Optional<NoticeKind> notice) {
        return new Reading(look.message().text(), acts, kept, found.slots(), look.cues(), notice);
    }

    /** How likely a life is in danger. */
    private static double danger(Alarm alarm, Look look, List<Clause> told, List<Candidate> acts) {
        boolean signed = told.stream().anyMatch(c -> c.urgency() == Urgency.EMERGENCY);
        if (told.isEmpty() && look.bare().length() < SHORT && isKnown(acts)) {
            // "It is back, it is back!", "What a wind!": a few characters that a rule knows are no cry.
            return 0;
        }
        if (!signed && look.isHardlyMoreThan(SlotName.PLACE, BESIDE_A_PLACE)) {
            // A place is no cry, nor is "I live at" one.
            return 0;
        }
        double danger = alarm.of(look.text(), told);
        boolean doubtful = isKnown(acts) || danger < Alarm.NO_DOUBT;
        // Logs, roll calls and the search for somebody speak of danger all day: without a sign, a helper must leave no
        // doubt.
        return !signed && look.speaker().isHelper() && doubtful ? 0 : danger;
    }

    /** Whether a rule knows what the message does, and it is no report. */
    private static boolean isKnown(List<Candidate> acts) {
        return acts.stream()
                .filter(c -> c.act() != Act.REPORT && c.confidence() >= ASKED_ABOUT)
                .anyMatch(c -> c.why().source().startsWith("acts/"));
    }

    private Optional<NoticeKind> rules(Look look, Blend blend) {
        Optional<NoticeKind> notice = Optional.empty();
        double surest = 0;
        for (ActRule rule : rules.that(look)) {
            blend.rule(rule.candidate(look));
            boolean vague = notice.filter(kind -> kind != NoticeKind.GENERAL).isEmpty();
            boolean names =
                    rule.notice().filter(kind -> kind != NoticeKind.GENERAL).isPresent();
            if (rule.notice().isPresent() && (names ? vague || rule.confidence() > surest : notice.isEmpty())) {
                notice = rule.notice();
                surest = rule.confidence();
            }
        }
        return notice;
    }

    /** What may cost a life, or strikes a whole area, is not talked away. */
    private boolean isGrave(Clause clause) {
        boolean area = clause.matter()
                .flatMap(catalogue::find)
                .filter(m -> m.reach() == Matter.Reach.AREA)
                .isPresent();
        return area && clause.confidence() >= ASKED_ABOUT
                || clause.urgency() == Urgency.EMERGENCY && clause.confidence() >= SIGN_FIRST;
    }

    private static Why why(Clause clause) {
        return clause.matters().stream().findFirst().map(MatterGuess::why).orElse(new Why("clauses", clause.text()));
    }

    private static List<Candidate> atLeastOne(List<Candidate> candidates) {
        if (!candidates.isEmpty() && candidates.get(0).confidence() >= NOTHING_KNOWN) {
            return candidates;
        }
        var acts = new ArrayList<>(candidates);
        acts.removeIf(c -> c.act() == Act.CHATTER);
        acts.add(0, new Candidate(Act.CHATTER, NOTHING_KNOWN, new Why("acts", "")));
        return acts;
    }

    /** The matter model adds to what the signs say, and says it alone where no sign does. */
    private Clause helped(Clause clause) {
        if (models.matter().isEmpty()) {
            return clause;
        }
        var guesses = new ArrayList<>(clause.matters());
        for (Classifier.Scored scored : models.matter().get().likely(clause.text(), WORTH_SAYING)) {
            boolean known = guesses.stream().anyMatch(g -> g.matter().equals(scored.label()));
            if (!known && scored.probability() < WORTH_TRUSTING) {
                continue;
            }
            if (known) {
                guesses.replaceAll(g -> g.matter().equals(scored.label()) ? surer(g, scored.probability()) : g);
            } else {
                double ceiling = clause.matters().isEmpty() ? 1 : SIGN_FIRST;
                guesses.add(new MatterGuess(
                        scored.label(), Math.min(ceiling, scored.probability()), new Why("model:matter", "")));
            }
        }
        guesses.sort(MatterGuess.SUREST_FIRST);
        return clauses.again(clause.matters().isEmpty() ? unsigned(clause, guesses) : clause, guesses);
    }

    /** Where no sign speaks, a clause is as sure as the act and the matter are together. */
    private static Clause unsigned(Clause clause, List<MatterGuess> guesses) {
        double matter = guesses.isEmpty() ? 0 : guesses.get(0).confidence();
        return clause.noSurer(clause.confidence() * Math.pow(Math.max(matter, NO_MATTER), 0.75));
    }

    /** A sign and the model agree: half the doubt that is left goes. */
    private static MatterGuess surer(MatterGuess guess, double probability) {
        double confidence = 1 - (1 - guess.confidence()) * (1 - probability / 2);
        return new MatterGuess(guess.matter(), confidence, guess.why());
    }

    private List<Clause> kept(List<Clause> told, List<Candidate> acts, ClauseFinder.Found found) {
        double report = acts.stream()
                .filter(c -> c.act() == Act.REPORT)
                .mapToDouble(Candidate::confidence)
                .max()
                .orElse(0);
        var likeliest = acts.get(0).act();
        boolean idle = likeliest == Act.CHATTER || likeliest == Act.THANKS || likeliest == Act.ACKNOWLEDGE;
        if (idle && report < 0.5) {
            return List.of();
        }
        if (told.isEmpty() && (likeliest == Act.REPORT || likeliest == Act.ASK)) {
            return List.of(helped(clauses.whole(found, List.of(), Math.max(report, 0.3))));
        }
        return told.stream().map(this::helped).toList();
    }
}
