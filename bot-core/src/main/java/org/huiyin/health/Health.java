package org.huiyin.health;

import java.time.Instant;
import org.huiyin.chat.Account;

/**
 * How one account fares, and what to do about it.
 *
 * @param account as {@link org.huiyin.message.Chat#account} has it
 * @param why what the platform said; empty when all is well. Never a secret, never somebody's words
 */
public record Health(String platform, String account, Condition condition, Instant since, String why, NextStep next) {

    /** What its platform tells of it. */
    public static Health of(String platform, Account told) {
        var health = new Health(platform, told.id(), Condition.CONNECTED, told.since(), told.why(), NextStep.NOTHING);
        return switch (told.state()) {
            case CONNECTED -> health;
            case LIMITED -> health.with(Condition.LIMITED, NextStep.SLOW_DOWN);
            case DEAF -> health.with(Condition.DEAF, NextStep.RESTART);
            case CONNECTING -> health.with(Condition.DISCONNECTED, NextStep.RECONNECT);
            case FROZEN -> health.with(Condition.FROZEN, NextStep.SIGN_IN);
        };
    }

    private Health with(Condition other, NextStep step) {
        return new Health(platform, account, other, since, why, step);
    }

    /** The same account, well by its own account but unheard since a moment. */
    public Health unheardSince(Instant moment) {
        return new Health(
                platform,
                account,
                Condition.DEAF,
                moment,
                "nothing was heard while there usually is talk",
                NextStep.SPEAK_THERE);
    }

    public boolean isWell() {
        return condition == Condition.CONNECTED;
    }
}
