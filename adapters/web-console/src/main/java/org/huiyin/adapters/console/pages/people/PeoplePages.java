package org.huiyin.adapters.console.pages.people;

import java.util.function.Supplier;
import org.huiyin.adapters.console.door.Door;
import org.huiyin.adapters.console.door.Routes;
import org.huiyin.adapters.console.pages.Frame;
import org.huiyin.desk.Town;
import org.huiyin.editing.RosterShelf;
import org.huiyin.ledger.Store;

/** The pages about grids and people, and their routes. */
public final class PeoplePages {
    private final PeoplePage people;
    private final RosterPage roster;

    public PeoplePages(Store store, RosterShelf shelf, Supplier<Town> town, Frame frame) {
        this.people = new PeoplePage(store.pages(), frame, town);
        this.roster = new RosterPage(frame, town, shelf, store.register().trail());
    }

    public void register(Routes.Guarded routes, Door door) {
        routes.exchange("GET", "/console/people", door.look(people::show))
                .exchange("GET", "/console/roster", door.look(roster::show))
                .exchange("POST", "/console/roster", door.act(roster::preview))
                .exchange("POST", "/console/roster/commit", door.act(roster::commit))
                .exchange("POST", "/console/roster/export", door.act(roster::export));
    }
}
