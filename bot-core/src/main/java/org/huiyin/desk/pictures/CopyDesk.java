package org.huiyin.desk.pictures;

import java.util.List;
import java.util.Optional;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.NoticeChange;
import org.huiyin.desk.Town;
import org.huiyin.desk.notices.Ending;
import org.huiyin.grid.Group;
import org.huiyin.ledger.Verdict;
import org.huiyin.notice.Acknowledgement;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeState;
import org.huiyin.notice.spread.Relay;
import org.huiyin.text.Likeness;
import org.huiyin.text.Phrase;

/**
 * Decides on copies of notices' pictures. The same photograph opens no second notice; who works here and passes it on is
 * told that it is out already; and where it turns up after its end everybody is asked to delete it.
 */
public final class CopyDesk {
    private static final List<String> RECEIPTS = List.of(
            "notice.leaving", "notice.live", "roll_call.live", "notice.waiting", "notice.needs_yes", Notice.BODY);

    private final Town town;
    private final Draft draft;

    public CopyDesk(Town town, Draft draft) {
        this.town = town;
        this.draft = draft;
    }

    public Decision decide(Copy copy) {
        if (copy.of().state().isOver()) {
            outOfDate(copy);
        } else if (copy.opened().isEmpty()) {
            passedOn(copy);
        } else {
            copy.opened().stream()
                    .filter(second -> saysTheSame(second, copy.of()))
                    .forEach(second -> fold(second, copy));
        }
        return draft.finish(
                Verdict.Outcome.NOTICED, "the picture of " + copy.of().code());
    }

    /** One with other words may hold something new, or seek somebody else on the same form. */
    private boolean saysTheSame(Notice second, Notice first) {
        return second.kind() == first.kind()
                && Likeness.of(second.text(), first.text()) >= town.limits().alike();
    }

    private void fold(Notice second, Copy copy) {
        new Ending(draft).fold(second);
        RECEIPTS.forEach(receipt -> draft.unsayAll(second.code(), receipt));
        relay(copy);
        tell(copy, "notice.twice");
    }

    private void passedOn(Copy copy) {
        belongs(copy);
        boolean isWork = copy.speaker().isHelper() && copy.group().isPresent();
        if (isWork && copy.of().state() == NoticeState.LIVE) {
            relay(copy);
            tell(copy, hadIt(copy) ? "notice.had_it" : isMeantFor(copy) ? "notice.relayed" : "notice.not_here");
        }
    }

    /** With it the copies we hold go when the notice is over. */
    private void belongs(Copy copy) {
        draft.link(copy.message().id(), copy.of().code());
    }

    /** Whoever passes it on has heard it. */
    private void relay(Copy copy) {
        var notice = copy.of();
        var person = copy.speaker().id();
        copy.group()
                .map(group -> new Relay(notice.code(), person, group.id(), draft.now()))
                .ifPresent(relay -> draft.also(new NoticeChange.Relayed(relay)));
        if (notice.reach().asks(person) && !notice.rollCall()) {
            var word = new Acknowledgement(person, draft.now(), copy.message().id());
            draft.also(new NoticeChange.Replied(notice.code(), word));
        }
    }

    private static boolean hadIt(Copy copy) {
        return copy.group()
                .map(Group::id)
                .filter(group -> copy.of().reach().groups().contains(group)
                        || copy.of().origin().equals(Optional.of(group)))
                .isPresent();
    }

    private boolean isMeantFor(Copy copy) {
        var audience = town.policy().noticeClass(copy.of().kind()).audience();
        return copy.group().filter(group -> audience.contains(group.purpose())).isPresent();
    }

    /** Once for each person and notice. */
    private void tell(Copy copy, String key) {
        draft.say(
                        new Target.ToPerson(copy.speaker().id()),
                        phrase(copy.of(), key)
                                .with("groups", copy.of().reach().groups().size()))
                .about(copy.of().code())
                .now();
    }

    /** A new notice with the picture of an old one is a new search; else the picture should not be about any more. */
    private void outOfDate(Copy copy) {
        boolean inTheRoom =
                copy.group().filter(group -> group.is(Group.Purpose.COMMAND)).isPresent();
        if (!copy.opened().isEmpty() || inTheRoom) {
            return;
        }
        belongs(copy);
        draft.also(new NoticeChange.Purge(copy.of().code()));
        var here = copy.group()
                .<Target>map(group -> new Target.ToGroup(group.id()))
                .orElseGet(() -> new Target.ToPerson(copy.speaker().id()));
        var day = draft.now().atZone(town.roster().zone()).toLocalDate().toString();
        draft.say(here, phrase(copy.of(), "notice.over_here"))
                .about(copy.of().code())
                .on(day)
                .answering(copy.message())
                .after(town.limits().hold());
        var where = copy.group().map(Group::name).orElse("");
        rooms(copy)
                .forEach(room -> draft.say(
                                room,
                                phrase(copy.of(), "notice.over_again")
                                        .with("group", where)
                                        .with("name", copy.speaker().name()))
                        .about(copy.of().code())
                        .on(day + "/" + here.id())
                        .now());
    }

    private List<Target> rooms(Copy copy) {
        return town.roster().commandRooms(copy.of().reach().grid()).stream()
                .limit(1)
                .<Target>map(group -> new Target.ToGroup(group.id()))
                .toList();
    }

    private static Phrase phrase(Notice notice, String key) {
        return Phrase.of(key).with("code", notice.code()).with("kind", notice.kind(), "notice");
    }
}
