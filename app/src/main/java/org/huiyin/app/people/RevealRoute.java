package org.huiyin.app.people;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.huiyin.desk.Town;
import org.huiyin.desk.informants.Revealing;
import org.huiyin.ledger.Store;
import org.huiyin.net.Reply;
import org.huiyin.net.Request;
import org.huiyin.net.Transport;

/** What {@code huiyin reveal} asks a running server. */
public final class RevealRoute implements Transport.Exchange {
    public static final String PATH = "/admin/reveal";
    private static final int DECLINED = 409;

    private final Store store;
    private final Supplier<Town> town;
    private final InstantSource clock;

    public RevealRoute(Store store, Supplier<Town> town, InstantSource clock) {
        this.store = store;
        this.town = town;
        this.clock = clock;
    }

    /** The fields of the form. */
    public static Map<String, String> form(String item, String by, String reason) {
        return Map.of("item", item, "by", by, "reason", reason);
    }

    @Override
    public Reply answer(Request request) {
        var form = request.form();
        var item = first(form, "item");
        var by = first(form, "by");
        var reason = first(form, "reason");
        var revealing = new Revealing(town.get());
        var result = store.inTransaction(ledger -> reason.isEmpty()
                ? revealing.agree(item, by, ledger, clock.instant())
                : revealing.ask(item, by, reason, ledger, clock.instant()));
        return said(result, revealing, item).with("cache-control", "no-store");
    }

    private static Reply said(Revealing.Result result, Revealing revealing, String item) {
        if (result instanceof Revealing.Known known) {
            return Reply.text(200, item + ": " + revealing.nameOf(known.person()) + " (" + known.person() + ")\n");
        }
        if (result instanceof Revealing.Declined declined) {
            return Reply.text(DECLINED, declined.why() + "\n");
        }
        return Reply.text(200, item + ": asked; another has to agree\n");
    }

    private static String first(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }
}
