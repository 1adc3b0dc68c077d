package org.huiyin.adapters.api;

import java.util.List;
import java.util.stream.Stream;
import org.huiyin.adapters.api.paper.ItemPaper;
import org.huiyin.adapters.api.route.Answer;
import org.huiyin.adapters.api.route.Call;
import org.huiyin.adapters.api.route.Problem;
import org.huiyin.adapters.api.route.Route;
import org.huiyin.grid.Person;
import org.huiyin.item.Item;
import org.huiyin.key.KeyScope;
import org.huiyin.ledger.Store;
import org.huiyin.line.Command;
import org.huiyin.line.Command.Verb;
import org.huiyin.line.Line;
import org.huiyin.line.Receipt;

/** Acting on an item: each act is the same command that a click is. */
final class Acts {
    private final Store store;
    private final Line line;

    Acts(Store store, Line line) {
        this.store = store;
        this.line = line;
    }

    List<Route> routes() {
        return List.of(Route.get("/api/v1/items/{code}/acts", "Acts on an item", "Standing", this::act)
                .taking("Act", KeyScope.ACT));
    }

    /** In whose name the caller acts. */
    static Person actor(Call call) {
        return call.caller()
                .actor()
                .filter(Person::isStaff)
                .orElseThrow(() -> Problem.of(403, "Whoever the key acts for is no member of staff"));
    }

    private Answer act(Call call) {
        var item = ItemCalls.find(store, call, call.part("code"));
        checkVersion(call, item);
        var body = call.body();
        var name = Call.need(body, "act");
        var verb = ActNames.verb(name, item.code(), body);
        checkScope(call, verb);
        var receipt = line.take(new Command(actor(call), verb));
        if (receipt instanceof Receipt.Declined) {
            throw Problem.with(409, "It may not be done as the item stands", "act", name);
        }
        var now = ItemCalls.find(store, call, item.code());
        var paper = new ItemPaper(call.town().roster().zone(), call.now());
        return Answer.ok(paper.standing(now)).tagged(ItemCalls.tag(now));
    }

    /** All it is about must be for the caller to see. */
    private void checkScope(Call call, Verb.AboutItem verb) {
        if (verb instanceof Verb.Merge merge) {
            ItemCalls.find(store, call, merge.into());
        }
    }

    private static void checkVersion(Call call, Item item) {
        var tags = call.request().headers().getOrDefault("if-match", List.of());
        boolean fits = tags.isEmpty()
                || tags.stream()
                        .flatMap(value -> Stream.of(value.split(",", -1)))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(ItemCalls.tag(item)));
        if (!fits) {
            throw Problem.with(412, "The item has changed", "If-Match", "expected: " + ItemCalls.tag(item));
        }
    }
}
