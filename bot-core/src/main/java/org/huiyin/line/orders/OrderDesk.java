package org.huiyin.line.orders;

import java.time.Instant;
import java.util.Optional;
import org.huiyin.delivery.Ways;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Numbers;
import org.huiyin.desk.notices.Publishing;
import org.huiyin.desk.orders.NoticeOrder;
import org.huiyin.desk.orders.Plan;
import org.huiyin.desk.orders.Planner;
import org.huiyin.grid.Group;
import org.huiyin.grid.Person;
import org.huiyin.grid.Role;
import org.huiyin.ledger.Looks;
import org.huiyin.ledger.Verdict;
import org.huiyin.line.Command;
import org.huiyin.line.InForce;
import org.huiyin.line.surveys.AskedLoader;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeState;
import org.huiyin.report.SlotName;

/** Works out what would come of a notice that is put together at the console, sends it, lets it go and stops it. */
public final class OrderDesk {
    /** Notices the words may repeat. */
    private static final int NOTICES = 50;

    private static final String CONSOLE = "console";

    private final InForce inForce;
    private final Looks looks;
    private final Numbers numbers;
    private final Ways ways;

    public OrderDesk(InForce inForce, Looks looks, Numbers numbers, Ways ways) {
        this.inForce = inForce;
        this.looks = looks;
        this.numbers = numbers;
        this.ways = ways;
    }

    /** What would come of it; changes nothing. */
    public Plan plan(NoticeOrder order, Person by, Instant now) {
        var current = looks.notices().current(now, NOTICES);
        return new Planner(inForce.town(), ways, text -> namesCase(text, by, now), current).plan(order, by, now);
    }

    /** The same reader decides as in a chat. */
    private boolean namesCase(String text, Person by, Instant now) {
        var id = new Message.Id(new Chat(CONSOLE, CONSOLE, by.id(), Chat.Kind.DIRECT), CONSOLE);
        var words = Message.words(id, new Sender(CONSOLE, by.id(), by.name()), now, text);
        return inForce.reader()
                .read(words, by, Group.Purpose.COMMAND)
                .slot(SlotName.CASE_NUMBER)
                .isPresent();
    }

    /** Empty when it may not be done. */
    public Optional<Decision> decide(Command.Verb.AboutNotice verb, Person by, Instant now) {
        if (verb instanceof Command.Verb.Publish publish) {
            return plan(publish.order(), by, now).outline().map(outline -> publish(outline, by, now));
        }
        if (verb instanceof Command.Verb.LetGo letGo) {
            return looks.notices()
                    .notice(letGo.notice())
                    .filter(notice -> mayLetGo(notice, by))
                    .map(notice -> letGo(notice, now));
        }
        var stop = (Command.Verb.Stop) verb;
        return looks.notices()
                .notice(stop.notice())
                .filter(notice -> mayStop(notice, by))
                .map(notice -> stop(notice, now));
    }

    /** Whoever speaks for the town, and whoever sent it, while it is not over. */
    public static boolean mayStop(Notice notice, Person by) {
        return !notice.state().isOver()
                && (by.isAuthority() || notice.publisher().equals(by.id()));
    }

    /** The command room, while it waits. */
    public static boolean mayLetGo(Notice notice, Person by) {
        return by.is(Role.COMMAND) && notice.state() == NoticeState.WAITING;
    }

    private Decision publish(Plan.Outline outline, Person by, Instant now) {
        var draft = new Draft(numbers, now);
        var burden = new AskedLoader(inForce.town(), looks).burden(now);
        var notice = new Publishing(inForce.town(), draft).publish(outline, by, burden);
        return draft.finish(Verdict.Outcome.NOTICED, "notice " + notice.kind() + ", at the console");
    }

    private Decision letGo(Notice notice, Instant now) {
        var draft = new Draft(numbers, now);
        var rules = inForce.town().policy().noticeClass(notice.kind());
        var takes = ways.takes(notice.reach().groups(), rules.queue());
        new Publishing(inForce.town(), draft).letGo(notice, takes);
        return draft.finish(Verdict.Outcome.NOTICED, "released " + notice.code() + ", at the console");
    }

    private Decision stop(Notice notice, Instant now) {
        var draft = new Draft(numbers, now);
        new Publishing(inForce.town(), draft).stop(notice, ways.deliveries(notice.code()));
        return draft.finish(Verdict.Outcome.NOTICED, "stopped " + notice.code() + ", at the console");
    }
}
