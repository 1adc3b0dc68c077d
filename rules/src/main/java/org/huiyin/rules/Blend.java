package org.huiyin.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.reading.Act;
import org.huiyin.reading.Candidate;
import org.huiyin.reading.Why;

/**
 * Weighs what rules, signs and the model say about the act. The weights were fitted on texts of voices that the model
 * had not seen; a sign of trouble speaks for a report only as far as the model does not take the words for talk.
 */
final class Blend {
    /** From this on a rule is sure, and stands against a model that thinks otherwise. */
    private static final double SURE = 0.75;

    /** Without a model: the least by which a sure act about a matter goes before the report that its words suggest. */
    private static final double STEP = 0.03;

    private static final double WORTH_SAYING = 0.1;
    private static final double TINY = 0.002;

    /** What a sign of danger to life, or of an outage, adds. */
    private static final double GRAVE = 1;

    /** What is grave keeps at least this much of it, whatever else the words may be. */
    private static final double GRAVE_SHARE = 0.65;

    private static final List<Act> ACTS = List.of(Act.values());
    private static final Set<Act> IDLE = EnumSet.of(Act.CHATTER, Act.THANKS, Act.ACKNOWLEDGE, Act.ANSWER);

    private final Map<Act, Candidate> rules = new EnumMap<>(Act.class);

    /** What the model thinks of each act. */
    private final double[] model = new double[Act.values().length];

    private boolean isAsked;
    private double sign;
    private double weight;
    private Why signWhy = new Why("clauses", "");

    /** A rule that holds. */
    void rule(Candidate candidate) {
        rules.merge(candidate.act(), candidate, (a, b) -> a.confidence() >= b.confidence() ? a : b);
    }

    /** The surest clause that tells of a matter. */
    void sign(double confidence, Why why, boolean grave) {
        weight = grave ? GRAVE : 0;
        sign = confidence;
        signWhy = why;
    }

    /** What the model thinks: a share for each of these acts. */
    void model(List<String> acts, double[] shares) {
        isAsked = true;
        for (int i = 0; i < shares.length; i++) {
            model[Act.of(acts.get(i)).ordinal()] = shares[i];
        }
    }

    private double thought(Act act) {
        return model[act.ordinal()];
    }

    /** All candidates worth saying, likeliest first. */
    List<Candidate> candidates() {
        var all = new ArrayList<Candidate>();
        for (Act act : ACTS) {
            var candidate = act == Act.REPORT ? report() : other(act);
            if (candidate.confidence() >= WORTH_SAYING) {
                all.add(candidate);
            }
        }
        all.sort(Candidate.SUREST_FIRST);
        return all;
    }

    private Candidate other(Act act) {
        var rule = rules.get(act);
        double thought = thought(act);
        if (rule == null) {
            return new Candidate(act, 0.9 * thought, new Why("model:act", ""));
        }
        if (!isAsked) {
            return rule;
        }
        double kept = rule.confidence() * (0.65 + 0.35 * Math.min(1, 4 * thought));
        return new Candidate(act, Math.max(kept, 0.9 * thought), rule.why());
    }

    private Candidate report() {
        var rule = rules.get(Act.REPORT);
        double said = rule == null ? 0 : rule.confidence();
        var why = rule != null && said >= sign ? rule.why() : sign > 0 ? signWhy : new Why("model:act", "");
        return new Candidate(Act.REPORT, isAsked ? blended(said) : alone(said), why);
    }

    private double alone(double said) {
        double surest = rules.values().stream()
                .filter(c -> c.act() != Act.REPORT && !IDLE.contains(c.act()) && c.confidence() >= SURE)
                .mapToDouble(Candidate::confidence)
                .max()
                .orElse(1);
        return Math.max(said, Math.min(sign, surest - STEP));
    }

    private double blended(double said) {
        double report = thought(Act.REPORT) + TINY;
        double talk = thought(Act.CHATTER) + TINY;
        double work = 0;
        for (Act act : ACTS) {
            work = act == Act.REPORT || act == Act.CHATTER ? work : Math.max(work, thought(act));
        }
        double odds = 2 * sign + 0.6 * said + 0.6 * Math.log(report / talk) - 0.3 + weight;
        double something = 1 / (1 + Math.exp(-odds));
        double share = Math.sqrt(report / (report + work));
        return something * (weight > 0 ? Math.max(share, GRAVE_SHARE) : share);
    }
}
