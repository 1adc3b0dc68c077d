package org.huiyin.adapters.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.huiyin.adapters.api.paper.NoticePaper;
import org.huiyin.adapters.api.route.Answer;
import org.huiyin.adapters.api.route.Call;
import org.huiyin.adapters.api.route.Problem;
import org.huiyin.adapters.api.route.Question;
import org.huiyin.adapters.api.route.Route;
import org.huiyin.desk.Decision;
import org.huiyin.desk.NoticeChange;
import org.huiyin.key.KeyScope;
import org.huiyin.ledger.Store;
import org.huiyin.line.Command;
import org.huiyin.line.Line;
import org.huiyin.line.Receipt;
import org.huiyin.notice.Incoming;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeKind;

/** Looking at notices and roll calls, and putting one before the command room. */
final class NoticeCalls {
    private static final int LATEST = 1_000;

    private final Store store;
    private final Line line;

    NoticeCalls(Store store, Line line) {
        this.store = store;
        this.line = line;
    }

    List<Route> routes() {
        var limit = Question.number("limit", "how many, 1 to 200; else 50");
        var cursor = Question.text("cursor", "next_cursor of the page before");
        return List.of(
                Route.get("/api/v1/notices", "Notices, newest first", "Notices", call -> list(call, notice -> true))
                        .asking(limit, cursor),
                Route.get(
                        "/api/v1/notices/{code}",
                        "One notice, and who has heard it by grid",
                        "NoticeCounted",
                        call -> one(call, notice -> true)),
                Route.get(
                                "/api/v1/roll-calls",
                                "Roll calls, newest first",
                                "Notices",
                                call -> list(call, Notice::rollCall))
                        .asking(limit, cursor),
                Route.get(
                        "/api/v1/roll-calls/{code}",
                        "One roll call, and who was counted by grid",
                        "NoticeCounted",
                        call -> one(call, Notice::rollCall)),
                Route.get(
                                "/api/v1/notices",
                                "Puts a notice before the command room, which says yes or lets it lie",
                                "Proposed",
                                this::propose)
                        .taking("Proposal", KeyScope.NOTIFY));
    }

    /** Whether a notice is for the caller to see: it is about their part of the town, or theirs lies in it. */
    private static boolean concerns(Call call, Notice notice) {
        var path = call.town().roster().grids().path(notice.reach().grid());
        return path.startsWith(call.caller().gridPath())
                || call.caller().gridPath().startsWith(path);
    }

    /** Whether a notice is the caller's to act on: it is about nothing outside their part of the town. */
    static boolean isTheirs(Call call, Notice notice) {
        return call.opens(notice.reach().grid());
    }

    private static NoticePaper paper(Call call) {
        var grids = call.town().roster().grids();
        return new NoticePaper(
                call.town().roster().zone(),
                grid -> grids.path(grid).startsWith(call.caller().gridPath()),
                call.caller().key().opens(KeyScope.NOTIFY));
    }

    private Answer list(Call call, Predicate<Notice> wanted) {
        int limit = call.limit();
        var all = store.pages().notices(LATEST).stream()
                .filter(wanted)
                .filter(notice -> concerns(call, notice))
                .toList();
        var from = call.text("cursor").map(code -> after(all, code)).orElse(0);
        var rows = all.subList(from, Math.min(all.size(), from + limit + 1));
        return Answer.ok(ItemCalls.page("notices", rows, limit, paper(call)::of, Notice::code));
    }

    private static int after(List<Notice> all, String code) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).code().equals(code)) {
                return i + 1;
            }
        }
        throw Problem.unreadable("cursor", "expected: next_cursor of a page");
    }

    private Answer one(Call call, Predicate<Notice> wanted) {
        return store.look(looks -> looks.notices().notice(call.part("code")))
                .filter(wanted)
                .filter(notice -> concerns(call, notice))
                .map(notice -> Answer.ok(paper(call).counted(notice)))
                .orElseThrow(() -> Problem.missing("notice"));
    }

    private Answer propose(Call call) {
        var alert = alert(call, call.body());
        var receipt = line.take(new Command(Acts.actor(call), new Command.Verb.Ask(alert)));
        if (receipt instanceof Receipt.Kept kept) {
            var node = JsonNodeFactory.instance.objectNode();
            node.put("identifier", alert.identifier());
            node.put("notice", code(kept.decision()).orElse(null));
            return Answer.ok(node);
        }
        throw Problem.with(409, "It was not put before the command room", "identifier", "over, or known already");
    }

    /** The number of the notice a decision saved. */
    static Optional<String> code(Decision decision) {
        return decision.changes().stream()
                .flatMap(change -> change instanceof NoticeChange.SaveNotice saved
                        ? Stream.of(saved.notice().code())
                        : Stream.empty())
                .findFirst();
    }

    private static Incoming alert(Call call, JsonNode body) {
        return new Incoming(
                call.caller().key().name(),
                Call.need(body, "identifier"),
                body.path("drill").asBoolean() ? Incoming.Nature.DRILL : Incoming.Nature.ALERT,
                Call.one("kind", Call.need(body, "kind"), NoticeKind.class),
                Call.need(body, "text"),
                Call.list(body, "areas"),
                Call.moment(body, "expires"));
    }
}
