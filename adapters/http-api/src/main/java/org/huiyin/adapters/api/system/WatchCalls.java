package org.huiyin.adapters.api.system;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.OptionalLong;
import org.huiyin.account.Trail;
import org.huiyin.adapters.api.paper.WatchPaper;
import org.huiyin.adapters.api.route.Answer;
import org.huiyin.adapters.api.route.Call;
import org.huiyin.adapters.api.route.Problem;
import org.huiyin.adapters.api.route.Question;
import org.huiyin.adapters.api.route.Route;
import org.huiyin.health.Standings;
import org.huiyin.key.KeyScope;

/** Looking at how our accounts on platforms fare, and at the trail. */
public record WatchCalls(Standings accounts, Trail trail) {

    public List<Route> routes() {
        return List.of(
                Route.get(
                                "/api/v1/accounts",
                                "Our accounts on platforms, and how they fare",
                                "ChatAccounts",
                                this::accounts)
                        .opening(KeyScope.SYSTEM),
                Route.get("/api/v1/trail", "Who did what at the console, newest first", "Trail", this::trail)
                        .asking(
                                Question.number("limit", "how many, 1 to 200; else 50"),
                                Question.text("cursor", "next_cursor of the page before"))
                        .opening(KeyScope.AUDIT));
    }

    private static WatchPaper paper(Call call) {
        return new WatchPaper(call.town().roster().zone());
    }

    private Answer accounts(Call call) {
        var node = JsonNodeFactory.instance.objectNode();
        var rows = node.putArray("accounts");
        accounts.all().forEach(account -> rows.add(paper(call).of(account)));
        return Answer.ok(node);
    }

    /** A page begins with so many traces left, which are those that were there first: what is new moves nothing. */
    private Answer trail(Call call) {
        var first = call.text("cursor").map(WatchCalls::first).orElseGet(OptionalLong::empty);
        var stretch = trail.latest(first, call.limit());
        var node = JsonNodeFactory.instance.objectNode();
        var traces = node.putArray("traces");
        stretch.traces().forEach(trace -> traces.add(paper(call).of(trace)));
        return Answer.ok(node.put("next_cursor", stretch.earlier() > 0 ? Long.toString(stretch.earlier()) : null));
    }

    private static OptionalLong first(String cursor) {
        try {
            long first = Long.parseLong(cursor);
            if (first >= 0) {
                return OptionalLong.of(first);
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw Problem.unreadable("cursor", "expected: next_cursor of a page");
    }
}
