package org.huiyin.adapters.console.pages.people;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.huiyin.account.Trace;
import org.huiyin.account.Trail;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.adapters.console.pages.Frame;
import org.huiyin.desk.Town;
import org.huiyin.editing.Author;
import org.huiyin.editing.Complaint;
import org.huiyin.editing.Considered;
import org.huiyin.editing.RosterShelf;
import org.huiyin.editing.RosterShelf.Read;
import org.huiyin.editing.RosterShelf.Written;
import org.huiyin.net.Body;
import org.huiyin.net.Reply;

/** Where the system administrator sees what another roster would change, brings it into force, and takes one away. */
final class RosterPage {
    private static final String PATH = "/console/roster";

    private final Frame frame;
    private final Supplier<Town> town;
    private final RosterShelf shelf;
    private final Trail trail;

    RosterPage(Frame frame, Supplier<Town> town, RosterShelf shelf, Trail trail) {
        this.frame = frame;
        this.town = town;
        this.shelf = shelf;
        this.trail = trail;
    }

    /**
     * @param seal of the roster it was compared with; empty where none can be put in its place
     * @param complaints row by row
     * @param told what came of bringing it into force
     */
    record View(
            String text,
            Optional<RosterChanges> changes,
            Optional<String> seal,
            List<Complaint> complaints,
            Optional<RosterTold> told) {}

    Reply show(Visit visit) {
        return show(200, visit, new View("", Optional.empty(), seal(), List.of(), RosterTold.told(visit)));
    }

    private Optional<String> seal() {
        return shelf.written().map(Written::seal);
    }

    Reply preview(Visit visit) {
        var text = text(visit);
        var read = shelf.read(text);
        if (read instanceof Read.Broken broken) {
            return show(400, visit, new View(text, Optional.empty(), seal(), broken.complaints(), Optional.empty()));
        }
        var changes = RosterChanges.between(town.get().roster(), ((Read.Whole) read).roster());
        var complaints =
                shelf.check(text) instanceof Considered.Refused refused ? refused.complaints() : List.<Complaint>of();
        int status = complaints.isEmpty() ? 200 : 400;
        return show(status, visit, new View(text, Optional.of(changes), seal(), complaints, Optional.empty()));
    }

    /** Brings the one that was looked at into force, unless it was changed meanwhile. */
    Reply commit(Visit visit) {
        var text = text(visit);
        var author = new Author(visit.pass().account(), visit.wording().times().now());
        var considered = shelf.put(text, visit.field("seal"), author);
        if (considered instanceof Considered.Refused refused) {
            return show(400, visit, new View(text, Optional.empty(), seal(), refused.complaints(), Optional.empty()));
        }
        return Reply.seeOther(RosterTold.of(considered).on(PATH));
    }

    /** As a file, for who edits it; it names people and doors, so it leaves a trace. */
    Reply export(Visit visit) {
        var written = shelf.written();
        if (written.isEmpty()) {
            return Reply.seeOther(RosterTold.NO_PLACE.on(PATH));
        }
        var now = visit.wording().times().now();
        trail.add(Trace.of(now, visit.pass().account(), Trace.What.EXPORTED).about("roster.yaml"));
        return Reply.of(200, "application/yaml", Body.of(written.get().text().getBytes(StandardCharsets.UTF_8)))
                .with("content-disposition", "attachment; filename=\"roster.yaml\"");
    }

    /** Browsers send every end of a line as two characters. */
    private static String text(Visit visit) {
        return visit.field("text").replace("\r\n", "\n");
    }

    private Reply show(int status, Visit visit, View view) {
        return frame.show(status, visit, Frame.Page.of("people/roster", view));
    }
}
