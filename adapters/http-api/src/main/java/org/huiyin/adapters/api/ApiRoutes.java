package org.huiyin.adapters.api;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.huiyin.adapters.api.calendar.CalendarRoute;
import org.huiyin.adapters.api.openapi.OpenApi;
import org.huiyin.adapters.api.route.Route;
import org.huiyin.adapters.api.system.RosterCalls;
import org.huiyin.adapters.api.system.RuleCalls;
import org.huiyin.adapters.api.system.WatchCalls;
import org.huiyin.desk.Town;
import org.huiyin.editing.RosterShelf;
import org.huiyin.editing.RuleShelf;
import org.huiyin.health.Standings;
import org.huiyin.key.Keyhole;
import org.huiyin.ledger.Store;
import org.huiyin.line.Line;
import org.huiyin.net.Reply;
import org.huiyin.net.Transport;

/** The API under {@code /api/v1}, its description at {@code /openapi.json}, and calendars. */
public final class ApiRoutes {
    public static final String DESCRIPTION = "/openapi.json";

    private final House house;
    private final Shelves shelves;
    private final ApiSettings settings;

    /**
     * The house behind the API.
     *
     * @param words the words of calendars in a language
     */
    public record House(
            Store store,
            Line line,
            Supplier<Town> town,
            Function<Locale, Map<String, String>> words,
            InstantSource clock) {}

    /**
     * What the town's administrators look after.
     *
     * @param accounts how ours on the platforms fare
     */
    public record Shelves(RuleShelf rules, RosterShelf roster, Standings accounts) {}

    public ApiRoutes(House house, Shelves shelves, ApiSettings settings) {
        this.house = house;
        this.shelves = shelves;
        this.settings = settings;
    }

    /** Gives the transport all of them. */
    public void open(Transport transport) {
        var cabinet = house.store().keyCabinet();
        var guard = new Guard(new Keyhole(cabinet.keys()), house.town(), settings);
        var routes = routes();
        new Counter(guard, cabinet, house.town(), house.clock()).open(routes, transport);
        var description = OpenApi.of(routes, settings.url()).toPrettyString();
        transport.exchange("GET", DESCRIPTION, request -> Reply.json(description));
        new CalendarRoute(
                        house.store(),
                        house.town(),
                        house.words(),
                        (shown, request, scope) -> guard.caller(
                                shown, request, scope, house.clock().instant()),
                        house.clock())
                .open(transport);
    }

    private List<Route> routes() {
        var trail = house.store().register().trail();
        return Stream.of(
                        new ItemCalls(house.store()).routes(),
                        new Acts(house.store(), house.line()).routes(),
                        new NoticeCalls(house.store(), house.line()).routes(),
                        new OrderCalls(house.store(), house.line()).routes(),
                        new SendingCalls(house.store(), house.line()).routes(),
                        new FigureCalls(house.store().pages()).routes(),
                        new GridCalls(house.store().pages()).routes(),
                        new RosterCalls(shelves.roster(), trail).routes(),
                        new RuleCalls(shelves.rules()).routes(),
                        new WatchCalls(shelves.accounts(), trail).routes())
                .flatMap(List::stream)
                .toList();
    }
}
