package org.huiyin.app.config;

import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.huiyin.desk.Limits;
import org.huiyin.rules.yaml.YamlNode;

/**
 * The block {@code desk:} of a configuration: measures of this place, whatever {@code limits.yml} says.
 *
 * @param hold how long an answer waits for what belongs to it; {@code 0}: not at all
 * @param merge how long the same trouble of a whole area is one item; {@code off}: what different people say is never
 *     one by itself
 */
public record OwnMeasures(Optional<Duration> hold, Optional<Duration> merge, Optional<Integer> replyBudget)
        implements UnaryOperator<Limits> {

    /** None: the rules' own hold. */
    public static OwnMeasures none() {
        return new OwnMeasures(Optional.empty(), Optional.empty(), Optional.empty());
    }

    static OwnMeasures read(YamlNode node) {
        var desk = node.map("hold", "merge", "reply_budget");
        var budget = desk.find("reply_budget");
        budget.filter(b -> b.number() < 1).ifPresent(b -> {
            throw b.refuse(b.text() + " (expected: one or more)");
        });
        return new OwnMeasures(
                desk.find("hold").map(length -> length(length, "0")),
                desk.find("merge").map(length -> length(length, "off")),
                budget.map(YamlNode::number));
    }

    private static Duration length(YamlNode node, String none) {
        return node.text().equals(none) ? Duration.ZERO : node.duration();
    }

    @Override
    public Limits apply(Limits limits) {
        return limits.with(
                hold.orElse(limits.hold()),
                merge.orElse(limits.mergeWindow()),
                replyBudget.orElse(limits.replyBudget()));
    }
}
