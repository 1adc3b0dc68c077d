package org.huiyin.adapters.console.pages.people;

import java.util.Optional;
import java.util.function.Supplier;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.adapters.console.pages.Frame;
import org.huiyin.desk.Town;
import org.huiyin.net.Reply;

/** Where the system administrator sees what another roster would change, before it is put in place. */
public final class RosterPage {
    private final Frame frame;
    private final Supplier<Town> town;
    private final RosterReader reader;

    public RosterPage(Frame frame, Supplier<Town> town, RosterReader reader) {
        this.frame = frame;
        this.town = town;
        this.reader = reader;
    }

    /** @param complaint why the text is no roster */
    record View(String text, Optional<RosterChanges> changes, Optional<String> complaint) {}

    public Reply show(Visit visit) {
        return show(200, visit, new View("", Optional.empty(), Optional.empty()));
    }

    public Reply preview(Visit visit) {
        var text = visit.field("text");
        try {
            var changes = RosterChanges.between(town.get().roster(), reader.read(text));
            return show(200, visit, new View(text, Optional.of(changes), Optional.empty()));
        } catch (IllegalArgumentException e) {
            return show(400, visit, new View(text, Optional.empty(), Optional.of(String.valueOf(e.getMessage()))));
        }
    }

    private Reply show(int status, Visit visit, View view) {
        return frame.show(status, visit, Frame.Page.of("people/roster", view));
    }
}
