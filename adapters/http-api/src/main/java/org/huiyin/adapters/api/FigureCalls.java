package org.huiyin.adapters.api;

import java.time.Duration;
import java.util.List;
import org.huiyin.adapters.api.paper.FiguresPaper;
import org.huiyin.adapters.api.route.Answer;
import org.huiyin.adapters.api.route.Call;
import org.huiyin.adapters.api.route.Problem;
import org.huiyin.adapters.api.route.Question;
import org.huiyin.adapters.api.route.Route;
import org.huiyin.figures.Scope;
import org.huiyin.ledger.Pages;

/** Looking at figures. */
record FigureCalls(Pages pages) {
    private static final Duration LATELY = Duration.ofDays(30);

    List<Route> routes() {
        return List.of(Route.get(
                        "/api/v1/figures",
                        "What became of what was reported; else of the last 30 days",
                        "Figures",
                        this::show)
                .asking(span()));
    }

    /** Which items are counted. */
    static Question[] span() {
        return new Question[] {
            Question.day("from", "opened on this day or later"),
            Question.day("until", "opened on this day or earlier"),
            Question.text("grid", "in this grid and all inside it")
        };
    }

    /** What a call asks for of it. */
    static Scope scope(Call call) {
        var until = call.day("until", 1).orElse(call.now().plusMillis(1));
        var from = call.day("from", 0).orElse(until.minus(LATELY));
        if (!from.isBefore(until)) {
            throw Problem.unreadable("from", "expected: no later than until");
        }
        return new Scope(from, until, call.gridPath(), call.town().policy().yardstick(call.now()));
    }

    private Answer show(Call call) {
        var scope = scope(call);
        var path = scope.gridPath();
        var up = path.substring(0, path.length() - 1);
        return Answer.ok(new FiguresPaper(call.town().roster().zone())
                .of(pages.figures(scope), scope, up.substring(up.lastIndexOf('/') + 1)));
    }
}
