package org.huiyin.adapters.api.paper;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import org.huiyin.figures.Figures;
import org.huiyin.figures.Pace;
import org.huiyin.figures.Rate;
import org.huiyin.figures.Scope;

/** Figures as callers see them. Lengths are seconds; a rate of none is null. */
public record FiguresPaper(ZoneId zone) {

    public ObjectNode of(Figures figures, Scope scope, String grid) {
        var node = Paper.blank(zone)
                .moment("from", scope.from())
                .moment("until", scope.until())
                .text("grid", grid)
                .number("opened", figures.opened())
                .number("fast", figures.fast())
                .number("normal", figures.normal())
                .number("late", figures.late())
                .number("answered", figures.answered())
                .number("silent", figures.silent())
                .node();
        node.set("claimed", of(figures.claimed()));
        node.set("done", of(figures.done()));
        var clocks = node.putObject("clocks");
        clocks.set("found_to_registered", of(figures.clocks().registering()));
        clocks.set("registered_to_done", of(figures.clocks().handling()));
        clocks.set("done_to_answered", of(figures.clocks().answering()));
        node.set("repeats", of(figures.repeats().again()));
        node.set("defused", of(figures.repeats().defused()));
        var ratings = figures.ratings();
        node.putObject("ratings")
                .put("satisfied", ratings.satisfied())
                .put("basically_satisfied", ratings.basicallySatisfied())
                .put("dissatisfied", ratings.dissatisfied());
        return node;
    }

    private ObjectNode of(Pace pace) {
        var node = Paper.blank(zone).number("count", pace.count()).node();
        return node.put("mean_seconds", seconds(pace.mean())).put("median_seconds", seconds(pace.median()));
    }

    private static BigDecimal seconds(Duration length) {
        return BigDecimal.valueOf(length.toMillis(), 3);
    }

    private ObjectNode of(Rate rate) {
        var node = Paper.blank(zone)
                .number("part", rate.part())
                .number("whole", rate.whole())
                .node();
        rate.share().ifPresentOrElse(share -> node.put("share", share), () -> node.putNull("share"));
        return node;
    }
}
