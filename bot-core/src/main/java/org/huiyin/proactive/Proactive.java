package org.huiyin.proactive;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.notice.Notice;

/** All rules by which a town sees to things of itself. */
public record Proactive(List<ProactiveRule> rules) {
    public Proactive {
        rules = List.copyOf(rules);
    }

    public static Proactive nothing() {
        return new Proactive(List.of());
    }

    public Optional<ProactiveRule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** Those that follow from a notice. */
    public List<ProactiveRule> after(Notice notice) {
        return running()
                .filter(rule -> rule.occasion() instanceof Occasion.Warned warned && warned.isMeantBy(notice))
                .toList();
    }

    /** Those that come round by the clock. */
    public List<ProactiveRule> comingRound() {
        return running().filter(rule -> rule.occasion().times().isPresent()).toList();
    }

    /** The rule a text calls for; of several the one with the longest of the words found. */
    public Optional<ProactiveRule> called(String text) {
        return rules.stream()
                .flatMap(rule -> rule.calls().stream().filter(text::contains).map(call -> new Called(call, rule)))
                .max(Comparator.comparingInt(called -> called.by().length()))
                .map(Called::rule);
    }

    private record Called(String by, ProactiveRule rule) {}

    private Stream<ProactiveRule> running() {
        return rules.stream().filter(ProactiveRule::isOn);
    }
}
