package org.huiyin.adapters.console.pages;

import java.util.Optional;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.line.Command;
import org.huiyin.net.Reply;

/** What is clicked about an item as a whole: a slip is undone, what is not for us is ended. It shows the item again. */
public final class EndingPage {
    private final Clicks clicks;
    private final ItemPage itemPage;

    public EndingPage(Clicks clicks, ItemPage itemPage) {
        this.clicks = clicks;
        this.itemPage = itemPage;
    }

    /** The clicker's own last move was a slip. */
    public Reply undo(Visit visit) {
        var item = visit.field("item");
        return show(visit, item, clicks.take(visit, new Command.Verb.Undo(item), Done.What.UNDONE));
    }

    /** It is not for us to do; the asker is told the reason. */
    public Reply reject(Visit visit) {
        var item = visit.field("item");
        var verb = new Command.Verb.Reject(item, visit.field("why").strip());
        return show(visit, item, clicks.take(visit, verb, Done.What.REJECTED));
    }

    private Reply show(Visit visit, String code, Done.What what) {
        var done = new Done(what, code);
        return visit.wantsInside()
                ? itemPage.show(visit, done.about(), Optional.of(done))
                : Reply.seeOther(done.on("/console/items/" + (done.about().isEmpty() ? "none" : done.about())));
    }
}
