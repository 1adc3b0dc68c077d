package org.huiyin.adapters.api.calendar;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.huiyin.adapters.api.route.Caller;
import org.huiyin.adapters.api.route.Problem;
import org.huiyin.desk.Town;
import org.huiyin.grid.Person;
import org.huiyin.key.KeyScope;
import org.huiyin.key.KeyText;
import org.huiyin.ledger.Store;
import org.huiyin.net.Body;
import org.huiyin.net.Reply;
import org.huiyin.net.Request;
import org.huiyin.net.Transport;

/**
 * Calendars of duties at {@code /calendar/KEY.ics}. The key is in the address because programs that keep calendars can
 * show it nowhere else; it opens nothing but this.
 */
public final class CalendarRoute {
    public static final String PATH = "/calendar/";

    private static final String ENDING = ".ics";

    private final Store store;
    private final Supplier<Town> town;
    private final Function<Locale, Map<String, String>> words;
    private final Door door;
    private final InstantSource clock;

    /** Lets in whoever shows a key. */
    @FunctionalInterface
    public interface Door {
        Caller open(KeyText shown, Request request, KeyScope scope);
    }

    public CalendarRoute(
            Store store,
            Supplier<Town> town,
            Function<Locale, Map<String, String>> words,
            Door door,
            InstantSource clock) {
        this.store = store;
        this.town = town;
        this.words = words;
        this.door = door;
        this.clock = clock;
    }

    public void open(Transport transport) {
        transport.exchange("GET", PATH + "{key}", this::answer);
    }

    private Reply answer(Request request) {
        try {
            var shown = request.parameter("key");
            var key = shown.endsWith(ENDING) ? shown.substring(0, shown.length() - ENDING.length()) : shown;
            return written(door.open(new KeyText(key), request, KeyScope.CALENDAR), request);
        } catch (Problem problem) {
            // Whoever has no key is not told that there is something to be had.
            return problem.status() == 401 || problem.status() == 403
                    ? Problem.missing("calendar").reply()
                    : problem.reply();
        }
    }

    private Reply written(Caller caller, Request request) {
        var roster = town.get().roster();
        var said = words.apply(language(request));
        var duties = new Duties(roster.grids(), roster.zone(), said, whose -> isOf(caller, whose));
        var name = caller.actor().map(Person::name).orElseGet(() -> grid(caller));
        var file = CalendarFile.of(
                said.getOrDefault("calendar.name", "{who}").replace("{who}", name),
                store.look(looks -> duties.at(clock.instant(), looks)));
        var tag = "\"" + KeyText.digest(file) + "\"";
        if (request.header("if-none-match").equals(Optional.of(tag))) {
            return Reply.of(304).with("etag", tag);
        }
        return Reply.of(200, CalendarFile.MEDIA_TYPE, Body.of(file))
                .with("etag", tag)
                .with("cache-control", "private, no-cache")
                .with("x-content-type-options", "nosniff");
    }

    private String grid(Caller caller) {
        var id = caller.key().grid();
        return town.get().roster().grids().find(id).map(grid -> grid.name()).orElse(id);
    }

    /** A key of somebody shows theirs; a key of nobody those of its grid. One of somebody who is gone shows none. */
    private boolean isOf(Caller caller, Duties.Whose whose) {
        if (caller.key().person().isPresent()) {
            return caller.actor().isPresent()
                    && whose.person().equals(caller.key().person());
        }
        return town.get().roster().grids().path(whose.grid()).startsWith(caller.gridPath());
    }

    private static Locale language(Request request) {
        return request.query("lang").filter("en"::equals).isPresent() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
