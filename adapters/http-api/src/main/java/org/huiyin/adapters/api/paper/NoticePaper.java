package org.huiyin.adapters.api.paper;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Predicate;
import org.huiyin.notice.Attendance;
import org.huiyin.notice.Notice;

/**
 * Notices as callers see them: sums by grid, nobody by name.
 *
 * @param isSeen whether what a grid answered is for the caller
 * @param namesPeople whether the words of notices about people are
 */
public record NoticePaper(ZoneId zone, Predicate<String> isSeen, boolean namesPeople) {

    public ObjectNode of(Notice notice) {
        var life = notice.life();
        var asked = notice.reach().asked().stream().filter(each -> isSeen.test(each.grid()));
        var silent = notice.silent().stream().filter(each -> isSeen.test(each.grid()));
        return Paper.blank(zone)
                .text("code", notice.code())
                .name("kind", notice.kind())
                .name("state", notice.state())
                .flag("drill", notice.drill())
                .flag("roll_call", notice.rollCall())
                .text("grid", notice.reach().grid())
                .text(
                        "text",
                        notice.shown()
                                .filter(text -> namesPeople || !notice.kind().isOfAPerson()))
                .number("groups", notice.reach().groups().size())
                .number("asked", asked.count())
                .number("silent", silent.count())
                .moment("published", life.published())
                .moment("deadline", life.deadline())
                .moment("expires", life.expires())
                .moment("ended", life.ended())
                .node();
    }

    /** The same with who has spoken, grid by grid. */
    public ObjectNode counted(Notice notice) {
        var node = of(notice);
        var attendance = Attendance.of(notice);
        var grids = node.putArray("grids");
        attendance.teams().stream()
                .filter(team -> isSeen.test(team.grid()))
                .forEach(team -> grids.add(Paper.blank(zone)
                        .text("grid", team.grid())
                        .number("asked", team.seats().size())
                        .number("spoken", team.spoken())
                        .number("households", team.counted().households())
                        .number("people", team.counted().people())
                        .node()));
        Optional<Duration> full = attendance.untilFull();
        full.ifPresentOrElse(
                length -> node.put("full_after_seconds", length.toSeconds()), () -> node.putNull("full_after_seconds"));
        return node;
    }
}
