package org.huiyin.adapters.console.pages;

import java.util.Optional;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.line.Command;
import org.huiyin.net.Reply;

/** What is clicked about what belongs together; it has no page of its own but shows the item it was about. */
public final class MergePage {
    private final Clicks clicks;
    private final ItemPage itemPage;

    public MergePage(Clicks clicks, ItemPage itemPage) {
        this.clicks = clicks;
        this.itemPage = itemPage;
    }

    /** A message is something else: it gets an item of its own. */
    public Reply split(Visit visit) {
        var item = visit.field("item");
        var verb = new Command.Verb.Split(item, visit.field("chat"), visit.field("message"));
        return show(visit, item, clicks.take(visit, verb, Done.What.SPLIT, Done.What.NOT_MERGED));
    }

    /** An item is the same as another. */
    public Reply merge(Visit visit) {
        var into = visit.field("into");
        var verb = new Command.Verb.Merge(visit.field("item"), into);
        return show(visit, into, clicks.take(visit, verb, Done.What.MERGED, Done.What.NOT_ONE));
    }

    private Reply show(Visit visit, String code, Done.What what) {
        var done = new Done(what, code);
        return visit.wantsInside()
                ? itemPage.show(visit, done.about(), Optional.of(done))
                : Reply.seeOther(done.on("/console/items/" + (done.about().isEmpty() ? "none" : done.about())));
    }
}
