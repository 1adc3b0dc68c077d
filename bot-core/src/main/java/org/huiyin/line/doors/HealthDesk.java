package org.huiyin.line.doors;

import java.time.Instant;
import java.util.Locale;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Numbers;
import org.huiyin.desk.Town;
import org.huiyin.health.Health;
import org.huiyin.health.NextStep;
import org.huiyin.ledger.Looks;
import org.huiyin.ledger.Verdict;
import org.huiyin.text.Phrase;

/** Decides on how an account of ours fares: the command room is told, with what to do next. */
public final class HealthDesk {
    private final Town town;

    public HealthDesk(Town town) {
        this.town = town;
    }

    public Decision decide(Health news, Looks looks, Instant now) {
        var draft = new Draft(new Numbers.Given(0, 0, 0), now);
        var phrase = Phrase.of("health." + news.next().name().toLowerCase(Locale.ROOT))
                .with("platform", news.platform())
                .with("account", news.account());
        town.roster()
                .commandRooms(town.roster().grids().root().id())
                .forEach(room -> draft.say(new Target.ToGroup(room.id()), phrase)
                        .on(news.platform() + "." + news.account() + "@"
                                + news.since().getEpochSecond())
                        .now());
        var why = news.next() == NextStep.NOTHING ? "an account: well again" : "an account: in trouble";
        return HappeningDesk.unsaid(draft.finish(Verdict.Outcome.ANSWERED, why), looks);
    }
}
