package org.huiyin.adapters.console.pages.ledger;

import org.huiyin.account.View;
import org.huiyin.account.Views;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.adapters.console.pages.Done;
import org.huiyin.net.Reply;

/** Looks at the ledger that an account puts aside under a name, and takes away again. It shows the ledger. */
public final class ViewsPage {
    private final Views views;

    public ViewsPage(Views views) {
        this.views = views;
    }

    /** What the ledger is asked for now, by the name that was typed. */
    public Reply keep(Visit visit) {
        var query = Sieve.of(visit).query();
        var name = visit.field("name").strip();
        boolean named = !name.isEmpty() && name.length() <= View.LONGEST;
        boolean kept = named && views.keep(visit.pass().account(), new View(name, query));
        return Reply.seeOther(
                new Done(kept ? Done.What.PUT_ASIDE : Done.What.NOT_PUT_ASIDE, "").on("/console" + query));
    }

    public Reply forget(Visit visit) {
        views.forget(visit.pass().account(), visit.field("name"));
        return Reply.seeOther("/console" + Sieve.of(visit).query());
    }
}
