package org.huiyin.adapters.api.paper;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.List;
import org.huiyin.figures.Hotspot;
import org.huiyin.figures.Workload;
import org.huiyin.grid.Grid;
import org.huiyin.grid.Person;

/** Grids as callers see them: the members who lead them, and how much is open there. */
public record GridPaper(ZoneId zone) {

    public ObjectNode of(Grid grid, List<Person> leaders, Workload load) {
        var node = Paper.blank(zone)
                .text("id", grid.id())
                .text("name", grid.name())
                .name("level", grid.level())
                .text("parent", grid.parent())
                .number("open", load.open())
                .number("unclaimed", load.unclaimed())
                .number("late", load.late())
                .node();
        var names = node.putArray("leaders");
        leaders.forEach(leader -> names.add(leader.id()));
        return node;
    }

    public ObjectNode of(Hotspot spot) {
        return Paper.blank(zone)
                .text("matter", spot.matter())
                .text("grid", spot.grid())
                .number("items", spot.items())
                .number("open", spot.open())
                .number("repeats", spot.repeats())
                .node();
    }
}
