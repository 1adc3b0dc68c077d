package org.huiyin.line.doors;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.huiyin.binding.Binding;
import org.huiyin.binding.BindingCode;
import org.huiyin.binding.Pass;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Change;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Numbers;
import org.huiyin.desk.Town;
import org.huiyin.grid.Person;
import org.huiyin.grid.Role;
import org.huiyin.ledger.Looks;
import org.huiyin.ledger.Verdict;
import org.huiyin.message.Message;
import org.huiyin.text.Phrase;

/**
 * Decides on a code that somebody wrote. A member writes theirs to us in private: what a room has read proves nothing,
 * and is void from then on. Staff write a group's code into the room that is to be it.
 */
public final class BindingDesk {
    /** Verdicts are counted by these words. */
    private static final String WRONG = "code: wrong";

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int LATELY = 200;

    private final Town town;
    private final Looks looks;
    private final Instant now;

    public BindingDesk(Town town, Looks looks, Instant now) {
        this.town = town;
        this.looks = looks;
        this.now = now;
    }

    /** Empty when no code was written. */
    public Optional<Decision> consider(Message message, Person speaker) {
        return BindingCode.in(message.text()).map(code -> decide(code, message, speaker));
    }

    private Decision decide(BindingCode code, Message message, Person speaker) {
        long wrong = wrongLately(message, speaker);
        int most = town.limits().wrongCodes();
        if (wrong >= most) {
            // Said once when it begins; from then on every code meets silence, the right one too.
            return Decision.nothing(Verdict.Outcome.DECLINED, "code: too many wrong ones");
        }
        var pass = looks.bindings().pass(code.digest(), now).filter(this::isKnown);
        if (pass.isEmpty()) {
            var phrase = wrong + 1 == most ? "binding.locked" : "binding.wrong";
            return refused(WRONG, phrase, message, speaker);
        }
        return pass.get().whom() instanceof Target.ToPerson
                ? member(pass.get(), message, speaker)
                : group(pass.get(), message, speaker);
    }

    private long wrongLately(Message message, Person speaker) {
        return looks.messages().recent(message.chat(), now.minus(WINDOW), LATELY).stream()
                .filter(heard -> heard.person().equals(speaker.id()))
                .filter(heard -> heard.verdict().why().equals(WRONG))
                .count();
    }

    /** Somebody may have left the roster since. */
    private boolean isKnown(Pass pass) {
        var id = pass.whom().id();
        return pass.whom() instanceof Target.ToPerson
                ? town.roster().member(id).isPresent()
                : town.roster().group(id).isPresent();
    }

    private Decision member(Pass pass, Message message, Person speaker) {
        var chat = message.chat();
        if (!chat.isDirect()) {
            return refused("code: read by a room", "binding.seen", message, speaker)
                    .with(new Change.Redeem(pass.digest(), now));
        }
        var member = town.roster().member(pass.whom().id()).orElseThrow();
        var binding = new Binding.OfMember(
                chat.platform(), chat.account(), message.sender().id(), member.id());
        return bound(pass, binding, Phrase.of("binding.member").with("name", member.name()), message);
    }

    private Decision group(Pass pass, Message message, Person speaker) {
        if (message.chat().isDirect()) {
            return refused("code: of a group", "binding.in_room", message, speaker);
        }
        if (!speaker.isStaff() && !speaker.is(Role.ADMIN)) {
            return refused("code: of a group, not by staff", "binding.not_staff", message, speaker);
        }
        var group = town.roster().group(pass.whom().id()).orElseThrow();
        var binding = new Binding.OfGroup(message.chat(), group.id());
        return bound(pass, binding, Phrase.of("binding.group").with("name", group.name()), message);
    }

    private Decision bound(Pass pass, Binding binding, Phrase phrase, Message message) {
        return said(Verdict.Outcome.ANSWERED, "code: bound", pass.whom(), phrase, message)
                .with(new Change.Bind(binding))
                .with(new Change.Redeem(pass.digest(), now));
    }

    private Decision refused(String why, String phrase, Message message, Person speaker) {
        return said(Verdict.Outcome.DECLINED, why, new Target.ToPerson(speaker.id()), Phrase.of(phrase), message);
    }

    private Decision said(Verdict.Outcome outcome, String why, Target to, Phrase phrase, Message message) {
        var draft = new Draft(new Numbers.Given(0, 0, 0), now);
        draft.say(to, phrase)
                .on(message.id().value())
                .answering(message)
                .after(town.limits().hold());
        return draft.finish(outcome, why);
    }
}
