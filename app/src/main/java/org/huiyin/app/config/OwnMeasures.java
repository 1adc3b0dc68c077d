package org.huiyin.app.config;

import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.huiyin.desk.Limits;
import org.huiyin.rules.yaml.YamlNode;

/**
 * The block {@code desk:} of a configuration: measures of this place, whatever {@code limits.yml} says.
 *
 * @param merge how long the same trouble of a whole area is one item
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
                desk.find("hold").map(YamlNode::duration),
                desk.find("merge").map(YamlNode::duration),
                budget.map(YamlNode::number));
    }

    @Override
    public Limits apply(Limits limits) {
        return limits.with(
                hold.orElse(limits.hold()),
                merge.orElse(limits.mergeWindow()),
                replyBudget.orElse(limits.replyBudget()));
    }
}
