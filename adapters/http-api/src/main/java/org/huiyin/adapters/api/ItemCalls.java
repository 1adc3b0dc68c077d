package org.huiyin.adapters.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.huiyin.account.Trace;
import org.huiyin.adapters.api.paper.ItemPaper;
import org.huiyin.adapters.api.route.Answer;
import org.huiyin.adapters.api.route.Call;
import org.huiyin.adapters.api.route.Problem;
import org.huiyin.adapters.api.route.Question;
import org.huiyin.adapters.api.route.Route;
import org.huiyin.figures.ItemFilter;
import org.huiyin.item.Asking;
import org.huiyin.item.Item;
import org.huiyin.item.ItemCode;
import org.huiyin.item.ItemState;
import org.huiyin.ledger.Store;
import org.huiyin.report.Kind;

/** Looking at items: the ledger, one of them, and those that are in doubt. */
final class ItemCalls {
    private static final Duration SAME_LOOK = Duration.ofMinutes(10);
    private static final String[] PAGE = {"limit", "cursor"};

    private final Store store;

    ItemCalls(Store store) {
        this.store = store;
    }

    List<Route> routes() {
        var limit = Question.number(PAGE[0], "how many, 1 to 200; else 50");
        var cursor = Question.text(PAGE[1], "next_cursor of the page before");
        return List.of(
                Route.get("/api/v1/items", "Items, newest first", "Items", this::list)
                        .asking(
                                Question.oneOf("state", "open, late, or where it stands", states()),
                                Question.oneOf("kind", "what sort it is", Call.names(Kind.class)),
                                Question.text("matter", "the catalogue's id"),
                                Question.text("grid", "in this grid and all inside it"),
                                Question.oneOf("source", "whether somebody asked", Call.names(Asking.Source.class)),
                                Question.day("from", "opened on this day or later"),
                                Question.day("until", "opened on this day or earlier"))
                        .asking(limit, cursor),
                Route.get("/api/v1/items/{code}", "One item and what happened to it", "ItemWithTimeline", this::one),
                Route.get("/api/v1/tray", "Doubtful items, for a person to decide on", "Items", this::tray)
                        .asking(limit, cursor));
    }

    private static List<String> states() {
        var all = new ArrayList<>(List.of("open", "late"));
        all.addAll(Call.names(ItemState.class));
        return all;
    }

    /** What an item is called in the state it is in. */
    static String tag(Item item) {
        return "\"" + item.code() + "-" + item.version() + "\"";
    }

    /** The item, if it is for the caller to see. */
    static Item find(Store store, Call call, String code) {
        return store.look(looks -> looks.items().item(code))
                .filter(call.caller()::covers)
                .orElseThrow(() -> Problem.missing("item"));
    }

    private static ItemPaper paper(Call call) {
        return new ItemPaper(call.town().roster().zone(), call.now());
    }

    private Answer one(Call call) {
        var item = find(store, call, call.part("code"));
        if (item.subject().kind().isSensitive()) {
            trace(call, item);
        }
        var history = store.look(looks -> looks.items().history(item.code()));
        return Answer.ok(paper(call).of(item, history)).tagged(tag(item));
    }

    /** Looking again soon is the same look. */
    private void trace(Call call, Item item) {
        var trail = store.register().trail();
        var by = call.caller().name();
        if (!trail.has(by, Trace.What.LOOKED, item.code(), call.now().minus(SAME_LOOK))) {
            trail.add(Trace.of(call.now(), by, Trace.What.LOOKED).about(item.code()));
        }
    }

    private Answer tray(Call call) {
        return page(call, ItemFilter.under(call.caller().gridPath()).in(List.of(ItemState.NEEDS_REVIEW)));
    }

    private Answer list(Call call) {
        var span = new ItemFilter.Span(call.day("from", 0), call.day("until", 1));
        var base = ItemFilter.under(call.gridPath()).in(span).of(kinds(call));
        var filter = stated(call, base);
        filter = call.text("matter").map(filter::about).orElse(filter);
        filter = call.choice("source", Asking.Source.class).map(filter::from).orElse(filter);
        return page(call, filter);
    }

    private static ItemFilter stated(Call call, ItemFilter filter) {
        var state = call.text("state").orElse("");
        return switch (state) {
            case "" -> filter;
            case "late" -> filter.lateAt(call.now());
            case "open" ->
                filter.in(Arrays.stream(ItemState.values())
                        .filter(ItemState::isOpen)
                        .toList());
            default -> filter.in(call.choice("state", ItemState.class).stream().toList());
        };
    }

    /** What is spoken of in private is asked for by nobody else. */
    private static List<Kind> kinds(Call call) {
        var wanted = call.choice("kind", Kind.class);
        wanted.filter(kind -> kind.isSensitive() && !call.caller().seesPrivate())
                .ifPresent(kind -> {
                    throw Problem.with(403, "The key does not open this", "kind", "spoken of in private");
                });
        return wanted.map(List::of).orElseGet(List::of);
    }

    private Answer page(Call call, ItemFilter asked) {
        var filter = !call.caller().seesPrivate() && !asksForKinds(asked) ? asked.of(open()) : asked;
        int limit = call.limit();
        var cursor = call.text("cursor");
        cursor.filter(code -> !ItemCode.isValid(code)).ifPresent(code -> {
            throw Problem.unreadable("cursor", "expected: next_cursor of a page");
        });
        var items = store.pages().items(cursor.map(filter::before).orElse(filter), limit + 1, 0);
        return Answer.ok(page("items", items, limit, paper(call)::of, Item::code));
    }

    private static boolean asksForKinds(ItemFilter asked) {
        return asked.find(ItemFilter.Criterion.Of.class).stream()
                .anyMatch(of -> !of.kinds().isEmpty());
    }

    private static List<Kind> open() {
        return Arrays.stream(Kind.values()).filter(kind -> !kind.isSensitive()).toList();
    }

    /** A page of rows, of which one more than fits was looked for. */
    static <T> JsonNode page(
            String name, List<T> rows, int limit, Function<T, JsonNode> written, Function<T, String> cursor) {
        var node = JsonNodeFactory.instance.objectNode();
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var array = node.putArray(name);
        shown.forEach(row -> array.add(written.apply(row)));
        Optional<String> next =
                rows.size() > limit ? Optional.of(cursor.apply(shown.get(limit - 1))) : Optional.empty();
        return node.put("next_cursor", next.orElse(null));
    }
}
