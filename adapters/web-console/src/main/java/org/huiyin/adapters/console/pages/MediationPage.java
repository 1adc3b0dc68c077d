package org.huiyin.adapters.console.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.huiyin.account.Trace;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.desk.Town;
import org.huiyin.desk.disputes.Told;
import org.huiyin.dispute.Mediation;
import org.huiyin.dispute.Party;
import org.huiyin.item.Item;
import org.huiyin.ledger.Store;
import org.huiyin.line.Command;
import org.huiyin.net.Reply;
import org.huiyin.report.Kind;

/** A quarrel at the console: what whoever mediates writes down, and between whom it is, every look at which is remembered. */
public final class MediationPage {
    private final Store store;
    private final Frame frame;
    private final Supplier<Town> town;
    private final Clicks clicks;
    private final ItemPage itemPage;
    private final Glass glass;

    public MediationPage(Store store, Frame frame, Supplier<Town> town, Clicks clicks, ItemPage itemPage) {
        this.store = store;
        this.frame = frame;
        this.town = town;
        this.clicks = clicks;
        this.itemPage = itemPage;
        this.glass = new Glass(store.register().trail());
    }

    /** Between whom a quarrel is. */
    record Sides(Item item, List<Party> parties) {}

    /** Shows between whom it is, to who may look at the item, once for each time they ask. */
    public Reply parties(Visit visit) {
        var code = visit.field("item");
        var item = store.look(looks -> looks.items().item(code))
                .filter(each -> each.subject().kind() == Kind.DISPUTE);
        if (item.isEmpty()) {
            return frame.show(404, visit, new Frame.Page("missing", new ItemPage.Missing(""), Optional.empty()));
        }
        if (!glass.lets(visit, item.get())) {
            return frame.show(403, visit, new Frame.Page("glass", new ItemPage.Missing(code), Optional.empty()));
        }
        store.register()
                .trail()
                .add(Trace.of(visit.wording().times().now(), visit.pass().account(), Trace.What.SAW_PARTIES)
                        .about(code));
        var sides = new Sides(item.get(), store.look(looks -> looks.disputes().parties(code)));
        return frame.show(visit, Frame.Page.of("parties", sides));
    }

    /** Writes down what the form tells. */
    public Reply tell(Visit visit) {
        var code = visit.field("item");
        var done = new Done(clicks.take(visit, new Command.Verb.Mediate(code, told(visit)), Done.What.MEDIATED), code);
        return visit.wantsInside()
                ? itemPage.show(visit, done.about(), Optional.of(done))
                : Reply.seeOther(done.on("/console/items/" + (done.about().isEmpty() ? "none" : done.about())));
    }

    private Told told(Visit visit) {
        var words = town.get().policy().disputes().parties();
        return new Told(
                Told.parties(words.split(visit.field("parties")), town.get().roster()),
                text(visit, "mediator"),
                text(visit, "place"),
                named(Mediation.Outcome.values(), visit.field("outcome")),
                named(Told.Visit.values(), visit.field("visit")));
    }

    private static Optional<String> text(Visit visit, String name) {
        return Optional.of(visit.field(name).strip()).filter(text -> !text.isEmpty() && text.length() <= 100);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String value) {
        return Arrays.stream(all)
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst();
    }
}
