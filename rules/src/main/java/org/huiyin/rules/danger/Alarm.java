package org.huiyin.rules.danger;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.reading.Act;
import org.huiyin.reading.Candidate;
import org.huiyin.reading.Clause;
import org.huiyin.reading.MatterGuess;
import org.huiyin.reading.Why;
import org.huiyin.report.Catalogue;
import org.huiyin.report.Matter;
import org.huiyin.report.Urgency;
import org.huiyin.rules.clauses.ClauseFinder;
import org.huiyin.rules.words.NormalText;

/**
 * How likely somebody's life is in danger: what the model hears in the words, what it hears in the loudest piece of them
 * (in a long message the cry may be one of many sentences), and what the signs say, weighed together.
 * The weights are those of a logistic regression over texts of voices the model had not learnt, with a bias by which a
 * cry that is missed counts as much as one and a half false alarms.
 */
public final class Alarm {
    private static final Why HEARD = new Why("model:danger", "");

    private static final double HEARING = 1.29;
    private static final double LOUDEST = 0.35;
    private static final double SIGN = 2.3;
    private static final double BIAS = -2.1;

    /** So that no probability is quite nought or one. */
    private static final double CRUMB = 1e-6;

    /** A sign as sure as this is for a person to look at, unless even with it a danger is less likely than {@link #HARDLY}. */
    private static final double SURE_SIGN = 0.8;

    private static final double HARDLY = 0.07;
    private static final double LOOK_AT_IT = 0.4;

    /** From here on it is acted upon. */
    private static final double RINGS = 0.5;

    /** From here on it is acted upon where there is much to make one doubt. */
    public static final double NO_DOUBT = 0.98;

    /**
     * Fewer characters than this say too little to act on by the model alone: a person looks at them, if it is more than a
     * mere maybe.
     */
    public static final int FEW_WORDS = 6;

    /** What is shorter ("none", "coming") answers something; the model alone makes no cry of it. */
    private static final int A_MERE_ANSWER = 3;

    /** From here on a person looks at it, if nothing surer is made of the message; below, signs of danger are not believed. */
    private static final double STIRS = 0.17;

    /** How sure a clause is that only stirs: enough for the tray, too little to open by itself. */
    private static final double FOR_THE_TRAY = 0.45;

    /** What is no danger after all is not worth the tray. */
    private static final double NOT_BELIEVED = 0.3;

    /** In a longer text a cry at its head would drown: the head is listened to by itself, too. */
    private static final int LONG = 2_000;

    private static final int[] HEADS = {15, 30, 200};

    private final Listener listener;
    private final Catalogue catalogue;
    private final ClauseFinder clauses;

    public Alarm(Listener listener, Catalogue catalogue, ClauseFinder clauses) {
        this.listener = listener;
        this.catalogue = catalogue;
        this.clauses = clauses;
    }

    /** The acts, with a report as likely as the danger. */
    public List<Candidate> acts(List<Candidate> acts, double danger) {
        boolean known = acts.stream().anyMatch(c -> c.act() == Act.REPORT && c.confidence() >= danger);
        if (danger < STIRS || known) {
            return acts;
        }
        var more = new ArrayList<>(acts);
        more.removeIf(c -> c.act() == Act.REPORT);
        more.add(new Candidate(Act.REPORT, danger, HEARD));
        more.sort(Candidate.SUREST_FIRST);
        return more;
    }

    /** The clauses, with the one that cries for help as sure as the danger is likely. */
    public List<Clause> clauses(List<Clause> told, ClauseFinder.Found found, double danger) {
        if (danger < STIRS) {
            return told.stream().map(this::calmed).toList();
        }
        int at = crying(told);
        boolean seen = told.stream().anyMatch(c -> c.kind().isSensitive());
        boolean hardly = told.isEmpty() && found.text().length() < FEW_WORDS && danger < RINGS;
        if (hardly || at < 0 && seen) {
            return told;
        }
        if (danger < RINGS || isUnsigned(told) && found.text().length() < FEW_WORDS) {
            return at >= 0
                    ? with(told, at, told.get(at).surer(FOR_THE_TRAY).noSurer(FOR_THE_TRAY))
                    : told.isEmpty() ? stirred(found) : told;
        }
        if (at >= 0) {
            return with(told, at, told.get(at).surer(danger));
        }
        return told.isEmpty()
                ? List.of(named(clauses.whole(found, List.of(), danger), danger))
                : with(told, 0, named(told.get(0), danger).surer(danger));
    }

    /** Whether only models speak of danger, and no sign does. */
    private static boolean isUnsigned(List<Clause> told) {
        return told.stream()
                .filter(c -> c.urgency() == Urgency.EMERGENCY)
                .flatMap(c -> c.matters().stream().limit(1))
                .allMatch(g -> g.why().isByModel());
    }

    /** The fire is out, but the bin it burnt is still to be replaced: what else a clause tells of stands. */
    private Clause calmed(Clause clause) {
        if (clause.urgency() != Urgency.EMERGENCY) {
            return clause;
        }
        var other = clause.matters().stream()
                .filter(g -> catalogue.find(g.matter()).filter(Alarm::isGrave).isEmpty())
                .toList();
        return other.isEmpty() ? clause.noSurer(NOT_BELIEVED) : clauses.calm(clause, other);
    }

    private static boolean isGrave(Matter matter) {
        return matter.isDanger() || matter.urgency() == Urgency.EMERGENCY;
    }

    private static int crying(List<Clause> told) {
        for (int i = 0; i < told.size(); i++) {
            if (told.get(i).urgency() == Urgency.EMERGENCY) {
                return i;
            }
        }
        return -1;
    }

    private static List<Clause> with(List<Clause> told, int at, Clause clause) {
        var all = new ArrayList<>(told);
        all.set(at, clause);
        return all;
    }

    private List<Clause> stirred(ClauseFinder.Found found) {
        return List.of(named(clauses.whole(found, List.of(), FOR_THE_TRAY), FOR_THE_TRAY)
                .surer(FOR_THE_TRAY));
    }

    /** The clause about the danger that the words suggest most, or about one without a name. */
    private Clause named(Clause clause, double danger) {
        var guesses = new ArrayList<>(clause.matters());
        listener.likeliest(clause.text()).ifPresent(matter -> {
            guesses.removeIf(g -> g.matter().equals(matter));
            guesses.add(0, new MatterGuess(matter, danger, HEARD));
        });
        return clauses.again(clause, guesses).raisedTo(Urgency.EMERGENCY);
    }

    /** How likely it is, from 0 to 1, by what is heard and by what the signs told. */
    public double of(NormalText text, List<Clause> told) {
        double sign = 0;
        for (Clause clause : told) {
            sign = clause.urgency() == Urgency.EMERGENCY ? Math.max(sign, clause.confidence()) : sign;
        }
        if (text.typed().length() < A_MERE_ANSWER) {
            return sign >= SURE_SIGN ? sign : 0;
        }
        double heard = odds(text.typed());
        double loudest = loudest(ClauseFinder.pieces(text), heard);
        double odds = HEARING * heard + LOUDEST * loudest + SIGN * sign + BIAS;
        double likely = 1 / (1 + Math.exp(-odds));
        return sign >= SURE_SIGN && likely >= HARDLY ? Math.max(likely, LOOK_AT_IT) : likely;
    }

    private double loudest(List<String> pieces, double whole) {
        if (pieces.size() < 2) {
            return whole;
        }
        double loudest = Double.NEGATIVE_INFINITY;
        for (String piece : pieces) {
            loudest = Math.max(loudest, odds(piece));
        }
        return loudest;
    }

    /** The logarithm of the odds. */
    private double odds(String text) {
        double possible = Math.min(1 - CRUMB, Math.max(CRUMB, heard(text)));
        return Math.log(possible / (1 - possible));
    }

    private double heard(String text) {
        double heard = listener.danger(text);
        if (text.length() > LONG) {
            for (int head : HEADS) {
                heard = Math.max(heard, listener.danger(text.substring(0, head)));
            }
        }
        return heard;
    }
}
