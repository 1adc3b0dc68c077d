package org.huiyin.rules.policy;

import java.util.function.Supplier;
import org.huiyin.health.AccountLimits;
import org.huiyin.health.Breaker;
import org.huiyin.health.Silence;
import org.huiyin.rules.yaml.YamlNode;

/** The block {@code accounts} of {@code rules/limits.yml}: how long we bear with an account. */
final class AccountsBlock {
    private AccountsBlock() {}

    static AccountLimits read(YamlNode block) {
        var map = block.map("settle", "moved", "breaker", "silence");
        var breaker = map.need("breaker");
        var silence = map.need("silence");
        var pauses = breaker.map("failures", "pause", "longest");
        var stretch = silence.map("length", "weeks", "messages");
        return new AccountLimits(
                map.need("settle").duration(),
                map.need("moved").duration(),
                sound(
                        breaker,
                        () -> new Breaker.Terms(
                                pauses.need("failures").number(),
                                pauses.need("pause").duration(),
                                pauses.need("longest").duration())),
                sound(
                        silence,
                        () -> new Silence(
                                stretch.need("length").duration(),
                                stretch.need("weeks").number(),
                                stretch.need("messages").number())));
    }

    private static <T> T sound(YamlNode node, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw node.refuse(String.valueOf(e.getMessage()));
        }
    }
}
