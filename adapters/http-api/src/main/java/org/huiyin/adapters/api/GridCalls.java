package org.huiyin.adapters.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiyin.adapters.api.paper.GridPaper;
import org.huiyin.adapters.api.route.Answer;
import org.huiyin.adapters.api.route.Call;
import org.huiyin.adapters.api.route.Question;
import org.huiyin.adapters.api.route.Route;
import org.huiyin.figures.Workload;
import org.huiyin.grid.Role;
import org.huiyin.ledger.Pages;

/** Looking at the grids, and at what comes up in them again and again. */
record GridCalls(Pages pages) {
    private static final int ROWS = 100;

    List<Route> routes() {
        return List.of(
                Route.get("/api/v1/grids", "The grids, from the town down", "Grids", this::grids)
                        .asking(Question.text("grid", "this grid and all inside it")),
                Route.get(
                                "/api/v1/hotspots",
                                "What comes up most; else of the last 30 days",
                                "Hotspots",
                                this::hotspots)
                        .asking(FigureCalls.span()));
    }

    private Answer grids(Call call) {
        var roster = call.town().roster();
        var path = call.gridPath();
        var loads = pages.workloads(path, call.now()).stream()
                .collect(Collectors.toMap(Workload::grid, Function.identity()));
        var node = JsonNodeFactory.instance.objectNode();
        var rows = node.putArray("grids");
        var paper = new GridPaper(roster.zone());
        roster.grids().all().stream()
                .filter(grid -> roster.grids().path(grid.id()).startsWith(path))
                .forEach(grid -> rows.add(paper.of(
                        grid,
                        roster.inGrid(grid.id(), Role.GRID_LEADER),
                        loads.getOrDefault(grid.id(), new Workload(path, 0, 0, 0)))));
        return Answer.ok(node);
    }

    private Answer hotspots(Call call) {
        var node = JsonNodeFactory.instance.objectNode();
        var rows = node.putArray("hotspots");
        var paper = new GridPaper(call.town().roster().zone());
        pages.hotspots(FigureCalls.scope(call), ROWS).forEach(spot -> rows.add(paper.of(spot)));
        return Answer.ok(node);
    }
}
