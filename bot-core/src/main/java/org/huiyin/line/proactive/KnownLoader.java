package org.huiyin.line.proactive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.huiyin.desk.Town;
import org.huiyin.desk.proactive.Known;
import org.huiyin.desk.proactive.ProactiveDue;
import org.huiyin.ledger.Due;
import org.huiyin.ledger.Looks;
import org.huiyin.proactive.Occasion;
import org.huiyin.proactive.ProactiveRule;

/** Looks up what is known of the homes a proactive rule is meant for. */
public final class KnownLoader {
    private final Town town;
    private final Looks looks;
    private final Instant now;

    public KnownLoader(Town town, Looks looks, Instant now) {
        this.town = town;
        this.looks = looks;
        this.now = now;
    }

    public Known of(Due due) {
        return due.what() == Due.What.PROACTIVE
                ? town.policy()
                        .proactive()
                        .rule(ProactiveDue.ruleOf(due))
                        .map(this::of)
                        .orElse(Known.nothing())
                : Known.nothing();
    }

    public Known of(ProactiveRule rule) {
        var today = LocalDate.ofInstant(now, town.roster().zone());
        var contacts = rule.occasion() instanceof Occasion.Unvisited unvisited
                ? looks.checklists().contacts(now.minus(unvisited.length()))
                : Map.<String, Instant>of();
        return new Known(looks.proactive().covered(rule.id(), today), contacts);
    }
}
