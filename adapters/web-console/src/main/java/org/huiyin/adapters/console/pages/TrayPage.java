package org.huiyin.adapters.console.pages;

import java.util.List;
import java.util.Optional;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.adapters.console.words.Names;
import org.huiyin.item.Item;
import org.huiyin.item.ItemState;
import org.huiyin.ledger.Heard;
import org.huiyin.ledger.Pages.DeadLetter;
import org.huiyin.ledger.Store;
import org.huiyin.line.Command;
import org.huiyin.net.BadRequest;
import org.huiyin.net.Reply;

/** What the bot must not settle alone: doubtful items, and messages it failed on. */
public final class TrayPage {
    private static final String PATH = "/console/tray";
    private static final int ROWS = 50;
    private static final int LONGEST_REASON = 200;

    private final Store store;
    private final Frame frame;
    private final Clicks clicks;
    private final ItemPage itemPage;
    private final Glass glass;

    public TrayPage(Store store, Frame frame, Clicks clicks, ItemPage itemPage) {
        this.store = store;
        this.frame = frame;
        this.clicks = clicks;
        this.itemPage = itemPage;
        this.glass = new Glass(store.register().trail());
    }

    /** An item that may be none, and what was said. */
    record Doubt(Item item, List<Told> told) {}

    /** A message that failed; its words, where they are still kept. */
    record Dead(DeadLetter letter, Optional<Heard> heard) {}

    record View(List<Doubt> doubts, List<Dead> dead, Names names) {}

    public Reply show(Visit visit) {
        return show(visit, Done.told(visit.request()));
    }

    private Reply show(Visit visit, Optional<Done> done) {
        var doubtful = visit.pass().items().in(List.of(ItemState.NEEDS_REVIEW));
        var items = store.pages().items(doubtful, ROWS, 0).stream()
                .filter(item -> glass.lets(visit, item))
                .toList();
        // Nobody knows what grid a message belongs to that could not be read.
        var letters = visit.pass().isOfTheWholeTown() ? store.pages().deadLetters(ROWS) : List.<DeadLetter>of();
        var view = store.look(looks -> {
            var doubts = items.stream()
                    .map(item -> new Doubt(item, Told.of(item.code(), looks)))
                    .toList();
            var dead = letters.stream()
                    .map(letter -> new Dead(letter, looks.messages().heard(letter.message())))
                    .toList();
            var spoken = doubts.stream()
                    .flatMap(doubt -> doubt.told().stream().map(Told::heard))
                    .toList();
            return new View(doubts, dead, visit.wording().names().with(spoken));
        });
        return frame.show(visit, new Frame.Page("tray", view, done));
    }

    /** It is real. */
    public Reply accept(Visit visit) {
        return take(
                visit,
                new Command.Verb.Accept(visit.field("item"), Optional.of(visit.field("matter"))),
                Done.What.ACCEPTED);
    }

    /** It is none, and why. */
    public Reply dismiss(Visit visit) {
        var why = visit.field("why").strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new BadRequest("why: " + why.length() + " characters (expected: 1 to " + LONGEST_REASON + ")");
        }
        return take(
                visit,
                new Command.Verb.Dismiss(
                        visit.field("item"), why, visit.field("talk").equals("yes")),
                Done.What.DISMISSED);
    }

    private Reply take(Visit visit, Command.Verb verb, Done.What wanted) {
        var code = visit.field("item");
        var done = new Done(clicks.take(visit, verb, wanted), code);
        boolean fromItem = visit.field("from").equals("item") && !done.about().isEmpty();
        if (!visit.wantsInside()) {
            return Reply.seeOther(done.on(fromItem ? "/console/items/" + code : PATH));
        }
        return fromItem ? itemPage.show(visit, code, Optional.of(done)) : show(visit, Optional.of(done));
    }
}
