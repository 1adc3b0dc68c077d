package org.huiyin.adapters.console.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.adapters.console.words.Names;
import org.huiyin.delivery.Saying;
import org.huiyin.desk.Town;
import org.huiyin.item.Item;
import org.huiyin.item.ItemCode;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.ItemState;
import org.huiyin.item.Links;
import org.huiyin.ledger.Items;
import org.huiyin.ledger.Looks;
import org.huiyin.ledger.Store;
import org.huiyin.net.Reply;
import org.huiyin.report.MergeReason;

/** One item: what was said, how it was read, what happened to it, and what was answered. */
public final class ItemPage {
    private static final int SAYINGS = 100;
    private static final int SHORTEST_REASON = 4;
    private static final int LONGEST_REASON = 200;

    private static final Set<String> NAMED = Set.of(ItemEvent.MEDIATION, ItemEvent.RETURN_VISIT, ItemEvent.CARE_VISIT);

    private final Store store;
    private final Frame frame;
    private final Supplier<Town> town;
    private final Glass glass;

    public ItemPage(Store store, Frame frame, Supplier<Town> town) {
        this.store = store;
        this.frame = frame;
        this.town = town;
        this.glass = new Glass(store.register().trail());
    }

    /**
     * Everything on the page.
     *
     * @param undo the viewer's own last move, while it can be undone
     * @param perhaps the open item this one may be the same as
     * @param quarrel how it is mediated, if it is one
     */
    record View(
            Item item,
            List<Part> parts,
            List<ItemEvent> events,
            List<Saying> sayings,
            Optional<ItemEvent> undo,
            Optional<Links.Twin> perhaps,
            Optional<Quarrel> quarrel,
            Names names) {}

    /**
     * A message of the item.
     *
     * @param joined how it was put into the item, if it can be taken out again
     */
    record Part(Told told, Optional<ItemEvent> joined) {}

    /** Why something was merged; empty when nobody wrote it down. */
    static Optional<MergeReason> reason(ItemEvent event) {
        return event.type() == ItemEvent.Type.MERGED ? event.note().flatMap(MergeReason::in) : Optional.empty();
    }

    /** When somebody said they come. */
    static Optional<Instant> appointed(ItemEvent event) {
        return event.type() == ItemEvent.Type.APPOINTED ? event.note().map(Instant::parse) : Optional.empty();
    }

    /** The other item of a split. */
    static Optional<String> other(ItemEvent event) {
        return event.type() == ItemEvent.Type.SPLIT ? event.note().filter(ItemCode::isValid) : Optional.empty();
    }

    /** Whether its note stands for words of ours. */
    static boolean isNamed(ItemEvent event) {
        return event.note().filter(NAMED::contains).isPresent();
    }

    record Missing(String code) {}

    public Reply show(Visit visit) {
        return show(visit, visit.request().parameter("code"), Done.told(visit.request()));
    }

    /** The item, with what came of a click. */
    public Reply show(Visit visit, String code, Optional<Done> done) {
        var item = store.look(looks -> looks.items().item(code));
        if (item.isEmpty()) {
            return frame.show(404, visit, new Frame.Page("missing", new Missing(code), done));
        }
        if (!glass.lets(visit, item.get())) {
            return frame.show(403, visit, new Frame.Page("glass", new Missing(code), done));
        }
        var view = store.look(looks -> looks.items().item(code).map(now -> view(visit, now, looks)));
        return frame.show(visit, new Frame.Page("item", view.orElseThrow(), done));
    }

    /** A reason is given to look at what is not one's business. */
    public Reply breakGlass(Visit visit) {
        var code = visit.field("item");
        var why = visit.field("why").strip();
        if (ItemCode.isValid(code) && why.length() >= SHORTEST_REASON && why.length() <= LONGEST_REASON) {
            glass.breakFor(visit, code, why);
        }
        return Reply.seeOther("/console/items/" + (ItemCode.isValid(code) ? code : "none"));
    }

    private Optional<ItemEvent> undo(Visit visit, Item item, Looks looks) {
        var since = visit.wording().times().now().minus(town.get().limits().undo());
        return visit.actor().stream()
                .flatMap(actor -> looks.items().undoable(actor.id(), since).stream())
                .filter(undoable -> undoable.before().code().equals(item.code()))
                .map(Items.Undoable::move)
                .findFirst();
    }

    private View view(Visit visit, Item item, Looks looks) {
        var told = Told.of(item.code(), looks);
        var events = looks.items().history(item.code());
        return new View(
                item,
                told.stream().map(t -> part(t, item, events)).toList(),
                events,
                looks.sayings().about(item.code(), SAYINGS),
                undo(visit, item, looks),
                perhaps(item, looks),
                Quarrel.of(item, looks),
                visit.wording().names().with(told.stream().map(Told::heard).toList()));
    }

    private static Part part(Told told, Item item, List<ItemEvent> events) {
        var id = Optional.of(told.heard().message().id());
        boolean here =
                item.state() != ItemState.MERGED && item.links().messages().contains(id.get());
        return new Part(
                told,
                events.stream()
                        .filter(e -> here && e.type() == ItemEvent.Type.MERGED)
                        .filter(e -> e.message().equals(id))
                        .reduce((a, b) -> b));
    }

    private static Optional<Links.Twin> perhaps(Item item, Looks looks) {
        boolean alive = item.isOpen() || item.state() == ItemState.NEEDS_REVIEW;
        return item.links()
                .suggestion()
                .filter(twin -> alive
                        && looks.items().item(twin.item()).filter(Item::isOpen).isPresent());
    }
}
