package org.huiyin.adapters.console;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.huiyin.adapters.console.door.Door;
import org.huiyin.adapters.console.door.Languages;
import org.huiyin.adapters.console.door.Sessions;
import org.huiyin.adapters.console.pages.Clicks;
import org.huiyin.adapters.console.pages.EndingPage;
import org.huiyin.adapters.console.pages.Frame;
import org.huiyin.adapters.console.pages.ItemPage;
import org.huiyin.adapters.console.pages.LatelyScope;
import org.huiyin.adapters.console.pages.LedgerPage;
import org.huiyin.adapters.console.pages.LiveEvents;
import org.huiyin.adapters.console.pages.MergePage;
import org.huiyin.adapters.console.pages.NoticesPage;
import org.huiyin.adapters.console.pages.SendingPage;
import org.huiyin.adapters.console.pages.SignInPage;
import org.huiyin.adapters.console.pages.TrayPage;
import org.huiyin.desk.Town;
import org.huiyin.ledger.Store;
import org.huiyin.line.Line;
import org.huiyin.line.Pulse;
import org.huiyin.net.FileSource;
import org.huiyin.net.Transport;

/** The console under {@code /console}: looks at the ledger through its pages and acts through the line. */
public final class WebConsole {
    private static final String HTMX = "2.0.10";

    private final Transport transport;
    private final Room room;
    private final Door door;
    private final Frame frame;
    private final InstantSource clock;

    /**
     * The command room behind the pages.
     *
     * @param town read for every request, so that changed rules and rosters show at once
     */
    public record Room(Store store, Line line, Pulse pulse, Supplier<Town> town) {}

    /**
     * A console that has no routes yet.
     *
     * @param words all words in a language: the keys of {@code rules/text/console_*}; asked for Chinese and English
     * @param clock when sessions end, and what the pages call late
     */
    public WebConsole(
            Transport transport,
            Room room,
            Function<Locale, Map<String, String>> words,
            Gate gate,
            InstantSource clock) {
        this.transport = transport;
        this.room = room;
        this.clock = clock;
        var sessions = new Sessions(new SecureRandom(), clock);
        var languages = new Languages(words, room.town(), clock);
        this.door = gate instanceof Gate.ByCode byCode
                ? Door.locked(byCode.codes()::redeem, sessions, languages)
                : Door.open(sessions, languages);
        this.frame = new Frame(room.store().pages());
    }

    /** Gives the transport all routes under {@code /console}; called once, before it starts. */
    public void register() {
        var clicks = new Clicks(room.line());
        var item = new ItemPage(room.store(), frame, room.town());
        var tray = new TrayPage(room.store(), frame, clicks, item);
        var merge = new MergePage(clicks, item);
        var ending = new EndingPage(clicks, item);
        var sending = new SendingPage(room.store().pages(), frame, clicks);
        transport
                .exchange(
                        "GET",
                        "/console",
                        door.look(new LedgerPage(room.store(), frame, new LatelyScope(room.town(), clock))::show))
                .exchange("GET", "/console/items/{code}", door.look(item::show))
                .exchange("POST", "/console/items/split", door.act(merge::split))
                .exchange("POST", "/console/items/merge", door.act(merge::merge))
                .exchange("POST", "/console/items/undo", door.act(ending::undo))
                .exchange("POST", "/console/items/reject", door.act(ending::reject))
                .exchange("GET", "/console/tray", door.look(tray::show))
                .exchange("POST", "/console/tray/accept", door.act(tray::accept))
                .exchange("POST", "/console/tray/dismiss", door.act(tray::dismiss))
                .exchange("GET", "/console/sending", door.look(sending::show))
                .exchange("POST", "/console/sending/settle", door.act(sending::settle))
                .exchange(
                        "GET",
                        "/console/notices",
                        door.look(new NoticesPage(room.store().pages(), frame)::show))
                .stream("/console/events", door.stream(new LiveEvents(room.pulse())));
        signIn(new SignInPage(door, frame));
        assets();
    }

    private void signIn(SignInPage page) {
        transport
                .exchange("GET", "/console/sign-in", door.greet(page::show))
                .exchange("POST", "/console/sign-in", door.greet(page::enter))
                .exchange("POST", "/console/sign-out", door.act(page::leave));
    }

    private void assets() {
        var loader = WebConsole.class.getClassLoader();
        var webjar = "META-INF/resources/webjars/htmx.org/" + HTMX + "/dist/";
        transport
                .files("/console/assets", new FileSource.Classpath(loader, "console/assets/", "no-cache"))
                .files(
                        "/console/htmx-" + HTMX,
                        new FileSource.Classpath(loader, webjar, "public, max-age=31536000, immutable"));
    }
}
